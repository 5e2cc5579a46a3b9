import { findReplacement, type Replacement } from '../../replacements/replacement.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { ByHandReason } from '../plan/by-hand-reason.ts';
import { asChange, type ByHand } from '../plan/plan-change.ts';
import type { ReplacementsBeside } from './replacements-beside.ts';
import { replacementOfRow } from './row-end.ts';
import { parseReplacementRowId, type AskedReplacement } from './replacement-row.ts';

/** Replacements that a person makes there whole, by their identifier here, each with why. */
export function replacementsByHand(view: SettingsView, reasons: ReplacementsBeside['byHand']): readonly ByHand[] {
  return [...reasons].flatMap(([id, reason]) => byHand(findReplacement(view, id), reason));
}

/** What a plan leaves to a person, for the sheet: of a row, the replacement that it is of, once; one that may still come there is made by nobody meanwhile. */
export function wholeReplacements(view: SettingsView, day: string, lines: readonly ByHand[]): readonly ByHand[] {
  const whole = lines.flatMap((line) => {
    const row = line.unit.kind === 'replacement' ? parseReplacementRowId(line.unit.id) : undefined;
    return row === undefined ? [line] : wholeOf(replacementOfRow(view, day, row), line);
  });
  return [...new Map(whole.map((line) => [line.id, line])).values()];
}

function wholeOf(one: Replacement | undefined, { expect, set, reason }: ByHand): readonly ByHand[] {
  if (one === undefined || reason === 'awaited') return [];
  return reason === 'otherDays' ? [{ ...asChange({ unit: { kind: 'replacement', id: one.id }, standing: 'here', base: null, theirs: expect, mine: set }), reason }] : byHand(one, reason);
}

function byHand(one: Replacement | undefined, reason: ByHandReason): readonly ByHand[] {
  if (one?.period == null) return [];
  const mine: AskedReplacement = { absent: one.absentId, substitute: one.substituteId, ...one.period };
  return [{ ...asChange({ unit: { kind: 'replacement', id: one.id }, standing: 'here', base: null, theirs: null, mine }), reason }];
}
