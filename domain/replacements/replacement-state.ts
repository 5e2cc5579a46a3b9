import { readTimetableReport } from '../school/upstream-report.ts';
import type { SettingsView } from '../sync/row.ts';
import { readTimetableSettings } from '../timetable/timetable-settings.ts';
import { samePair } from './same-pair.ts';
import type { PlannedReplacement } from './replacement.ts';

/** Where a replacement is among the days. */
export type ReplacementTime = 'planned' | 'current' | 'ended';

/** Where a replacement is in its life (domain.md §2.6, inferred states): what is wrong with it first, then its days. */
export type ReplacementState = 'conflict' | 'redundant' | 'unconfirmed' | ReplacementTime;

/** What a replacement is held against: the settings, those beside it, and when the timetable last told its replacements (`lastTold`). */
export interface StateGround {
  readonly view: SettingsView;
  readonly beside: readonly PlannedReplacement[];
  readonly toldAt: string | undefined;
}

/** Where the days of a replacement are on a day (`YYYY-MM-DD`). */
export function replacementTime({ period }: Pick<PlannedReplacement, 'period'>, day: string): ReplacementTime {
  if (day < period.from) return 'planned';
  return day <= period.to ? 'current' : 'ended';
}

/** The state of a replacement on a day (`YYYY-MM-DD`). */
export function replacementState(ground: StateGround, one: PlannedReplacement, day: string): ReplacementState {
  if (isDoubled(ground, one)) return 'conflict';
  if (madeUselessBy(ground.beside, one) !== undefined) return 'redundant';
  const time = replacementTime(one, day);
  return time !== 'ended' && (isMissing(one) || isUnconfirmed(ground, one)) ? 'unconfirmed' : time;
}

/** P3: entered twice here for the same days. */
function isDoubled({ beside }: StateGround, one: PlannedReplacement): boolean {
  return one.origin === 'ent' && samePair(beside, one).some(({ origin }) => origin === 'ent');
}

/** The replacement of the timetable that makes useless one entered here: the same pair on the same days (S2-104); undefined when none does. */
export function madeUselessBy(beside: readonly PlannedReplacement[], one: PlannedReplacement): PlannedReplacement | undefined {
  return one.origin === 'ent' ? samePair(beside, one).find(({ origin }) => origin === 'edt') : undefined;
}

/** It came from a timetable that tells it no more, and stays for the lessons recorded in it. */
export function isMissing({ origin, missingSince }: Pick<PlannedReplacement, 'origin' | 'missingSince'>): boolean {
  return origin === 'edt' && missingSince !== null;
}

/** Entered here before the timetable came, which does not have it: somebody has to say whether it takes place. */
function isUnconfirmed({ view, toldAt }: StateGround, { id, origin }: PlannedReplacement): boolean {
  const enteredAt = view.find('replacement', id)?.at;
  return origin === 'ent' && toldAt !== undefined && enteredAt !== undefined && enteredAt < toldAt;
}

/**
 * When the last timetable that tells replacements came (ISO 8601). Undefined as long as none has, and where the school keeps
 * its replacements in the ENT: its timetable need not have them.
 */
export function lastTold(view: SettingsView): string | undefined {
  if (readTimetableSettings(view).master === 'ent') return undefined;
  return readTimetableReport(view, ({ substitutions }) => substitutions !== null)?.at;
}
