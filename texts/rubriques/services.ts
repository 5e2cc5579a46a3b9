import { agree, countOf, figureOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** The words of the services and of who accompanies whom. */
export const SERVICE_TEXTS = {
  views: 'Vues des services',
  services: 'Services',
  accompanists: 'Accompagnants',
  search: 'Filtrer les services',
  grid: 'Services de l’ENT',
  columns: {
    label: 'Service', category: 'Catégorie', state: 'État', head: 'Chef d’établissement', population: 'Population', user: 'Utilisateurs', people: 'Personnes',
  },
  active: 'En service',
  inactive: 'Hors service',
  activeSwitch: 'Service ouvert aux utilisateurs',
  changed: 'Modifié',
  highest: 'le plus élevé',
  noRole: 'Aucun rôle',
  never: fr`Les services n’ont pas encore été reçus de l’ENT. Sans eux, rien ne peut être réglé ici.`,
  noMatch: fr`Aucun service ne correspond à ce filtre.`,
  gone: fr`Ce service n’existe plus dans l’ENT.`,
  scale: 'Rôles de ce service',
  scaleNote: fr`Du plus faible au plus élevé. Chaque service a les siens : ils viennent de l’ENT.`,
  menuPath: 'Dans l’ENT',
  population: 'Accès population',
  user: 'Accès utilisateur',
  populationNote: fr`Profils, classes et groupes.`,
  userNote: fr`Une personne nommée.`,
  nobody: fr`Personne.`,
  addGroup: 'Ajouter un groupe ou un profil',
  addPerson: 'Ajouter une personne',
  choose: 'Taper un nom',
  give: 'Donner',
  role: 'Rôle',
  effective: fr`Effectif à la prochaine connexion des personnes concernées.`,
  effectiveNote: fr`Un droit de service se voit après déconnexion, puis reconnexion.`,
  records: fr`« Fiches élèves » affiche une erreur 403 à qui n’a pas ces rôles : les donner à l’administrateur dans « Accès utilisateur » la lève.`,
  unknownRole: (code: string) => fr`${code} (inconnu de cette version)`,
  accompanistGrid: 'Accompagnants et élèves',
  accompanistColumns: { student: 'Élève', classes: 'Classe', accompanist: 'Accompagnant', kind: 'Nature', from: 'Du', to: 'Au', state: 'État' },
  accompanistNone: fr`Aucun accompagnement. Un AESH ou une famille d’accueil se rattache ici à l’élève suivi.`,
  tie: 'Rattacher un accompagnant',
  tieTitle: 'Rattacher un accompagnant à un élève',
  untie: 'Mettre fin au rattachement',
  accompanist: 'Accompagnant',
  student: 'Élève',
  kind: 'Nature',
  kinds: { aesh: 'AESH', fosterFamily: 'Famille d’accueil', other: 'Autre' },
  from: 'Premier jour (facultatif)',
  to: 'Dernier jour (facultatif)',
  noAccount: 'Sans compte',
  studentGone: 'Élève parti',
  valid: 'Rattaché',
  ended: 'Terminé',
  aeshSource: fr`Le compte d’un AESH est créé par la DSDEN ; celui d’une famille d’accueil, par l’établissement (compte invité).`,
} as const;

const SERVICE = { one: 'service', many: 'services', gender: 'm' } as const;
const TIE = { one: 'accompagnement', many: 'accompagnements', gender: 'm' } as const;

/** « 14 services affichés sur 14 ». */
export function servicesShown(shown: number, total: number): string {
  return fr`${figureOf(shown, SERVICE)} ${agree(shown, 'affiché', 'affichés')} sur ${formatNumber(total)}`;
}

/** « 2 accompagnements ». */
export function tiesShown(count: number): string {
  return figureOf(count, TIE);
}

/** « 64 personnes gagnent un rôle plus élevé, 2 personnes un rôle moins élevé ou aucun. », for the draft. */
export function serviceEffect(gained: number, lost: number): string {
  const up = gained === 0 ? [] : [fr`${countOf(gained, NOUNS.person)} ${agree(gained, 'gagne', 'gagnent')} un rôle plus élevé`];
  const down = lost === 0 ? [] : [fr`${countOf(lost, NOUNS.person)} ${gained === 0 ? agree(lost, 'aura ', 'auront ') : ''}un rôle moins élevé ou aucun`];
  const moved = [...up, ...down];
  return fr`Effet du brouillon : ${moved.length === 0 ? fr`personne ne change de rôle` : moved.join(', ')}.`;
}

/** The name of who holds a role, for the field that changes it. */
export function roleOfLabel(name: string): string {
  return fr`Rôle de ${name}`;
}
