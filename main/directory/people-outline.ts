import { z } from 'zod';
import type { PeopleOutline } from '../../contract/console/school-snapshot.ts';

/** A stored person: her identifier, and her groups as a JSON array when she has some. */
export type StoredGroups = readonly [id: string, groupIds: string | null];

/** Its shape was checked when it came from the ENT. */
const Texts = z.custom<readonly string[]>(Array.isArray);

/** Says who there is and who is in which group, people and groups in the order given; groups that are not there are left out. */
export function outlinePeople(people: readonly StoredGroups[], groupIds: readonly string[]): PeopleOutline {
  const index = new Map(groupIds.map((id, i) => [id, i]));
  const members: number[][] = groupIds.map(() => []);
  const last = new Uint32Array(groupIds.length);
  people.forEach(([, texts], rank) => {
    for (const id of texts === null ? [] : Texts.parse(JSON.parse(texts))) {
      const group = index.get(id) ?? -1;
      members[group]?.push(rank - (last[group] ?? 0));
      if (group >= 0) last[group] = rank;
    }
  });
  return { ids: people.map(([id]) => id), members };
}
