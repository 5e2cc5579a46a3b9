import type { AssignmentComparison, ComparedAssignment } from '../../../domain/imports/compare-assignments.ts';
import type { FileAnomaly } from '../../../domain/imports/file-anomaly.ts';
import type { ListOutcome } from '../../../domain/imports/import-members.ts';
import type { AssignmentList, MemberList, PeopleFile } from '../../../domain/imports/imported-file.ts';
import { MemberField, type MissingColumn } from '../../../domain/imports/listed-member.ts';
import type { Reconciliation } from '../../../domain/imports/reconcile-people.ts';
import { memberLabel, type ResolvedLine } from '../../../domain/imports/resolve-members.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import type { ListRefusal } from '../../../server/import/lists/import-list.ts';
import { anomalyWords } from '../../../texts/files/file-anomalies.ts';
import { assignmentWords, GAR_IMPORT_TEXTS, notAssignedWords, takenWords } from '../../../texts/files/gar-import.ts';
import { additionSentence, leftAside, lineWords, listWords, MEMBER_FIELD_LABELS, missingColumnSentence, nothingToAdd, placeRefusalWords, REFUSED_LINE_REASONS, VERDICT_LABELS } from '../../../texts/files/importer.ts';
import { listedPersonWords, PEOPLE_IMPORT_TEXTS } from '../../../texts/files/people-import.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { figureOf, formatNumber, quoted, typeset } from '../../../texts/language/typography.ts';

/** How many lines of each kind are named; the Importer screen shows them all. */
const MOST_NAMED = 5;

/** What a list of members would add, which lines are left aside and why. */
export function memberLines(list: MemberList, resolved: readonly ResolvedLine[], { intended, already, created }: ListOutcome): readonly string[] {
  const aside = resolved.filter(({ verdict }) => verdict !== 'recognised');
  const added = intended?.intention.kind === 'import.members' ? additionSentence({ ...intended.intention, created, already }) : nothingToAdd(already);
  return [
    `  Lu : ${listWords(list.lines.length, list.separator)}. Colonnes ${columnWords(list)}.`,
    `  ${countWords(resolved, ({ verdict }) => VERDICT_LABELS[verdict])}.`,
    `  ${added}`,
    ...(aside.length === 0 ? [] : [`  ${leftAside(aside.length)}`]),
    ...firstOf(aside, ({ line, fields, place, verdict }) => {
      const reason = place.kind === 'refused' ? placeRefusalWords(place.reason) : REFUSED_LINE_REASONS[verdict === 'doubtful' ? 'doubtful' : 'unknown'];
      return `${lineWords(line, memberLabel(fields), place.kind === 'known' ? place.group.name : place.name)} (${reason})`;
    }),
    ...readingLines(list.anomalies),
  ];
}

/** Guessed, since nobody is there to say: whoever reads sees at once whether they are right. */
function columnWords({ columns, header }: MemberList): string {
  const said = MemberField.options.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [`${MEMBER_FIELD_LABELS[field]} = ${quoted(header[column] ?? '')}`];
  });
  return said.join(', ');
}

/** The gap between the plan and the GAR console, both ways, and what taking it into the plan would do. */
export function assignmentLines({ anomalies }: AssignmentList, { lines, notAssigned, intended }: AssignmentComparison, { people }: DirectoryIndex): readonly string[] {
  const apart = lines.filter(({ verdict }) => verdict !== 'planned' && verdict !== 'recovered');
  const taken = intended?.intention.kind === 'import.gar' ? takenWords(intended.intention) : GAR_IMPORT_TEXTS.nothingToTake;
  return [
    `  ${countWords(lines, ({ verdict }) => GAR_IMPORT_TEXTS.verdicts[verdict])}.`,
    ...firstOf(apart, (one: ComparedAssignment) => `${assignmentWords(one)} (${GAR_IMPORT_TEXTS.verdicts[one.verdict]})`),
    ...(lines.every(({ verdict }) => verdict === 'unknown-resource') ? [] : [`  ${notAssigned.length === 0 ? GAR_IMPORT_TEXTS.nothingNotAssigned : `${GAR_IMPORT_TEXTS.notAssigned} :`}`]),
    ...firstOf(notAssigned, ({ subscription, people: ranks }) => `${notAssignedWords(subscription.title, ranks.length)} (${namesOf(ranks.slice(0, MOST_NAMED).flatMap((rank) => people[rank] ?? []))}${ranks.length > MOST_NAMED ? '…' : ''})`),
    `  ${taken}`,
    ...readingLines(anomalies),
  ];
}

/** Who of a file for another service is known here, and who is here without being in it. */
export function peopleLines({ anomalies }: PeopleFile, { people, absent }: Reconciliation, directory: DirectoryIndex): readonly string[] {
  const apart = people.filter(({ verdict }) => verdict !== 'recognised');
  return [
    `  ${countWords(people, ({ verdict }) => PEOPLE_IMPORT_TEXTS.verdicts[verdict])}.`,
    ...firstOf(apart, (one) => `${listedPersonWords(one)} (${PEOPLE_IMPORT_TEXTS.verdicts[one.verdict]})`),
    ...(absent.length === 0 ? [`  ${PEOPLE_IMPORT_TEXTS.nobodyAbsent}`] : [`  ${PEOPLE_IMPORT_TEXTS.absent} : ${formatNumber(absent.length)}.`]),
    ...firstOf(absent, (rank) => namesOf([directory.people[rank]].flatMap((one) => one ?? []))),
    `  ${PEOPLE_IMPORT_TEXTS.report}${apart.length === 0 ? '' : ` ${PEOPLE_IMPORT_TEXTS.where}`}`,
    ...readingLines(anomalies),
  ];
}

const namesOf = (people: readonly { readonly lastName: string; readonly firstName: string }[]): string => people.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(', ');

/** « ✓ Reconnues : 36 ; ✕ Inconnues : 2 ». */
function countWords<T>(all: readonly T[], labelOf: (one: T) => string): string {
  if (all.length === 0) return 'Aucune ligne';
  return [...Map.groupBy(all, labelOf)].map(([label, of]) => `${label} : ${formatNumber(of.length)}`).join(' ; ');
}

function firstOf<T>(all: readonly T[], words: (one: T) => string): readonly string[] {
  return [...all.slice(0, MOST_NAMED).map((one) => `    ${words(one)}`), ...(all.length > MOST_NAMED ? ['    …'] : [])];
}

function readingLines(anomalies: readonly FileAnomaly[]): readonly string[] {
  return anomalies.length === 0 ? [] : [`  ${figureOf(anomalies.length, { one: 'anomalie', many: 'anomalies', gender: 'f' })} de lecture :`, ...firstOf(anomalies, anomalyWords)];
}

const KEPT = 'Rien n’a été changé.';

/** After what a list would change. */
export const TO_AGREE = `${KEPT} Relisez ce qui précède, puis relancez avec --apply pour l’appliquer.`;

/** After what a list changed. */
export const APPLIED = 'C’est fait, en une seule fois : les consoles le reçoivent à leur prochain échange.';

/** What the columns do not say, and how to say it here or on the screen. */
export function missingSentence(missing: MissingColumn): string {
  const cure = missing === 'place' ? 'Relancez avec --group <nom> ou --line <nom>.' : 'Apportez-la dans la console, écran Importer, pour dire ce que contient chaque colonne.';
  return typeset(`${missingColumnSentence(missing)} ${KEPT} ${cure}`);
}

/** Why nothing of a list was applied. */
export function listRefusalSentence(refusal: ListRefusal): string {
  if (refusal.kind === 'no-school') return typeset(`Cet ENT ne connaît encore aucun établissement. ${KEPT} Importez d’abord une livraison AAF.`);
  if (refusal.kind === 'contested') return typeset(`Cette liste touche à ce qu’un conflit tient en attente. ${KEPT} Décidez le conflit dans la console, écran Synchronisation, puis recommencez.`);
  return `${refusalSentence(refusal.refusal)} ${KEPT}`;
}
