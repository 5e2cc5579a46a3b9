import { agree, capital, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted } from '../language/typography.ts';

/** The words of « Qui fait quoi ? ». */
export const LINE_TEXTS = {
  none: fr`Aucune ligne de « Qui fait quoi ? » n’a été reçue de l’ENT.`,
  list: fr`Lignes de « Qui fait quoi ? »`,
  empty: fr`Aucun membre.`,
  add: 'Ajouter des personnes…',
  keepOnly: fr`Garder seulement…`,
  keepOnlyLabel: 'Personne à garder dans la ligne',
  keepOnlyAction: 'Garder cette personne',
  replaceBy: fr`Remplacer par…`,
  replaceLabel: 'Personne à mettre dans la ligne',
  replaceAction: 'Remplacer',
  choose: 'Taper un nom',
  remove: 'Retirer',
  addOne: 'Ajouter',
  addAll: 'Ajouter toutes ces personnes',
  removeAll: 'Retirer toutes ces personnes',
  changed: 'Modifié',
  gone: 'Partie de l’établissement',
  unexplained: fr`Pourquoi ici ? Aucune fonction de l’annuaire ne l’explique.`,
  allClasses: 'Accès à toutes les classes',
  allClassesHelp: fr`Être dans une ligne permet d’écrire à toutes les classes. Plutôt que d’ajouter quelqu’un à une ligne qui n’est pas la sienne, puis de masquer cette ligne aux familles, donnez-lui ici l’accès à toutes les classes.`,
  classSource: fr`Source : guide de la DRANE (S2-092) ; l’effet des lignes est décrit dans l’aide publique de l’ENT (O-01b).`,
  backDoor: fr`Personne ici n’exerce la fonction de la ligne : elle semble servir à donner accès à toutes les classes (MSG-10).`,
  replaceBackDoor: 'Donner l’accès à toutes les classes et sortir ces personnes de la ligne',
  hideBackDoor: 'Masquer la ligne aux élèves et aux parents',
  others: fr`Accès à toutes les classes donné hors des lignes`,
  giveTo: 'Donner l’accès à une autre personne',
  give: 'Donner l’accès',
  membersOf: (line: string) => fr`Membres de ${quoted(line)}`,
} as const;

/** « 6, 1 attendue », « 3 », « 0, 2 attendues ». */
export function lineCount(count: number, expected: number | undefined): string {
  return expected === undefined || expected === count
    ? formatNumber(count)
    : fr`${formatNumber(count)}, ${formatNumber(expected)} ${agree(expected, 'attendue', 'attendues')}`;
}

/** Why somebody is in a line: « fonction : Éducation ». */
export function whyHere(functions: readonly string[]): string {
  return functions.length === 0 ? LINE_TEXTS.unexplained : fr`${agree(functions.length, 'Fonction', 'Fonctions')} : ${listOf(functions)}`;
}

/** « Aussi dans 2 autres établissements », beside somebody whom upstream attaches to several schools. */
export function alsoIn(schools: number): string {
  return fr`Aussi dans ${countOf(schools, OTHER_SCHOOL)}`;
}

const OTHER_SCHOOL = { one: 'autre établissement', many: 'autres établissements', gender: 'm' } as const;

/** Who should be in a line by their function: « Une personne manque d’après sa fonction. » */
export function missingSentence(count: number): string {
  return fr`${capital(countOf(count, NOUNS.person))} ${agree(count, 'manque d’après sa fonction', 'manquent d’après leur fonction')}.`;
}

/** Members who are no longer in the directory. */
export function leaversSentence(count: number): string {
  return fr`${capital(countOf(count, NOUNS.member))} ${agree(count, 'n’est plus', 'ne sont plus')} dans l’établissement.`;
}

/** More people than the line should hold, as the guide describes for the PsyEN. */
export function tooMany(count: number): string {
  return fr`${capital(countOf(count, NOUNS.person))} pour une seule attendue : il arrive que tout le bassin soit rattaché (guide de la DRANE, S2-092). Gardez la bonne personne.`;
}

/** The button that takes one person out. */
export function removeFrom(line: string, name: string): string {
  return fr`Retirer ${name} de ${quoted(line)}`;
}

/** The switch of one person. */
export function allClassesOf(name: string): string {
  return fr`Accès à toutes les classes pour ${name}`;
}

/** « 4 autres personnes sortiront de la ligne. » */
export function keepConsequence(count: number): string {
  return fr`${capital(figureOf(count, { one: 'autre personne sortira', many: 'autres personnes sortiront', gender: 'f' }))} de la ligne.`;
}
