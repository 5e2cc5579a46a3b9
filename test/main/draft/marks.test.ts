import { afterEach, expect, test } from 'vitest';
import { cleanUp, smallEnt, signedIn } from '../../support/workbench.ts';

afterEach(cleanUp);

test('what was done by hand is kept on this computer, dated, and told to every page', async () => {
  const console = await signedIn(smallEnt(), 'admin-1', { clock: () => new Date('2026-11-09T08:00:00.000Z') });
  const { client } = console;
  const stop = new AbortController();
  const events = await client.events(undefined, { signal: stop.signal });
  await client.marks.set({ kind: 'by-hand', marks: [{ key: 'a', value: '1' }, { key: 'b', value: '2' }], marked: true });
  await client.marks.set({ kind: 'given-up', marks: [{ key: 'a', value: '' }], marked: true });
  await client.marks.set({ kind: 'by-hand', marks: [{ key: 'a', value: '9' }], marked: true });
  await client.marks.set({ kind: 'by-hand', marks: [{ key: 'b', value: '' }], marked: false });
  const at = '2026-11-09T08:00:00.000Z';
  const kept = [{ kind: 'given-up', key: 'a', value: '', at }, { kind: 'by-hand', key: 'a', value: '9', at }];
  expect((await client.school.load()).marks).toEqual(kept);
  let told: unknown;
  for await (const event of events) {
    if (event.kind === 'marks') told = event.marks;
    if (event.kind === 'marks' && event.marks.length === 2 && event.marks[1]?.value === '9') break;
  }
  expect(told).toEqual(kept);
  stop.abort();
});

test('marks survive a change of account and a return', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  await client.marks.set({ kind: 'given-up', marks: [{ key: 'g 3', value: '' }], marked: true });
  await client.session.signOut();
  await client.session.signIn({ accountId: 'admin-1' });
  expect((await client.school.load()).marks).toMatchObject([{ kind: 'given-up', key: 'g 3' }]);
});
