import type { ControlId } from '../controls/catalogue.ts';
import type { WhereToCorrect } from '../controls/control.ts';
import type { ControlSource } from '../controls/control-source.ts';
import type { Degree } from '../school/first-degree.ts';

/** A frequent error: where its cause is, who says so, and the controls that would find it here. */
interface FrequentErrorRow {
  readonly where: WhereToCorrect;
  readonly source: ControlSource;
  readonly controls: readonly ControlId[];
  /** The schools that may meet it; absent: those that have the base where it is corrected (ADR 64). */
  readonly degree?: Degree;
}

/** The frequent errors of the guide (S2-110 to S2-115) and those that it tells elsewhere as a symptom; several causes of one symptom are as many rows. */
export const FREQUENT_ERRORS = {
  'no-account': { where: 'siecle', source: { ref: 'S2-110' }, controls: ['ACC-01'] },
  'duplicate-accounts': { where: 'siecle', source: { ref: 'S2-082, S2-110' }, controls: ['ALI-06', 'ALI-11'] },
  'guardian-account-gone': { where: 'siecle', source: { ref: 'S2-082, S2-083' }, controls: ['ALI-06'] },
  'onde-guardian': { where: 'onde', source: { ref: 'S4-004, S4-005' }, controls: [], degree: 'first' },
  'teacher-without-account': { where: 'stsweb', source: { ref: 'S2-085' }, controls: ['ALI-08'] },
  'teacher-without-class': { where: 'stsweb', source: { ref: 'S2-084' }, controls: ['ALI-05', 'ALI-08'] },
  'empty-lesson-book': { where: 'stsweb', source: { ref: 'S2-111' }, controls: ['ALI-05'] },
  'messaging-without-teacher': { where: 'stsweb', source: { ref: 'S2-111' }, controls: ['MSG-08', 'ALI-05'] },
  'messaging-misset': { where: 'here', source: { ref: 'S2-111' }, controls: ['MSG-05', 'MSG-14', 'MSG-15'] },
  'duplicate-groups': { where: 'edt', source: { ref: 'S2-112' }, controls: ['ALI-04'] },
  'unmatched-accounts': { where: 'edt', source: { ref: 'S2-086' }, controls: ['ALI-03'] },
  'overwritten-teacher': { where: 'edt', source: { ref: 'S2-103' }, controls: ['RPL-02'] },
  'stale-timetable': { where: 'edt', source: { ref: 'S2-087, S2-115' }, controls: ['ALI-02', 'ALI-09'] },
  'pronote-sign-in': { where: 'ent', source: { ref: 'S2-088, S2-118' }, controls: ['ALI-10'], degree: 'second' },
  'pix-teacher': { where: 'gar', source: { ref: 'S2-068, S2-113' }, controls: ['GAR-09'] },
  'gar-button': { where: 'here', source: { ref: 'S2-074' }, controls: ['GAR-02'] },
  'weak-head': { where: 'here', source: { ref: 'S2-091, S2-114' }, controls: ['GRP-01', 'GRP-02', 'GRP-04', 'GRP-05', 'GRP-06'] },
  'pupil-records-refused': { where: 'here', source: { ref: 'S2-100' }, controls: ['SVC-01'] },
  'right-without-effect': { where: 'ent', source: { ref: 'S2-101' }, controls: ['SVC-02'] },
  'correction-unseen': { where: 'siecle', source: { ref: 'S2-115' }, controls: ['ALI-07'] },
  'assistant-without-account': { where: 'dsden', source: { ref: 'S2-099, S2-102', inferred: true }, controls: ['ACC-01'] },
  'inspector-without-account': { where: 'drane', source: { ref: 'S2-106, S2-107' }, controls: ['INS-01', 'INS-05'] },
  'families-answer-each-other': { where: 'here', source: { ref: 'S2-033' }, controls: ['MSG-09'] },
  'message-to-everyone': { where: 'here', source: { ref: 'S2-034, S2-094' }, controls: ['MSG-01'] },
  'lost-credentials': { where: 'ent', source: { ref: 'S2-095, S2-097' }, controls: [] },
} as const satisfies Readonly<Record<string, FrequentErrorRow>>;

/** A frequent error; one without its French words does not compile. */
export type FrequentErrorId = keyof typeof FREQUENT_ERRORS;

/** The row of an error, as every row is shaped. */
export function frequentError(id: FrequentErrorId): FrequentErrorRow {
  return FREQUENT_ERRORS[id];
}

const OF_SECOND_DEGREE: ReadonlySet<WhereToCorrect> = new Set<WhereToCorrect>(['siecle', 'stsweb', 'edt']);

/** Whether a school of a degree may meet an error: its cause is in a base that such a school has. */
export function isMetIn(degree: Degree, id: FrequentErrorId): boolean {
  const row = frequentError(id);
  return row.degree === undefined ? degree === 'second' || !OF_SECOND_DEGREE.has(row.where) : row.degree === degree;
}
