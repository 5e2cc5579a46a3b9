import type { Json } from '../../kernel/json.ts';
import { lastsBeyond } from '../inspections/account-lasts.ts';
import type { ByHandReason } from '../plan/by-hand-reason.ts';
import type { RowThere } from './replacements-beside.ts';
import { daysOf } from './replacement-row.ts';
import type { ReplacementStep } from './replacement-step.ts';

/** What a row is planned on. */
export interface ReplacementGround {
  readonly rows: ReadonlyMap<string, RowThere>;
  readonly day: string;
  readonly authorisedUntil: string | null;
}

/** The one step that makes a row or ends it, or why a person does it: a row whose days are others is changed there, since ending it to make another would take what it gives meanwhile. */
export function replacementStep({ rows, day, authorisedUntil }: ReplacementGround, unit: string, theirs: Json, mine: Json): ReplacementStep | ByHandReason {
  const row = rows.get(unit);
  const [was, is] = [daysOf(theirs), daysOf(mine)];
  const days = is ?? was;
  if (row === undefined || days === undefined) return 'unknownThere';
  if (is !== undefined && was !== undefined) return 'otherDays';
  const { entered, ...own } = row;
  if (is === undefined) return { kind: 'endReplacement', ...own, entered: entered ?? own.group, ...days, on: day };
  // Whom nobody can put in a class there: what it would give is not known.
  if (entered === undefined) return 'unknownThere';
  if (!lastsBeyond(authorisedUntil, is.to)) return 'authorisationEnds';
  return { kind: 'startReplacement', ...own, entered, ...is, on: day };
}
