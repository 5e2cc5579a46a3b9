import { callByKind, type ByKind } from '../../domain/kernel/by-kind.ts';
import type { ReplacementLength } from '../../domain/replacements/replacement-length.ts';
import type { ReplacementState, ReplacementTime } from '../../domain/replacements/replacement-state.ts';
import type { LessonHours } from '../../domain/timetable/teacher-timetable.ts';
import type { ReplacementWarning } from '../../domain/replacements/replacement-warnings.ts';
import { formatDay, periodWords } from '../language/dates.ts';
import type { PersonNames } from '../changes/refusals.ts';
import { lessonHours } from './timetable.ts';
import { agree, capital, countOf, figureOf, fr, listOf, NOUNS, type Noun } from '../language/typography.ts';
import { ofDegree } from '../people/degree.ts';

/** The words of the replacements. */
export const REPLACEMENT_TEXTS = {
  timeline: 'Frise des remplacements',
  list: 'Liste des remplacements',
  plan: 'Planifier un remplacement',
  planAnyway: fr`Planifier quand même…`,
  /** What both begin with. */
  planWord: 'Planifier',
  create: 'Planifier ce remplacement',
  createAnyway: 'Planifier quand même',
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
  slots: 'Créneaux',
  slotsFrom: fr`D’après le dernier emploi du temps reçu par l’ENT.`,
  allClasses: fr`Aucune case cochée : tous les cours de l’absent.`,
  suggestions: 'Remplaçants possibles',
  noSuggestion: fr`Personne n’enseigne la même matière ni dans les mêmes classes.`,
  suggestionsNote: fr`Déduit : aucune source ne classe les remplaçants.`,
  free: { days: 'libre à ces dates', lessons: 'libre à ces heures' },
  effect: 'Effet',
  effectNote: fr`Déduit : le guide ne dit pas ce que le remplaçant obtient exactement. Il agit avec les classes de l’absent, et son propre nom reste à l’origine ; il peut s’arrêter quand il veut.`,
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
  masterSource: fr`Source : guide de la DRANE (S2-103, S2-104). Géré dans EDT, le remplacement arrive avec l’import et n’a pas à être créé ici.`,
  edt: 'EDT',
  comment: 'Commentaire (facultatif)',
  toKnow: 'À savoir',
  takeBack: fr`Retirer ces droits : contrôle RPL-09`,
  states: 'Légende et filtre des états',
  nothingShown: fr`Aucun remplacement de cet état et de cette nature.`,
  showAll: 'Tout afficher',
  state: 'État',
  nature: 'Nature',
  longMeans: [
    fr`Plusieurs remplaçants peuvent se partager les cours : un remplacement pour chacun, avec ses classes, ses matières ou ses créneaux.`,
    fr`Dans EDT, le nom de l’absent ne s’écrase pas : les notes de l’un et de l’autre ne se distingueraient plus.`,
  ],
  natureSource: fr`Source : documentation d’EDT (O-24). EDT tient un remplacement pour long « s’il dure au moins 15 jours », à moins d’un autre réglage. Déduit : des jours de calendrier, le premier et le dernier compris.`,
  longFrom: 'Long à partir de',
  longFromRefused: fr`De 2 à 366 jours.`,
  daysUnit: 'jours',
} as const;

/** The nature of a replacement in a word. */
export const LENGTH_WORDS: Readonly<Record<ReplacementLength, string>> = { short: 'court', long: 'long' };

const STUDENT: Noun = { one: 'élève', many: 'élèves', gender: 'm' };
const GUARDIAN: Noun = { one: 'responsable', many: 'responsables', gender: 'm' };
const TEACHER: Noun = { one: 'enseignant', many: 'enseignants', gender: 'm' };
const REPLACEMENT: Noun = { one: 'remplacement', many: 'remplacements', gender: 'm' };

/** The state of a bar in a word. */
export const STATE_WORDS: Readonly<Record<ReplacementState | 'locked', string>> = {
  planned: 'planifié', current: 'en cours', ended: 'terminé', locked: 'géré dans EDT', conflict: 'en conflit', redundant: 'redondant', unconfirmed: 'à confirmer',
};

/** « planifié », « géré dans EDT, en cours »: a lock does not say where the days are. */
export function stateWords(state: ReplacementState | 'locked', time: ReplacementTime): string {
  return state === 'locked' ? `${STATE_WORDS.locked}, ${STATE_WORDS[time]}` : STATE_WORDS[state];
}

/** « long, 36 jours ». */
export function natureWords(length: ReplacementLength, days: number): string {
  return `${LENGTH_WORDS[length]}, ${figureOf(days, NOUNS.day)}`;
}

/** « Long, jusqu’au 23 déc. 2026 », under a name. */
export function untilNote(length: ReplacementLength, to: string): string {
  return fr`${capital(LENGTH_WORDS[length])}, jusqu’au ${formatDay(to)}`;
}

/** « Remplacement long : 36 jours. Il l’est à partir de 15. » */
export function natureSentence(length: ReplacementLength, days: number, longFrom: number): string {
  return fr`Remplacement ${LENGTH_WORDS[length]} : ${figureOf(days, NOUNS.day)}. Un remplacement est long à partir de ${figureOf(longFrom, NOUNS.day)}.`;
}

/** Why one entered here has become useless (RPL-01). */
export function redundantSentence(from: string, to: string): string {
  return fr`L’import d’EDT a déjà ce remplacement, ${periodWords(from, to)}. « La création du remplacement sur l’ENT est alors inutile. »`;
}

/** Why somebody has to say whether it takes place. */
export function unconfirmedSentence(importedOn: string): string {
  return fr`L’emploi du temps importé le ${formatDay(importedOn)} n’a aucun cours de ce remplacement. Saisissez-le dans EDT s’il a lieu, ou annulez-le ici.`;
}

/** Why one that came from the timetable is still there, though it is told no more. */
export function missingSentence(since: string, sessions: number): string {
  return fr`L’emploi du temps importé le ${formatDay(since)} ne dit plus ce remplacement tel quel, mais le remplaçant y a saisi ${countOf(sessions, SESSION)} : il est gardé, à confirmer dans EDT.`;
}

const SESSION: Noun = { one: 'séance', many: 'séances', gender: 'f' };

/** « 3 remplacements, 2 enseignants affichés sur 28 ». */
export function replacementsCaption(replacements: number, shown: number, total: number): string {
  return fr`${countOf(replacements, REPLACEMENT)}, ${countOf(shown, TEACHER)} ${agree(shown, 'affiché', 'affichés')} sur ${total}`;
}

/** « Yann Roux (6e A, 3e C) », « Duc Nguyen ▲ sans compte ou sans service ». */
export function substituteLabel(name: string, classes: readonly string[], canReplace: boolean): string {
  const who = classes.length === 0 ? name : `${name} (${classes.join(', ')})`;
  return canReplace ? who : `${who} ${REPLACEMENT_TEXTS.noService}`;
}

/** « enseigne déjà en 6e A et 3e C ». */
export function teachesClasses(names: readonly string[]): string {
  return fr`enseigne déjà en ${listOf(names)}`;
}

/** « Lundi 8 h 00 – 8 h 55, 6e A », a lesson of the week among those to choose. */
export function slotLabel(hours: LessonHours, groups: readonly string[]): string {
  return capital([lessonHours(hours), ...groups].join(', '));
}

/** « déjà en cours : lundi 8 h 00 – 8 h 55, mardi 9 h 00 – 9 h 55 ». */
export function busyWords(lessons: readonly LessonHours[]): string {
  const hours = [...new Set(lessons.map(lessonHours))];
  const shown = hours.length > MOST_HOURS ? [...hours.slice(0, MOST_HOURS - 1), fr`${hours.length - MOST_HOURS + 1} autres`] : hours;
  return fr`déjà en cours : ${listOf(shown)}`;
}

/** More hours than these are counted. */
const MOST_HOURS = 4;

/** « 3, du 23 oct. 2026 au 10 nov. 2026 »: the days that the period must hold (P4). */
export function sessionsWords(days: readonly string[]): string {
  const [first = '', ...others] = days.toSorted();
  const last = others.at(-1);
  return last === undefined ? fr`1, le ${formatDay(first)}` : fr`${days.length}, ${periodWords(first, last)}`;
}

/** « même matière : musique ». */
export function sameSubjects(subjects: readonly string[]): string {
  return fr`${agree(subjects.length, 'même matière', 'mêmes matières')} : ${listOf(subjects)}`;
}

/** « M. Roux obtient jusqu’au 20 nov. 2026 : rubriques de 6e A et 3e C, sphère de ces classes, cahier de textes, 54 élèves et 96 responsables joignables. » */
export function effectSentence(name: string, until: string | null, classes: readonly string[], audience: { readonly students: number; readonly guardians: number; readonly hasEnded: boolean }): string {
  const when = until === null ? '' : fr` jusqu’au ${formatDay(until)}`;
  if (classes.length === 0) return fr`${name} n’obtient aucune classe${when} : l’absent n’en a pas dans l’annuaire.`;
  return fr`${name} ${audience.hasEnded ? 'avait' : 'obtient'}${when} : rubriques de ${listOf(classes)}, sphère ${agree(classes.length, 'de cette classe', 'de ces classes')}, cahier de textes, ${countOf(audience.students, STUDENT)} et ${countOf(audience.guardians, GUARDIAN)} joignables.`;
}

/** « M. Nguyen n’a pas de compte ou de service… » (RPL-07), before it is planned and after. */
export function noServiceSentence(name: string): string {
  return ofDegree(
    fr`${name} n’a pas de compte ou de service : ajoutez les services dans STSweb puis exportez (48 h).`,
    fr`${name} n’a pas de compte ou de classe : à vérifier dans la base des agents (AGAPE) et dans Onde (48 h, déduit).`,
  );
}

/** « M. Roux garde un droit à son nom dans 6e A : rien ne le retire à la fin. » */
export function keepsSentence(name: string, rubriques: readonly string[]): string {
  return fr`${name} garde un droit à son nom dans ${listOf(rubriques)} : rien ne le retire à la fin du remplacement.`;
}

const WARNINGS: ByKind<ReplacementWarning, [names: PersonNames], string> = {
  rival: ({ other: { substituteId, absentId, period } }, names) =>
    fr`${names(substituteId) ?? REPLACEMENT_TEXTS.gone} remplace aussi ${names(absentId) ?? REPLACEMENT_TEXTS.gone} dans ces classes, ${periodWords(period.from, period.to)} : répartissez les classes, les matières ou les créneaux.`,
  busy: ({ substituteId, lessons }, names) => fr`D’après l’emploi du temps, ${names(substituteId) ?? REPLACEMENT_TEXTS.gone} est ${busyWords(lessons)}.`,
  'out-of-calendar': () => fr`Période hors calendrier scolaire : plus d’un an, ou tout entière pendant des vacances.`,
  inspected: ({ inspection: { teacherId, visit, window } }, names) =>
    fr`L’inspection de ${names(teacherId) ?? REPLACEMENT_TEXTS.gone} tombe pendant ce remplacement, ${visit === null ? periodWords(window.from, window.to) : fr`le ${formatDay(visit)}`}.`,
  visa: ({ absentId, visa: { from, to } }, names) => fr`Le cahier de textes de ${names(absentId) ?? REPLACEMENT_TEXTS.gone} est visé ${periodWords(from, to)} : les séances y sont figées, pour qui remplace aussi.`,
};

/** What is worth knowing before planning. */
export function replacementWarningSentence(warning: ReplacementWarning, names: PersonNames): string {
  return callByKind<ReplacementWarning, [names: PersonNames], string>(WARNINGS, warning, names);
}
