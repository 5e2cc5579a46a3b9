import { must } from '../kernel/assert.ts';
import type { AccessIndex } from './access-index.ts';
import type { Memberships } from './memberships.ts';
import type { PlacedAccess, RightsInput } from './rights-input.ts';
import { byte, int } from './typed-read.ts';

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
    closed === byte(was.closed, rubrique) && byte(is.isPublic, rubrique) === byte(was.isPublic, rubrique) && sameAccesses(earlier.index, now.index, rubrique) ? 0 : 1,
  );
}

function sameInts(one: Int32Array, other: Int32Array): boolean {
  return one === other || (one.length === other.length && one.every((value, i) => value === other[i]));
}

/** Lists in another order count as different: filling once too often is no error. */
function sameAccesses(earlier: AccessIndex, now: AccessIndex, rubrique: number): boolean {
  const before = int(earlier.starts, rubrique);
  const start = int(now.starts, rubrique);
  const count = int(now.starts, rubrique + 1) - start;
  if (int(earlier.starts, rubrique + 1) - before !== count) return false;
  for (let n = 0; n < count; n++) {
    if (!sameAccess(must(earlier.sorted[before + n], INDEXED), must(now.sorted[start + n], INDEXED))) return false;
  }
  return true;
}

const INDEXED = 'the index lists every access once';

function sameAccess(one: PlacedAccess, other: PlacedAccess): boolean {
  return one === other || (one.kind === other.kind && one.principal === other.principal && one.rank === other.rank);
}
