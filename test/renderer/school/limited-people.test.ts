import { expect, it } from 'vitest';
import type { OutlinedSchool } from '../../../contract/console/unpack-school.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { SETTINGS_ENTITIES } from '../../../domain/sync/entity.ts';
import { createSchoolStore, type SchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import { actor, group, person } from '../../domain/settings.ts';

const PEOPLE = [person('ann', { groupIds: ['6A'] }), person('bob', { groupIds: ['6A'], childrenIds: ['ann'] })];
const DRAFT: DraftEntry = {
  id: 'e1', intention: { kind: 'revert', of: 'x' }, atomic: false, state: 'active', createdAt: '2026-11-09T08:00:00.000Z',
  changes: [{ entity: 'access', id: 'cdi|person:ann', edits: [{ field: 'role', was: 'none', set: 'writer' }] }],
};

const LIMIT = (reason: string | null, ver: number) => ({ entity: 'limitation', id: 'ann', ver, fields: { reason } }) as const;

function school(rows: OutlinedSchool['rows']): OutlinedSchool {
  return {
    school: null, actor: actor(), people: PEOPLE, groups: [group('6A')], members: [[0, 1]], draft: [DRAFT], marks: [], sent: [],
    rows: [{ entity: 'pixManager', id: 'ann', ver: 1, fields: { manages: true } }, ...rows],
    status: { connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0 },
  };
}

/** Everything that a screen, a picker, a count, a control or an export may read of people. */
function shown(store: SchoolStore): string {
  const { directory, base, before, view } = store.getState();
  const rows = [base, before, view].map((one) => SETTINGS_ENTITIES.filter((entity) => entity !== 'limitation').map((entity) => [...one.list(entity)]));
  return JSON.stringify([directory.people, directory.upstreamMembers.flat().map((rank) => directory.people[rank]?.id), rows]);
}

it.each(['outline', 'load'] as const)('nothing made from the school (%s) has somebody whose data are limited, nor what waits of them', (way) => {
  const store = createSchoolStore();
  store[way](school([LIMIT('claims', 1)]));
  expect(shown(store)).not.toContain('ann');
  store.name(PEOPLE);
  expect(shown(store)).not.toContain('ann');
  expect(store.getState().whole.people).toHaveLength(2);
});

it('they go when the ENT says that they are limited, and come back with all that they hold when it is lifted', () => {
  const store = createSchoolStore();
  store.load(school([]));
  const before = shown(store);
  const { directory } = store.getState();
  expect(before).toContain('ann');
  store.receive([LIMIT('claims', 1)]);
  expect(shown(store)).not.toContain('ann');
  const limited = store.getState().directory;
  store.receive([{ entity: 'pixManager', id: 'bob', ver: 1, fields: { manages: true } }]);
  expect(store.getState().directory).toBe(limited);
  expect(store.getState().view.find('pixManager', 'bob')).toBeDefined();
  store.receive([LIMIT(null, 2)]);
  expect(store.getState().directory).not.toBe(directory);
  expect(store.getState().directory.people).toEqual(directory.people);
  expect(shown(store)).toContain('cdi|person:ann');
});
