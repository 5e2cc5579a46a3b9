import { must } from '../kernel/assert.ts';
import { lastingDays, longFromDays, replacementLength, type ReplacementLength } from './replacement-length.ts';
import { lastTold, replacementState, replacementTime, type ReplacementState, type ReplacementTime } from './replacement-state.ts';
import { listReplacements, type PlannedReplacement } from './replacement.ts';
import type { ContestedEdit } from '../sync/conflict.ts';
import type { SettingsView } from '../sync/row.ts';

/** The state of a replacement, as a bar says it: what comes from the timetable is locked, whatever its days, unless it tells it no more. */
export type SeenState = ReplacementState | 'locked';

/** A replacement with what is said of it: its state, where its days are, its nature. */
export interface SeenReplacement {
  readonly one: PlannedReplacement;
  readonly state: SeenState;
  readonly time: ReplacementTime;
  readonly length: ReplacementLength;
  readonly days: number;
}

interface SeenGround {
  readonly view: SettingsView;
  readonly conflicts: readonly { readonly edits: readonly Pick<ContestedEdit, 'entity' | 'id'>[] }[];
  readonly today: string;
}

/** Every replacement of the school on a day, by first day. */
export function seenReplacements({ view, conflicts, today }: SeenGround): readonly SeenReplacement[] {
  const known = listReplacements(view);
  const byAbsent = Map.groupBy(known, ({ absentId }) => absentId);
  const toldAt = lastTold(view);
  const longFrom = longFromDays(view);
  const disputed = new Set(conflicts.flatMap(({ edits }) => edits.flatMap(({ entity, id }) => (entity === 'replacement' ? [id] : []))));
  const stateOf = (one: PlannedReplacement): SeenState => {
    if (one.origin === 'ent' && disputed.has(one.id)) return 'conflict';
    const state = replacementState({ view, beside: must(byAbsent.get(one.absentId), 'each is one of them'), toldAt }, one, today);
    return one.origin === 'edt' && state !== 'unconfirmed' ? 'locked' : state;
  };
  return known.map((one) => ({ one, state: stateOf(one), time: replacementTime(one, today), length: replacementLength(one.period, longFrom), days: lastingDays(one.period) }));
}
