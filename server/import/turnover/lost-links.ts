import { z } from 'zod';
import type { RowRecord } from '../../database/tables.ts';
import type { BuiltDirectory } from '../directory/build-directory.ts';

/** Links that upstream stated and no longer states, of how many there were. */
export interface LostLinks {
  readonly lost: number;
  readonly before: number;
}

const Linked = z.object({ groupIds: z.array(z.string()).default([]), childrenIds: z.array(z.string()).default([]) });
const GroupFacts = z.object({ origin: z.string(), classId: z.string().optional() });

/**
 * Counts the places in classes and teaching groups, and the children of guardians, that a delivery takes back from people
 * who stay, in groups that stay: what leaves with its owner is counted with its owner.
 */
export function countLostLinks(stored: readonly RowRecord[], { people, groups }: BuiltDirectory): LostLinks {
  const there = stored.filter(({ gone }) => gone === 0);
  const stated = new Set(there.filter(isStatedGroup).map(({ id }) => id));
  const peopleNow = new Map(people.map((person) => [person.id, person]));
  const groupsNow = new Set(groups.map(({ id }) => id));
  const count = { lost: 0, before: 0 };
  for (const { entity, id, fields } of there) {
    if (entity !== 'person') continue;
    const { groupIds, childrenIds } = Linked.parse(JSON.parse(fields));
    const places = groupIds.filter((group) => stated.has(group));
    const now = peopleNow.get(id);
    count.before += places.length + childrenIds.length;
    if (now === undefined) continue;
    count.lost += places.filter((group) => groupsNow.has(group) && !now.groupIds.includes(group)).length;
    count.lost += childrenIds.filter((child) => peopleNow.has(child) && !now.childrenIds.includes(child)).length;
  }
  return count;
}

// Computed groups about a profile or a function follow from the person: losing one is no loss of a link.
function isStatedGroup({ entity, fields }: RowRecord): boolean {
  if (entity !== 'group') return false;
  const { origin, classId } = GroupFacts.parse(JSON.parse(fields));
  return origin === 'aaf' || classId !== undefined;
}
