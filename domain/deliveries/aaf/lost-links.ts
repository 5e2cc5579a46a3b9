import type { Loss } from '../refuse-disappearances.ts';
import { isStatedGroup, type HeldDirectory } from './held-directory.ts';

/**
 * Counts the places in classes and teaching groups, and the children of guardians, that a delivery takes back from people
 * who stay, in groups that stay: what leaves with its owner is counted with its owner.
 */
export function countLostLinks(before: HeldDirectory, after: HeldDirectory): Loss {
  const stated = new Set(before.groups.filter(isStatedGroup).map(({ id }) => id));
  const peopleNow = new Map(after.people.map((person) => [person.id, person]));
  const groupsNow = new Set(after.groups.map(({ id }) => id));
  const count = { lost: 0, before: 0 };
  for (const { id, groupIds, childrenIds } of before.people) {
    const places = groupIds.filter((group) => stated.has(group));
    const now = peopleNow.get(id);
    count.before += places.length + childrenIds.length;
    if (now === undefined) continue;
    count.lost += places.filter((group) => groupsNow.has(group) && !now.groupIds.includes(group)).length;
    count.lost += childrenIds.filter((child) => peopleNow.has(child) && !now.childrenIds.includes(child)).length;
  }
  return count;
}
