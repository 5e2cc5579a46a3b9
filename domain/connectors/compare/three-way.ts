import { sameJson, type Json } from '../../kernel/json.ts';

/** Where one value stands between the school and its platform (connectors.md §8.5). */
export type Standing =
  /** The same on both sides. */
  | 'same'
  /** Changed there alone: comes here, as anyone else's change. */
  | 'there'
  /** Changed here alone: to be sent, or done by hand. */
  | 'here'
  /** Changed on both sides, apart. */
  | 'conflict'
  /** Different, and never agreed on: nothing says who moved, so that nothing is sent nor taken. */
  | 'apart';

/** A value as it was last agreed on (undefined: never), as it is here, and as it was just read there. */
export interface ThreeValues {
  readonly base: Json | undefined;
  readonly mine: Json;
  readonly theirs: Json;
}

/** Compares by value, the only thing that platforms give: they have no version, no date and no author of a right (decision 4). */
export function standingOf({ base, mine, theirs }: ThreeValues): Standing {
  if (sameJson(mine, theirs)) return 'same';
  if (base === undefined) return 'apart';
  if (sameJson(mine, base)) return 'there';
  return sameJson(theirs, base) ? 'here' : 'conflict';
}
