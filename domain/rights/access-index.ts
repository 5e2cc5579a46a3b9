import { must } from '../kernel/assert.ts';
import { TOP_RANK } from './role.ts';
import type { PlacedAccess, RightsInput } from './rights-input.ts';

/** The rights put on each rubrique, one list per rubrique: indices that differ on a few rubriques share the other lists. */
export type AccessIndex = readonly (readonly PlacedAccess[])[];

/** Sorts the accesses by rubrique; one that names nothing that exists is a bug and throws. */
export function indexAccesses(input: RightsInput): AccessIndex {
  const index = Array.from(input.rubriques.parent, (): PlacedAccess[] => []);
  for (const access of input.accesses) {
    check(access, input);
    index[access.rubrique]?.push(access);
  }
  return index;
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
  return must(index[rubrique], 'the index has a list for each rubrique');
}
