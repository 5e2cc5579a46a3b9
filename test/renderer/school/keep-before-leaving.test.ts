import { createORPCClient } from '@orpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSchoolActions } from '../../../renderer/school/store/create-school-actions.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';

const EDIT = {
  intention: { kind: 'revert', of: 'x' },
  changes: [{ entity: 'access', id: 'cdi|group:6A', edits: [{ field: 'role', was: 'none', set: 'visitor' }] }],
  atomic: false,
} as const;

beforeEach(() => {
  for (const ofPage of ['requestAnimationFrame', 'addEventListener', 'removeEventListener']) vi.stubGlobal(ofPage, () => 0);
});
afterEach(() => vi.unstubAllGlobals());

it.each(['settle', 'signOut', 'keepHeld'] as const)('%s keeps first the edit that waits for its frame', (act) => {
  const asked: string[] = [];
  const client = createORPCClient<Parameters<typeof createSchoolActions>[1]>({
    call: (path) => {
      asked.push(path.join('.'));
      return Promise.resolve({});
    },
  });
  const actions = createSchoolActions(createSchoolStore(), client);
  actions.watchErrors(() => Promise.resolve([]));
  actions.record(EDIT);
  expect(asked).toEqual([]);
  if (act === 'settle') actions.settle({ entity: 'access', id: 'x', field: 'role' }, 'none', 'mine');
  else actions[act]();
  expect(asked[0]).toBe('draft.record');
});
