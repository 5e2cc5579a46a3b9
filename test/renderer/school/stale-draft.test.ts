import { createORPCClient } from '@orpc/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ConsoleEvent } from '../../../contract/console/console.contract.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { createSchoolActions } from '../../../renderer/school/store/create-school-actions.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import { followConsole } from '../../../renderer/school/follow-console.ts';

const EDIT = {
  intention: { kind: 'revert', of: 'x' },
  changes: [{ entity: 'access', id: 'cdi|group:6A', edits: [{ field: 'role', was: 'none', set: 'visitor' }] }],
  atomic: false,
} as const;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose console answers and tells its news when the test says so. */
function openPage() {
  const asked: string[] = [];
  const answers: PromiseWithResolvers<object>[] = [];
  const client = createORPCClient<Parameters<typeof createSchoolActions>[1]>({
    call: (path) => {
      asked.push(path.join('.'));
      const answer = Promise.withResolvers<object>();
      answers.push(answer);
      return answer.promise;
    },
  });
  const store = createSchoolStore();
  const news: ((event: ConsoleEvent) => void)[] = [];
  async function* events(): AsyncGenerator<ConsoleEvent, void, void> {
    for (;;) yield await new Promise<ConsoleEvent>((told) => news.push(told));
  }
  void followConsole(store, client, { events: Promise.resolve(events()) });
  const tick = () => vi.advanceTimersByTimeAsync(0);
  return {
    asked, store, actions: createSchoolActions(store, client),
    answer: async () => {
      must(answers.shift(), 'something is asked').resolve({});
      await tick();
    },
    tell: async (draft: readonly DraftEntry[]) => {
      await tick();
      must(news.shift(), 'the page follows')({ kind: 'draft', draft: [...draft] });
      await tick();
    },
  };
}

const states = ({ store }: ReturnType<typeof openPage>): readonly string[] => store.getState().draft.map(({ state }) => state);

it('« Rétablir » right after « Annuler » is heard, whatever the console still tells of the edit', async () => {
  const page = openPage();
  page.actions.record(EDIT);
  const kept = page.store.getState().draft;
  page.actions.undo();
  await page.answer();
  await page.tell(kept);
  expect(states(page)).toEqual(['undone']);
  page.actions.redo();
  expect(states(page)).toEqual(['active']);
  await page.answer();
  await page.answer();
  expect(page.asked).toEqual(['draft.record', 'draft.undo', 'draft.redo']);
});

it('news that come after the last answer take the place of older ones', async () => {
  const page = openPage();
  page.actions.record(EDIT);
  const kept = page.store.getState().draft;
  page.actions.undo();
  await page.answer();
  await page.tell(kept);
  await page.answer();
  const undone = page.store.getState().draft;
  await page.tell(undone);
  await vi.advanceTimersByTimeAsync(200);
  expect(states(page)).toEqual(['undone']);
});

it('what another page of this console did in the meantime is drawn once nothing is asked any more', async () => {
  const page = openPage();
  page.actions.record(EDIT);
  const [entry] = page.store.getState().draft;
  await page.tell([must(entry, 'the edit'), { ...must(entry, 'the edit'), id: crypto.randomUUID() }]);
  expect(states(page)).toHaveLength(1);
  await page.answer();
  await vi.advanceTimersByTimeAsync(200);
  expect(states(page)).toHaveLength(2);
  await page.tell([]);
  expect(states(page)).toEqual([]);
});
