import { madeUselessBy, replacementTime } from '../../replacements/replacement-state.ts';
import { listReplacements, type PlannedReplacement } from '../../replacements/replacement.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { ReplacementStep } from './replacement-step.ts';
import { parseReplacementRowId, type ReplacementRow } from './replacement-row.ts';

/** The replacement of ours that a row is of, on a day; undefined where the school has none that the program sends. */
export function replacementOfRow(view: SettingsView, day: string, { absent, substitute, group }: ReplacementRow): PlannedReplacement | undefined {
  const current = listReplacements(view).filter((one) => replacementTime(one, day) === 'current');
  const isOf = ({ absentId, substituteId, origin, scope: { classIds, subjects, slots = [] } }: PlannedReplacement): boolean =>
    origin === 'ent' && absentId === absent && substituteId === substitute && subjects.length === 0 && slots.length === 0 && (classIds.length === 0 || classIds.includes(group));
  return current.find((one) => isOf(one) && madeUselessBy(current, one) === undefined);
}

/** The last day of a row that was made there: its own, or the one that the school gave since, were it earlier; undefined once it is to be ended. */
export function lastDayOfRow(view: SettingsView, day: string, { unit, step }: { readonly unit: string; readonly step: Pick<ReplacementStep, 'to'> }): string | undefined {
  const row = parseReplacementRowId(unit);
  const one = row === undefined ? undefined : replacementOfRow(view, day, row);
  if (one === undefined || step.to < day) return undefined;
  return one.period.to < step.to ? one.period.to : step.to;
}
