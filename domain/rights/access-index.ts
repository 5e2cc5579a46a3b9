import { TOP_RANK } from './role.ts';
import type { PlacedAccess, RightsInput } from './rights-input.ts';
import { int } from './typed-read.ts';

/** The rights put on each rubrique, side by side: those of rubrique r are `sorted[starts[r]]` to `sorted[starts[r + 1] - 1]`. */
export interface AccessIndex {
  readonly starts: Int32Array;
  readonly sorted: readonly PlacedAccess[];
}

/** Sorts the accesses by rubrique; one that names nothing that exists is a bug and throws. */
export function indexAccesses(input: RightsInput): AccessIndex {
  const rubriques = input.rubriques.parent.length;
  const starts = new Int32Array(rubriques + 2);
  for (const access of input.accesses) {
    check(access, input);
    starts[access.rubrique + 2] = int(starts, access.rubrique + 2) + 1;
  }
  for (let r = 2; r < starts.length; r++) starts[r] = int(starts, r) + int(starts, r - 1);
  const sorted = input.accesses.slice();
  for (const access of input.accesses) {
    const place = int(starts, access.rubrique + 1);
    sorted[place] = access;
    starts[access.rubrique + 1] = place + 1;
  }
  return { starts: starts.subarray(0, rubriques + 1), sorted };
}

function check(access: PlacedAccess, input: RightsInput): void {
  const principals = access.kind === 'group' ? input.groupMembers.length : input.people;
  const known =
    isBelow(access.rubrique, input.rubriques.parent.length) &&
    isBelow(access.principal, principals) &&
    isBelow(access.rank - 1, TOP_RANK);
  if (!known) throw new RangeError(`This access names nothing that exists: ${JSON.stringify(access)}`);
}

function isBelow(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

/** The rights put on one rubrique. */
export function accessesOn(index: AccessIndex, rubrique: number): readonly PlacedAccess[] {
  return index.sorted.slice(int(index.starts, rubrique), int(index.starts, rubrique + 1));
}
