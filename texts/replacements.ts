import type { ReplacementState } from '../domain/replacements/replacement-state.ts';
import { formatDay } from './dates.ts';
import { agree, countOf, fr, listOf, type Noun } from './typography.ts';

/** The words of the replacements. */
export const REPLACEMENT_TEXTS = {
  timeline: 'Frise des remplacements',
  list: 'Liste des remplacements',
  plan: 'Planifier un remplacement',
  planAnyway: fr`Planifier quand même…`,
  create: 'Planifier ce remplacement',
  everybody: (n: number) => fr`Afficher les ${n} enseignants`,
  none: fr`Aucun remplacement. Si vous utilisez EDT, ils arrivent avec l’import.`,
  absent: 'Absent',
  substitute: 'Remplaçant',
  choose: 'Taper un nom',
  dates: 'Dates',
  from: 'Du',
  to: 'Au',
  classes: 'Classes',
  subjects: 'Matières',
  allClasses: fr`Aucune case cochée : toutes les classes et toutes les matières de l’absent.`,
  suggestions: 'Remplaçants possibles',
  noSuggestion: fr`Personne n’enseigne la même matière ni dans les mêmes classes.`,
  suggestionsNote: fr`Déduit : aucune source ne classe les remplaçants.`,
  free: 'libre à ces dates',
  effect: 'Effet',
  effectNote: fr`Déduit : le guide ne dit pas ce que le remplaçant obtient exactement. Il agit avec les classes de l’absent, et son propre nom reste à l’origine.`,
  afterEnd: 'Après la fin',
  nothingKept: fr`Rien ne lui reste : il n’a aucun droit à son nom dans ces rubriques.`,
  reason: 'Motif de la saisie dans l’ENT',
  guide: fr`Les remplacements se gèrent dans EDT. « La création du remplacement sur l’ENT est alors inutile » : il arrivera au prochain import.`,
  locked: fr`Ce remplacement vient d’EDT : il se modifie là-bas, sans écraser le nom de la personne remplacée, et le prochain import le met à jour.`,
  cancel: 'Annuler ce remplacement',
  sessions: 'Séances saisies',
  noService: fr`▲ sans compte ou sans service`,
  gone: 'Personne partie',
  newTitle: 'Nouveau remplacement',
  master: 'Les remplacements se gèrent dans',
  masters: { '': 'Non précisé', ent: 'L’ENT', edt: 'EDT ou Pronote' },
  masterSource: fr`S2-103, S2-104 : géré dans EDT, le remplacement arrive avec l’import et n’a pas à être créé ici.`,
  edt: 'EDT',
} as const;

const STUDENT: Noun = { one: 'élève', many: 'élèves', gender: 'm' };
const GUARDIAN: Noun = { one: 'responsable', many: 'responsables', gender: 'm' };
const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };
const REPLACEMENT: Noun = { one: 'remplacement', many: 'remplacements', gender: 'm' };

/** The state of a bar in a word. */
export const STATE_WORDS: Readonly<Record<ReplacementState | 'locked' | 'conflict', string>> = {
  planned: 'planifié', current: 'en cours', ended: 'terminé', locked: 'géré dans EDT', conflict: 'en conflit',
};

/** « 3 remplacements, 2 enseignants affichés sur 28 ». */
export function replacementsCaption(replacements: number, shown: number, total: number): string {
  return fr`${countOf(replacements, REPLACEMENT)}, ${countOf(shown, TEACHER)} ${agree(shown, 'affiché', 'affichés')} sur ${total}`;
}

/** « Yann Roux (6e A, 3e C) », « Duc Nguyen ▲ sans compte ou sans service ». */
export function substituteLabel(name: string, classes: readonly string[], canReplace: boolean): string {
  const who = classes.length === 0 ? name : `${name} (${classes.join(', ')})`;
  return canReplace ? who : `${who} ${REPLACEMENT_TEXTS.noService}`;
}

/** « déjà enseignant de la 6e A ». */
export function teachesClass(name: string): string {
  return fr`enseigne déjà en ${name}`;
}

/** « même matière : musique ». */
export function sameSubject(subject: string): string {
  return fr`même matière : ${subject}`;
}

/** « M. Roux obtient jusqu’au 20 nov. 2026 : rubriques de 6e A et 3e C, sphère de ces classes, cahier de textes, 54 élèves et 96 responsables joignables. » */
export function effectSentence(name: string, until: string | null, classes: readonly string[], audience: { readonly students: number; readonly guardians: number }): string {
  const when = until === null ? '' : fr` jusqu’au ${formatDay(until)}`;
  if (classes.length === 0) return fr`${name} n’obtient aucune classe${when} : l’absent n’en a pas dans l’annuaire.`;
  return fr`${name} obtient${when} : rubriques de ${listOf(classes)}, sphère ${agree(classes.length, 'de cette classe', 'de ces classes')}, cahier de textes, ${countOf(audience.students, STUDENT)} et ${countOf(audience.guardians, GUARDIAN)} joignables.`;
}

/** « M. Nguyen n’a pas de compte ou de service… » (RPL-07), before it is planned and after. */
export function noServiceSentence(name: string): string {
  return fr`${name} n’a pas de compte ou de service : ajoutez les services dans STSweb puis exportez (48 h).`;
}

/** « M. Roux garde un droit à son nom dans 6e A : rien ne le retire à la fin. » */
export function keepsSentence(name: string, rubriques: readonly string[]): string {
  return fr`${name} garde un droit à son nom dans ${listOf(rubriques)} : rien ne le retire à la fin du remplacement.`;
}
