import { accessesOn } from './access-index.ts';
import { ownRank } from './engine.ts';
import type { Rights } from './engine.ts';
import { mothersOf } from './rubrique-order.ts';
import { smallestChange } from './smallest-change.ts';
import type { SmallestChange } from './smallest-change.ts';
import { holderOf } from './subject.ts';
import type { Subject } from './subject.ts';
import { byte } from './typed-read.ts';

/** One way by which a right comes to someone. */
export interface RightPath {
  readonly via: 'group' | 'person' | 'public';
  /** The index of the group or person that holds the right; null when the rubrique is public. */
  readonly principal: number | null;
  /** Where the right is put: a mother when it is inherited. */
  readonly rubrique: number;
  readonly rank: number;
  /** False for the paths that change nothing: weaker than another, or behind a closed mother. */
  readonly counts: boolean;
}

/** « Pourquoi ? »: what someone is on a rubrique, by what, and what would let her in. */
export interface Explanation {
  /** The rank in force, 0 when there is no access. */
  readonly effective: number;
  /** The rank that the rights give, were every mother open. */
  readonly own: number;
  readonly reachable: boolean;
  /** True when the rubrique has no way up to the root: no right can open it. */
  readonly orphan: boolean;
  /** True when the rubrique itself is in the trash. */
  readonly trashed: boolean;
  /** The mothers that give nothing to the subject, nearest root first. */
  readonly blockedBy: readonly number[];
  /** Every right that reaches the subject, strongest first. */
  readonly paths: readonly RightPath[];
  /** What would make the subject at least a visitor, null when she is one already or when nothing would. */
  readonly smallestChange: SmallestChange | null;
  /** The same through groups only, which the guide recommends for lasting rubriques (S2-053). */
  readonly smallestGroupChange: SmallestChange | null;
}

/** Explains the rank of a person or of a set of groups on a rubrique. */
export function explain(rights: Rights, subject: Subject, rubrique: number): Explanation {
  const { parent, closed } = rights.input.rubriques;
  const orphan = byte(rights.order.orphan, rubrique) === 1;
  const trashed = byte(closed, rubrique) === 1;
  const mothers = mothersOf(parent, rights.order, rubrique);
  const blockedBy = mothers.filter((mother) => ownRank(rights, subject, mother) === 0);
  const reachable = !orphan && !trashed && blockedBy.length === 0;
  const own = ownRank(rights, subject, rubrique);
  const effective = reachable ? own : 0;
  const nearest = effective > 0 ? undefined : smallestChange(rights, subject, rubrique);
  return {
    effective,
    own,
    reachable,
    orphan,
    trashed,
    blockedBy,
    paths: pathsTo(rights, subject, rubrique, effective),
    smallestChange: nearest?.smallest ?? null,
    smallestGroupChange: nearest?.byGroup ?? null,
  };
}

const ORDER = ['person', 'group', 'public'];

/** Every right that would give something, strongest first, the most personal and the nearest first among equals. */
function pathsTo(rights: Rights, subject: Subject, rubrique: number, effective: number): readonly RightPath[] {
  const { parent, isPublic, inherits } = rights.input.rubriques;
  const holds = holderOf(rights.memberships, subject);
  const places = inherits ? [rubrique, ...mothersOf(parent, rights.order, rubrique).toReversed()] : [rubrique];
  const paths = places.flatMap((place) =>
    accessesOn(rights.index, place)
      .filter(holds)
      .map(({ kind, principal, rank }): RightPath => ({ via: kind, principal, rubrique: place, rank, counts: rank === effective })),
  );
  if (byte(isPublic, rubrique) === 1) {
    paths.push({ via: 'public', principal: null, rubrique, rank: 1, counts: effective === 1 });
  }
  return paths.toSorted((a, b) => b.rank - a.rank || ORDER.indexOf(a.via) - ORDER.indexOf(b.via));
}
