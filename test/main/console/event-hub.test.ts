import { expect, test } from 'vitest';
import type { ConsoleEvent } from '../../../contract/console/console.contract.ts';
import { createEventHub } from '../../../main/console/event-hub.ts';

const rows = (id: string): ConsoleEvent => ({ kind: 'rows', rows: [{ entity: 'access', id, ver: 1, fields: {} }] });

async function take(events: AsyncGenerator<ConsoleEvent>, count: number): Promise<unknown[]> {
  const taken: unknown[] = [];
  while (taken.length < count) taken.push((await events.next()).value);
  return taken;
}

test('every page hears, in order', async () => {
  const hub = createEventHub();
  const [one, two] = [hub.listen(undefined), hub.listen(undefined)];
  hub.tell(rows('a'));
  hub.tell(rows('b'));
  expect(await take(one, 2)).toEqual([rows('a'), rows('b')]);
  expect(await take(two, 2)).toEqual([rows('a'), rows('b')]);
});

test('of what is said whole, only the last one waits', async () => {
  const hub = createEventHub();
  const events = hub.listen(undefined);
  hub.tell({ kind: 'draft', draft: [] });
  hub.tell(rows('a'));
  hub.tell({ kind: 'draft', draft: [] });
  expect(await take(events, 2)).toMatchObject([{ kind: 'rows' }, { kind: 'draft' }]);
});

test('a page that does not follow reads everything again', async () => {
  const hub = createEventHub();
  const events = hub.listen(undefined);
  for (let i = 0; i < 5000; i++) hub.tell(rows(String(i)));
  const next = await events.next();
  expect(next.value).toEqual({ kind: 'reload' });
});

test('a page that goes, or a console that stops, ends the channel', async () => {
  const hub = createEventHub();
  const leaving = new AbortController();
  const gone = hub.listen(leaving.signal).next();
  const stopped = hub.listen(undefined).next();
  leaving.abort();
  expect(await gone).toEqual({ done: true, value: undefined });
  hub.close();
  expect(await stopped).toEqual({ done: true, value: undefined });
});
