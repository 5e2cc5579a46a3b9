import { membersOf } from '../rights/memberships.ts';
import { bothOf, type PeopleSet } from '../rights/people-set.ts';
import { standingOf, type Correspondent } from './correspondent.ts';
import { cellRemedy, type ReachRemedy } from './reach-paths.ts';
import { recipientsOf, removeSelf, writersTo } from './reach.ts';
import type { Reach } from './school-reach.ts';

/** What « Qui voit qui ? » says of a group taken as a whole, for one column, and the change that would reverse it. */
export interface GroupOffer {
  readonly isVisible: boolean;
  readonly remedy: ReachRemedy;
}

/** What somebody can write to a group, read as people. */
export interface GroupReach {
  /** Everybody in the group but the writer. */
  readonly members: PeopleSet;
  /** Those among them to whom she can start to write, by any path. */
  readonly reached: PeopleSet;
  /** Undefined where the matrix does not name the group: then its members are reached one by one, by other paths, or not at all. */
  readonly offer: GroupOffer | undefined;
}

/** Whom somebody can reach in a group, given by its index in the side (domain.md §2.4.5). */
export function groupReach(reach: Reach, from: Correspondent, group: number): GroupReach {
  const standing = standingOf(reach, from);
  const members = membersOf(reach.side.rights.memberships, group).slice();
  removeSelf(members, standing);
  const { visible, hidden } = reach.emitter(standing.emitter);
  const seen = [...visible, ...hidden].find((one) => one.group === group);
  const offer = seen === undefined ? undefined : offerOf(seen.cell.inForce === true, seen.cell);
  return { members, reached: bothOf(members, recipientsOf(reach, from)), offer };
}

/** Who of a group, given by its index in the side, writes to somebody; she is not counted among its members. */
export function groupWriters(reach: Reach, group: number, to: Correspondent): Pick<GroupReach, 'members'> & { readonly writers: PeopleSet } {
  const members = membersOf(reach.side.rights.memberships, group).slice();
  removeSelf(members, standingOf(reach, to));
  return { members, writers: bothOf(members, writersTo(reach, to)) };
}

function offerOf(isVisible: boolean, cell: Parameters<typeof cellRemedy>[0]): GroupOffer {
  return { isVisible, remedy: cellRemedy(cell, !isVisible) };
}
