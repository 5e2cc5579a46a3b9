import { createORPCClient } from '@orpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CATALOGUE } from '../../../domain/controls/catalogue.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { createSchoolActions } from '../../../renderer/school/store/create-school-actions.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';

const EDIT = {
  intention: { kind: 'revert', of: 'x' },
  changes: [{ entity: 'access', id: 'cdi|group:6A', edits: [{ field: 'role', was: 'none', set: 'visitor' }] }],
  atomic: false,
} as const;
const ERROR = { control: must(CATALOGUE[0], 'there is a control'), findings: [{ objects: [], params: {} }] };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  for (const ofPage of ['addEventListener', 'removeEventListener']) vi.stubGlobal(ofPage, () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes back from the disk an edit that was asked about, which was kept before the question', async () => {
  const asked: [string, unknown][] = [];
  const client = createORPCClient<Parameters<typeof createSchoolActions>[1]>({
    call: (path, input) => {
      asked.push([path.join('.'), input]);
      return Promise.resolve({});
    },
  });
  const store = createSchoolStore();
  const actions = createSchoolActions(store, client);
  actions.watchErrors(() => Promise.resolve([ERROR]));
  actions.record(EDIT);
  await vi.advanceTimersByTimeAsync(300);
  const { id } = must(store.getState().held, 'a question is asked').entry;
  expect(asked.map(([door]) => door)).toEqual(['draft.record']);
  actions.dropHeld();
  await vi.runAllTimersAsync();
  expect(asked[1]).toEqual(['draft.discard', { ids: [id] }]);
  expect(store.getState()).toMatchObject({ draft: [], held: null });
});
