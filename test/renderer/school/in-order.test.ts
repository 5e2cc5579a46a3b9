import { createORPCClient } from '@orpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLine } from '../../../renderer/school/edits/in-order.ts';
import { createSchoolActions } from '../../../renderer/school/store/create-school-actions.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';

beforeEach(() => vi.stubGlobal('requestAnimationFrame', () => 0));
afterEach(() => vi.unstubAllGlobals());

it('asks at once, then one after the other, whatever the answers', async () => {
  const asked: string[] = [];
  const { inOrder } = createLine();
  const slow = Promise.withResolvers<string>();
  const first = inOrder(() => {
    asked.push('first');
    return slow.promise;
  });
  const second = inOrder(() => {
    asked.push('second');
    return Promise.resolve('done');
  });
  expect(asked).toEqual(['first']);
  slow.reject(new Error('disk full'));
  await expect(first).rejects.toThrow('disk full');
  await expect(second).resolves.toBe('done');
  expect(asked).toEqual(['first', 'second']);
});

it('undoes an edit once the console has it, not before', async () => {
  const asked: string[] = [];
  const kept = Promise.withResolvers<object>();
  const client = createORPCClient<Parameters<typeof createSchoolActions>[1]>({
    call: (path) => {
      asked.push(path.join('.'));
      return path.at(-1) === 'record' ? kept.promise : Promise.resolve({});
    },
  });
  const actions = createSchoolActions(createSchoolStore(), client);
  actions.record({
    intention: { kind: 'revert', of: 'x' },
    changes: [{ entity: 'access', id: 'cdi|group:6A', edits: [{ field: 'role', was: 'none', set: 'visitor' }] }],
    atomic: false,
  });
  actions.undo();
  await Promise.resolve();
  expect(asked).toEqual(['draft.record']);
  kept.resolve({});
  await vi.waitFor(() => expect(asked).toEqual(['draft.record', 'draft.undo']));
});
