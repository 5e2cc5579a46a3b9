import { must } from '../kernel/assert.ts';
import { accessesOn, type AccessIndex } from './access-index.ts';
import type { Memberships } from './memberships.ts';
import type { PlacedAccess, RightsInput } from './rights-input.ts';
import { byte } from './typed-read.ts';

interface Ground {
  readonly input: RightsInput;
  readonly memberships: Memberships;
  readonly index: AccessIndex;
}

/**
 * Marks (1) the rubriques whose own rights, visibility or state are not those of earlier rights.
 * Undefined when the people, the groups or the tree differ, or when rubriques inherit: then everything is computed.
 */
export function staleRubriques(earlier: Ground, now: Ground): Uint8Array | undefined {
  const was = earlier.input.rubriques;
  const is = now.input.rubriques;
  if (earlier.memberships !== now.memberships || was.inherits || is.inherits || !sameInts(was.parent, is.parent)) return undefined;
  return is.closed.map((closed, rubrique) =>
    closed === byte(was.closed, rubrique) && byte(is.isPublic, rubrique) === byte(was.isPublic, rubrique) && sameAccesses(accessesOn(earlier.index, rubrique), accessesOn(now.index, rubrique)) ? 0 : 1,
  );
}

function sameInts(one: Int32Array, other: Int32Array): boolean {
  return one === other || (one.length === other.length && one.every((value, i) => value === other[i]));
}

/** Lists in another order count as different: filling once too often is no error. */
function sameAccesses(earlier: readonly PlacedAccess[], now: readonly PlacedAccess[]): boolean {
  return earlier === now || (earlier.length === now.length && earlier.every((access, n) => sameAccess(access, must(now[n], 'both lists are as long'))));
}

function sameAccess(one: PlacedAccess, other: PlacedAccess): boolean {
  return one === other || (one.kind === other.kind && one.principal === other.principal && one.rank === other.rank);
}
