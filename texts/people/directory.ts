import { figureOf, formatNumber, fr, NOUNS } from '../language/typography.ts';

/** The words of the directory and of the sheet of a person. */
export const DIRECTORY_TEXTS = {
  search: 'Nom, prénom ou classe',
  families: 'Profils',
  delivery: 'Dernière alimentation',
  delivered: 'Modifiés par la dernière alimentation',
  classFilter: 'Classe',
  allClasses: 'Toutes les classes',
  grid: 'Personnes de l’établissement',
  columns: { name: 'Nom', profile: 'Profil', classes: 'Classe', function: 'Fonction', groups: 'Groupes', source: 'Origine' },
  empty: fr`L’annuaire n’a pas encore été reçu de l’ENT. Il arrive à la première connexion.`,
  sheet: {
    simulateLeaving: 'Simuler un départ…',
    identity: 'Fiche',
    profile: 'Profil',
    birth: 'Naissance',
    functions: 'Fonctions',
    subjects: 'Matières',
    email: 'Courriel',
    children: 'Répond de',
    guardians: 'Responsables',
    identifier: 'Identifiant',
    groups: 'Groupes',
    rights: 'Droits sur les rubriques',
    noRights: fr`Aucune rubrique n’est ouverte à cette personne.`,
    gone: fr`Cette personne a quitté l’établissement : elle n’est plus dans l’annuaire.`,
    addToGroup: 'Ajouter à un groupe',
    chooseGroup: 'Choisir un groupe',
    remove: 'Retirer',
    becomes: 'devient',
    byPublic: 'rubrique publique',
    byHerself: 'droit personnel',
    unreachable: fr`Rubrique mère fermée`,
    copyRequest: 'Copier la demande de correction',
    copied: fr`Demande copiée.`,
  },
} as const;

/** « 24 affichées sur 10 214 ». */
export function shownOf(shown: number, total: number): string {
  return fr`${formatNumber(shown)} ${shown < 2 ? 'affichée' : 'affichées'} sur ${figureOf(total, NOUNS.person)}`;
}

/** What an empty list says: the search is repeated. */
export function nobodyMatches(query: string): string {
  return query.trim() === ''
    ? fr`Aucune personne ne correspond à ces filtres.`
    : fr`Aucune personne ne correspond à « ${query.trim()} ». Essayez sans la classe, ou avec moins de lettres.`;
}

/** « 8 groupes », in a cell. */
export function groupsCell(count: number): string {
  return figureOf(count, NOUNS.group);
}

/** « par Enseignants », « par Enseignants (et 2 autres) ». */
export function byPath(name: string, others: number): string {
  return others === 0 ? fr`par ${name}` : fr`par ${name} et ${others} ${others === 1 ? 'autre' : 'autres'}`;
}

/** Where a membership comes from. */
export function membershipOrigin(origin: 'aaf' | 'computed' | 'ent', isPending: boolean): string {
  if (origin === 'computed') return 'calculé';
  if (origin === 'aaf') return 'base nationale';
  return isPending ? 'non envoyé' : 'ajouté à la main';
}

/** The message that asks the right person to correct a record at its source. */
export function correctionRequest(name: string, id: string, source: string): string {
  return fr`Bonjour, pouvez-vous corriger la fiche de ${name} (identifiant ${id}) ? ${source} Merci.`;
}
