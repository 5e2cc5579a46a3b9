import { countOf, figureOf, fr, quoted } from '../language/typography.ts';

const RESULT = { one: 'résultat', many: 'résultats', gender: 'm' } as const;

/** The words of the command palette (ux §2.4). */
export const PALETTE_TEXTS = {
  title: 'Rechercher ou agir',
  door: fr`Rechercher une personne, une rubrique, une action…`,
  field: fr`Rechercher une personne, un groupe, une rubrique, un service, un écran ou une action`,
  list: 'Résultats',
  parts: {
    recent: 'Récents',
    here: 'Sur cet écran',
    person: 'Personnes',
    group: 'Groupes',
    rubrique: 'Rubriques',
    service: 'Services',
    go: 'Aller à',
    do: 'Faire',
    help: 'Aide',
  },
  nothing: (query: string) => fr`Rien ne correspond à ${quoted(query)}.`,
  about: (name: string) => fr`Que faire avec ${quoted(name)}`,
  administratorOnly: fr`Réservé à l’administrateur ENT`,
  directionOnly: fr`Réservé à la direction et à l’administrateur ENT`,
  nothingToUndo: fr`Rien à annuler`,
  nothingToRedo: fr`Rien à rétablir`,
  alreadyOffline: fr`La console est déjà hors connexion`,
  alreadyOnline: fr`La console est déjà connectée`,
  keys: fr`↑ ↓ choisir · Entrée ouvrir · → agir · Échap fermer`,
  prefixes: fr`> actions   @ personnes   # groupes   / rubriques`,
} as const;

/** « 12 résultats », « aucun résultat ». */
export function resultCount(count: number): string {
  return count === 0 ? countOf(0, RESULT) : figureOf(count, RESULT);
}

/** The actions that belong to no screen, by their exact labels. */
export const PALETTE_ACTS = {
  send: 'Vérifier et envoyer',
  refresh: 'Actualiser depuis l’ENT',
  offline: 'Travailler hors connexion',
  online: 'Travailler connecté',
  undo: 'Annuler la dernière modification',
  redo: 'Rétablir la dernière modification annulée',
  inspector: 'Afficher ou masquer l’inspecteur',
  nextZone: 'Aller à la zone suivante',
  copyLink: 'Copier le lien vers cet écran',
  signOut: 'Changer de compte',
  lock: 'Verrouiller la console',
  changeSchool: fr`Changer d’établissement…`,
  singleKeysOn: 'Allumer les raccourcis à une touche',
  singleKeysOff: 'Éteindre les raccourcis à une touche',
  enterTraining: 'Passer en formation',
  present: 'Mode présentation',
  maskNames: 'Masquer les noms',
  showNames: 'Afficher les noms',
  namesAreMasked: fr`Les noms sont déjà masqués`,
  namesAreShown: fr`Les noms sont déjà affichés`,
  helpHere: 'Aide de cet écran',
  shortcuts: 'Raccourcis clavier',
  theme: (name: string) => fr`Thème : ${name.toLocaleLowerCase('fr')}`,
  density: { compact: 'Affichage compact', comfortable: 'Affichage confortable' },
  scale: (percent: number) => fr`Taille de l’affichage : ${percent} %`,
  help: (screen: string) => fr`Aide : ${screen}`,
  createRubrique: fr`Créer une rubrique`,
  whoWritesTo: fr`Qui peut écrire à qui ?`,
  dropAll: fr`Abandonner toutes les modifications…`,
  newYear: fr`Préparer le changement d’année…`,
  runControls: 'Lancer les contrôles',
  simulateArrival: fr`Simuler une arrivée…`,
  simulateDeparture: fr`Simuler un départ…`,
  printSituation: 'Imprimer le bilan de paramétrage',
  restrict: fr`Passer la messagerie en mode restreint…`,
  suspend: fr`Suspendre une population…`,
  allControls: fr`Corriger tout ce qui peut l’être…`,
  importFile: fr`Importer un fichier…`,
  exportJournal: fr`Exporter le journal…`,
  findPerson: fr`Chercher dans l’annuaire`,
  findJournal: fr`Chercher dans le journal`,
} as const;

/** « Messagerie : Qui voit qui ? »: a part of a screen, or one of its filters. */
export function partOfScreen(screen: string, part: string): string {
  return fr`${screen} : ${part}`;
}

/** What can be done with somebody or something, by the exact labels. */
export const PALETTE_VERBS = {
  open: (screen: string) => fr`Ouvrir dans ${screen}`,
  sheet: fr`Voir la fiche sans quitter cet écran`,
  rights: (name: string) => fr`Voir les droits de ${name}`,
  seeAs: (name: string) => fr`Voir comme ${name}`,
  writersOf: (name: string) => fr`Qui peut écrire à ${name} ?`,
  recipientsOf: (name: string) => fr`À qui ${name} peut écrire`,
  personGroups: (name: string) => fr`Voir les groupes de ${name}`,
  members: (name: string) => fr`Voir les membres de ${name}`,
  opens: (name: string) => fr`Voir ce que ${name} ouvre`,
  addPeople: (name: string) => fr`Ajouter des personnes à ${name}`,
  renameGroup: (name: string) => fr`Renommer le groupe ${name}`,
  deleteGroup: (name: string) => fr`Supprimer le groupe ${name}`,
  whoHas: (name: string) => fr`Qui a accès à ${name} ?`,
  effective: (name: string) => fr`Droits effectifs sur ${name}`,
  settings: (name: string) => fr`Régler ${name}`,
  createIn: (name: string) => fr`Créer une rubrique dans ${name}`,
  rename: (name: string) => fr`Renommer ${name}`,
  move: (name: string) => fr`Déplacer ${name}…`,
  copyRights: (name: string) => fr`Copier les droits depuis une rubrique vers ${name}…`,
  remove: (name: string) => fr`Supprimer ${name}…`,
} as const;

/** An action of the palette whose control is not on its screen now. */
export function unavailableSentence(act: string): string {
  return fr`${quoted(act)} n’est pas possible maintenant : l’écran ouvert dit pourquoi.`;
}

interface LineWords {
  readonly name: string;
  readonly detail: string;
  readonly refusal?: string | undefined;
  readonly keys?: string | undefined;
}

/** « LEFÈVRE Anaïs, Élève, 6e A », « Annuaire, Ctrl 3 »: what one hears of a line is what one reads. */
export function lineName({ name, detail, refusal = '', keys = '' }: LineWords): string {
  return [name, detail, refusal, keys].filter((word) => word !== '').join(', ');
}
