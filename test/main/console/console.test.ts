import { isDefinedError, safe } from '@orpc/client';
import { afterEach, expect, test } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { createConsole } from '../../../main/console/create-console.ts';
import {
  cleanUp, giveRight, KEY, NO_EFFECT, openConsole, portsOf, shownRole, signedIn, smallEnt, STUDENTS, TEACHERS,
} from '../../support/workbench.ts';

afterEach(cleanUp);

test('a first sign-in loads the school', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  const school = unpackSchool(await console.client.school.load());
  expect(school.school?.name).toBe('Collège des Tilleuls');
  expect(school.people.map(({ id, functions, childrenIds }) => ({ id, functions, childrenIds }))).toEqual(['p0', 'p1', 'p2'].map((id) => ({ id, functions: [], childrenIds: [] })));
  expect(school.rows).toHaveLength(4);
  expect(school.status).toMatchObject({ connection: 'online', activity: 'idle', inOutbox: 0, receivedAt: '2026-11-09T08:00:00.000Z' });
});

test('without a sign-in nothing is shown', async () => {
  const console = await openConsole({ connectEnt: (address) => smallEnt().connect(address) });
  const { error } = await safe(console.client.school.load());
  expect(error).toMatchObject({ code: 'NOT_SIGNED_IN', defined: true });
});

test('who is signed in is said as it is when the answer leaves, however long the ENT is', async () => {
  const listed = Promise.withResolvers<void>();
  const ent = smallEnt();
  const console = await openConsole({
    connectEnt: (address) => {
      const client = ent.connect(address);
      return { ...client, accounts: () => listed.promise.then(() => client.accounts()) };
    },
  });
  const asked = console.client.session.status();
  await console.client.session.signIn({ accountId: 'admin-1' });
  listed.resolve();
  expect((await asked).signedIn?.id).toBe('admin-1');
});

test('an entry stays in the draft over a restart, and leaves only when sent', async () => {
  const ent = smallEnt();
  const first = await signedIn(ent, 'admin-1');
  await first.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  expect(ent.pushes).toHaveLength(0);
  await first.stop();

  const again = await openConsole({ dataFolder: first.folder, connectEnt: (address) => ent.connect(address) });
  const { draft, actor } = await again.client.school.load();
  expect(actor.accountId).toBe('admin-1');
  expect(draft).toHaveLength(1);
  const { sent, status } = await again.client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
  expect(sent.map(({ outcome, settled }) => [outcome?.status, settled])).toEqual([['applied', true]]);
  expect(status.inOutbox).toBe(0);
  expect((await again.client.school.load()).draft).toEqual([]);
  expect(ent.settings.find('access', accessId('cdi', STUDENTS))?.fields['role']).toBe('writer');
  expect(await shownRole(again, 'cdi', STUDENTS)).toBe('writer');
});

test('the rule is asked again before anything is kept', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  const { error } = await safe(console.client.draft.record(giveRight('nowhere', STUDENTS, 'none', 'writer')));
  expect(isDefinedError(error) && error.code === 'REFUSED' ? error.data : error).toEqual({ kind: 'unknown-rubrique' });
  expect((await console.client.school.load()).draft).toEqual([]);
});

test('a head of school reads and keeps nothing', async () => {
  const console = await signedIn(smallEnt(), 'head');
  const { error } = await safe(console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer')));
  expect(error).toMatchObject({ code: 'REFUSED', data: { kind: 'role-forbids' } });
});

test('undo and redo work by intention, after a restart too', async () => {
  const ent = smallEnt();
  const first = await signedIn(ent, 'admin-1');
  const one = giveRight('cdi', STUDENTS, 'none', 'writer');
  const two = giveRight('cdi', STUDENTS, 'writer', 'manager');
  await first.client.draft.record(one);
  await first.client.draft.record(two);
  expect((await first.client.draft.undo())?.id).toBe(two.id);
  await first.stop();
  const again = await openConsole({ dataFolder: first.folder, connectEnt: (address) => ent.connect(address) });
  expect((await again.client.draft.undo())?.id).toBe(one.id);
  expect(await again.client.draft.undo()).toBeNull();
  expect((await again.client.draft.redo())?.id).toBe(one.id);
  await again.client.draft.record(giveRight('sport', STUDENTS, 'none', 'visitor'));
  expect(await again.client.draft.redo()).toBeNull();
  expect((await again.client.school.load()).draft.map(({ state }) => state)).toEqual(['active', 'active']);
});

test('several edits of one cell leave as one, with the first value seen', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const entries = [giveRight('cdi', TEACHERS, 'visitor', 'writer'), giveRight('cdi', TEACHERS, 'writer', 'manager')];
  for (const entry of entries) await console.client.draft.record(entry);
  await console.client.sync.send({ ids: entries.map(({ id }) => id), ...NO_EFFECT });
  expect(ent.pushes[0]?.mutations.map(({ edits }) => edits)).toEqual([[{ field: 'role', was: 'visitor', set: 'manager' }]]);
});

/** The creation of a rubrique. */
const created = {
  ...giveRight('cdi', STUDENTS, 'none', 'visitor'),
  intention: { kind: 'rubrique.create', rubrique: { id: 'new', name: 'Club' }, parent: { id: 'root', name: 'Accueil' } },
  changes: [{ entity: 'rubrique', id: 'new', edits: [
    { field: 'title', was: '', set: 'Club' }, { field: 'parentId', was: null, set: 'root' }, { field: 'state', was: 'absent', set: 'active' },
  ] }],
} as const;

test('a right on a new rubrique leaves with the rubrique', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.client.draft.record(created);
  const right = giveRight('new', STUDENTS, 'none', 'visitor');
  await console.client.draft.record(right);
  const { sent } = await console.client.sync.send({ ids: [right.id], ...NO_EFFECT });
  expect(sent.map(({ mutation, outcome }) => [mutation.entity, outcome?.status])).toEqual([['rubrique', 'applied'], ['access', 'applied']]);
});

test('what is on its way counts for the rule, even without an answer', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.client.draft.record(created);
  ent.up = false;
  await console.client.sync.send({ ids: [created.id], ...NO_EFFECT });
  const { error } = await safe(console.client.draft.record(giveRight('new', STUDENTS, 'none', 'visitor')));
  expect(error).toBeNull();
});

test('discarding a creation takes what stands on it too', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  await console.client.draft.record(created);
  await console.client.draft.record(giveRight('new', STUDENTS, 'none', 'visitor'));
  await console.client.draft.discard({ ids: [created.id] });
  expect((await console.client.school.load()).draft).toEqual([]);
});

test('everything goes on without the ENT, and leaves when it is back', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  ent.up = false;
  await console.client.sync.refresh();
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  const { sent, status } = await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(sent.map(({ outcome, settled }) => [outcome, settled])).toEqual([[undefined, false]]);
  expect(status).toMatchObject({ connection: 'unreachable', inOutbox: 1 });
  expect(status.retryAt).not.toBeNull();
  ent.up = true;
  expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online', inOutbox: 0 });
  expect(ent.settings.find('access', accessId('cdi', STUDENTS))?.fields['role']).toBe('writer');
});

test('the switch cuts the link, and nothing leaves meanwhile', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  expect(await console.client.sync.setOffline({ offline: true })).toMatchObject({ connection: 'offline' });
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  expect((await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT })).status).toMatchObject({ connection: 'offline', inOutbox: 1 });
  expect(ent.pushes).toHaveLength(0);
  await console.client.sync.setOffline({ offline: false });
  expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online', inOutbox: 0 });
});

test('a known account opens its own file without the ENT; an unknown one is told why not', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await console.client.session.signOut();
  ent.up = false;
  expect((await console.client.session.status()).accounts.map(({ id }) => id)).toEqual(['admin-1']);
  await console.client.session.signIn({ accountId: 'admin-1' });
  expect((await console.client.school.load()).draft).toHaveLength(1);
  await console.client.session.signOut();
  const { error } = await safe(console.client.session.signIn({ accountId: 'admin-2' }));
  expect(error).toMatchObject({ code: 'ENT', data: { reason: 'unreachable' } });
});

test('two accounts of one computer share nothing', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await console.client.session.signIn({ accountId: 'admin-2' });
  expect((await console.client.school.load()).draft).toEqual([]);
});

test('a second start on the same data is refused, a wrong key too', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  const second = await createConsole(portsOf({ dataFolder: console.folder }));
  expect(second).toMatchObject({ ok: false, refusal: { kind: 'locked' } });
  await console.stop();
  const key = KEY.with(0, 1);
  expect(await createConsole(portsOf({ dataFolder: console.folder, key }))).toMatchObject({ ok: false, refusal: { kind: 'wrong-key' } });
});

test('preferences are kept per account, and the last one shows before a sign-in', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const dark = { theme: 'dark', density: 'comfortable', scale: 120, singleKeys: false } as const;
  await console.client.preferences.save(dark);
  await console.stop();
  const again = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  expect(await again.client.preferences.read()).toEqual(dark);
  // What one noted of a correction upstream is one’s own: how the program looks goes to whoever comes next, and nothing else.
  const corrections = { siecle: ['2026-11-08T08:00:00.000Z'] };
  await again.client.preferences.save({ ...dark, corrections });
  expect(await again.client.preferences.read()).toEqual({ ...dark, corrections });
  await again.client.session.signOut();
  expect(await again.client.preferences.read()).toEqual(dark);
});

test('pages hear what happens', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const events = await console.client.events();
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  const heard = events.next();
  await console.client.draft.record(entry);
  expect((await heard).value).toMatchObject({ kind: 'draft', draft: [{ id: entry.id }] });
  await events.return();
});

test('the journal is found by the name of the person it is about, renamed or not, and of the rubrique of now', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const entry = giveRight('cdi', { kind: 'person', id: 'p1' }, 'none', 'writer');
  await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  const found = async (search: string) => (await console.client.journal.page({ search, before: null, limit: 9 })).total;
  expect(await found('zoé d’angelo 1')).toBe(1);
  expect(await found('angelo 2')).toBe(0);
  ent.put('rubrique', 'cdi', { title: 'Médiathèque', parentId: 'root', state: 'active', visibility: 'privee' }, 'Bilal Sow');
  await console.client.sync.refresh();
  expect(await found('mediatheque')).toBe(1);
});
