import { afterEach, beforeEach, expect, it } from 'vitest';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { valueOf } from '../server/ent-desk.ts';
import { ADMIN, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

let now: string;
let desk: PlatformDesk;

beforeEach(async () => {
  now = '2026-11-09T08:00:00.000Z';
  desk = await openPlatformDesk({ clock: () => new Date(now) });
  await desk.mode('propose', 'group');
});
afterEach(() => desk.ent.close());

const OTHER = { ...ADMIN, id: 'adm2', name: 'Paul Vidal' } as const;

/** Free groups that the school makes, which are not there yet. */
function makeGroups(count: number): void {
  for (let i = 0; i < count; i += 1) {
    desk.console.sendOne({ entity: 'schoolGroup', id: `libre:g${String(i)}`, edits: [{ field: 'name', was: '', set: `Groupe ${String(i)}` }, { field: 'state', was: 'absent', set: 'active' }] });
  }
}

async function changes() {
  return (await desk.dryRun()).changes.map(({ id }) => ({ id, accepted: null }));
}

it('a large sending leaves once two administrators asked for the very same changes within the hour', async () => {
  makeGroups(21);
  const all = await changes();
  expect(all).toHaveLength(21);
  const waits = { ok: false, refusal: 'secondWanted' } as const;
  const ask = (by: typeof ADMIN | typeof OTHER, wanted = all) => desk.ent.connectors.send(by, { id: 'entcore', changes: wanted });
  expect(await ask(ADMIN)).toEqual(waits);
  expect(desk.ent.connectors.list(ADMIN)[0]?.waiting).toMatchObject({ mine: true, changes: 21, until: '2026-11-09T09:00:00.000Z' });
  expect(desk.ent.connectors.list(OTHER)[0]?.waiting).toMatchObject({ mine: false, by: 'Nadia Haddad' });
  // The same one again is still one; what was asked an hour ago is forgotten; other changes are another wish.
  expect(await ask(ADMIN)).toEqual(waits);
  now = '2026-11-09T09:00:00.000Z';
  expect(desk.ent.connectors.list(ADMIN)[0]?.waiting).toBeNull();
  expect(await ask(OTHER)).toEqual(waits);
  makeGroups(22);
  expect(await ask(ADMIN, await changes())).toEqual(waits);
  expect(desk.written()).toEqual([]);
  expect(await ask(OTHER, await changes())).toMatchObject({ ok: true });
  expect(desk.written()).toHaveLength(22);
  expect(desk.ent.connectors.list(ADMIN)[0]?.waiting).toBeNull();
});

it('a small one leaves at once', async () => {
  makeGroups(2);
  expect(await desk.ent.connectors.send(ADMIN, { id: 'entcore', changes: await changes() })).toMatchObject({ ok: true });
  expect(desk.written()).toHaveLength(2);
});

it('a large sending cut into small ones is counted whole, for a day, for whoever sent them alone', async () => {
  makeGroups(22);
  const all = await changes();
  const ask = (by: typeof ADMIN | typeof OTHER, wanted: typeof all) => desk.ent.connectors.send(by, { id: 'entcore', changes: wanted });
  expect(await ask(ADMIN, all.slice(0, 15))).toMatchObject({ ok: true });
  expect(await ask(ADMIN, all.slice(15, 20))).toMatchObject({ ok: true });
  // Nor by joining the platform again, nor by asking for what has left already.
  valueOf(await desk.ent.connectors.connect(ADMIN, { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE }));
  expect(await ask(ADMIN, all.slice(20, 21))).toEqual({ ok: false, refusal: 'secondWanted' });
  expect(await ask(ADMIN, all.slice(0, 5))).toMatchObject({ ok: true });
  expect(desk.written().filter((one) => one === 'POST /directory/group')).toHaveLength(20);
  // Another administrator who asks for it agrees, or sends as much alone; the day after, it is another day.
  expect(await ask(OTHER, all.slice(20, 21))).toMatchObject({ ok: true });
  expect(await ask(ADMIN, all.slice(21))).toEqual({ ok: false, refusal: 'secondWanted' });
  // Nor by leaving it, and joining it anew.
  expect(await desk.ent.connectors.disconnect(ADMIN, 'entcore')).toMatchObject({ ok: true });
  valueOf(await desk.ent.connectors.connect(ADMIN, { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE }));
  await desk.mode('propose', 'group');
  expect(await ask(ADMIN, all.slice(21))).toEqual({ ok: false, refusal: 'secondWanted' });
  now = '2026-11-10T08:00:00.000Z';
  expect(await ask(ADMIN, all.slice(21))).toMatchObject({ ok: true });
});
