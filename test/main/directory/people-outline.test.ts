import { expect, test } from 'vitest';
import { unpackOutline } from '../../../contract/console/unpack-school.ts';
import { outlinePeople } from '../../../main/directory/people-outline.ts';

test('people and their groups come back from the outline in the same ranks', () => {
  const outline = outlinePeople([['a', '["g1"]'], ['b', null], ['c', '["g2","g1","gone"]'], ['d', '["g1"]']], ['g1', 'g2', 'g3']);
  expect(outline).toEqual({ ids: ['a', 'b', 'c', 'd'], members: [[0, 2, 1], [2], []] });
  const status = { connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0 } as const;
  const actor = { accountId: 'adm1', name: 'A', role: 'administrator' } as const;
  const { people, members } = unpackOutline({ school: null, actor, groups: [], draft: [], marks: [], sent: [], status, outlineJson: JSON.stringify(outline), rowsJson: '[]' });
  expect(people.map(({ id, lastName }) => [id, lastName])).toEqual([['a', ''], ['b', ''], ['c', ''], ['d', '']]);
  expect(members).toEqual([[0, 2, 3], [2], []]);
});
