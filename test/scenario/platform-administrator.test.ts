import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { foreseeConflicts, type ForeseenConflict } from '../../domain/draft/foresee.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { ChangeOutcome } from '../../domain/connectors/plan/outcome.ts';
import type { Intention } from '../../domain/sync/intention.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { membershipId } from '../../domain/sync/row.ts';
import type { RunningEnt } from '../../server/start-ent.ts';
import { BLOG_OF_CLUB, CLUB, platformSchool, SAME_THERE } from '../connectors/platform-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { startFakeEntcore, type RunningFake } from '../support/fake-entcore/start-fake.ts';
import { cleanUp, KEY, newFolder, NO_EFFECT, type TestConsole } from '../support/workbench.ts';
import { conflictsOf, join, settleDispute, startSeeded, stopSchools } from './school-bench.ts';

// Two consoles on one ENT, and a third administrator who acts on the platform itself, in a process of its own.

const PUPIL = membershipId(CLUB, 'p16-e0-1');
const TEACHER = membershipId(CLUB, 'p16-t1');

let platform: RunningFake;
let ent: RunningEnt;
let nadia: TestConsole;
let julien: TestConsole;
let dataFolder: string;

beforeEach(async () => {
  platform = await startFakeEntcore();
  dataFolder = newFolder();
  ent = await start();
  [nadia, julien] = [await join(ent, 'adm1'), await join(ent, 'adm2')];
  const { connectors } = nadia.client;
  await connectors.connect({ id: 'entcore', address: platform.url, ...MACHINE });
  for (const same of SAME_THERE) await connectors.match({ id: 'entcore', ...same });
  const { gaps } = await connectors.observe({ id: 'entcore' });
  if (gaps.length > 0) await connectors.settle({ id: 'entcore', units: gaps.map(({ unit }) => unit), side: 'there' });
  for (const unit of ['serviceAccess', 'membership', 'group'] as const) await connectors.setMode({ id: 'entcore', unit, mode: 'propose' });
  await platform.order({ kind: 'asked' });
});

afterEach(async () => {
  await cleanUp();
  await stopSchools();
  await platform.stop();
});

/** The ENT on its data; the account of the platform is sealed by a key that they do not hold. */
async function start(port = 0): Promise<RunningEnt> {
  return startSeeded({ dataFolder, port, encryptionKey: KEY, clock: () => new Date(MONDAY), seed: platformSchool() });
}

/** Stops the ENT, and starts it again on its data once the line to the platform is back. */
async function startAgain(): Promise<void> {
  await ent.stop();
  await platform.order({ kind: 'fail', faults: [] });
  ent = await start(Number(new URL(ent.url).port));
}

type Wish = DraftEntry['changes'][number];
const entry = (intention: Intention, change: Wish): DraftEntry => ({ id: crypto.randomUUID(), intention, changes: [change], atomic: false, createdAt: MONDAY, state: 'active' });

const giveBlog = (): DraftEntry =>
  entry({ kind: 'service.access', service: { id: 'BLOG', name: 'Blog' }, principal: { kind: 'group', id: CLUB }, role: 'Blog - Création' }, { entity: 'serviceAccess', id: BLOG_OF_CLUB, edits: [{ field: 'role', was: 'none', set: 'crea' }] });
const addTeacher = (): DraftEntry => entry({ kind: 'group.add', group: { id: CLUB, name: 'Équipe 0' }, people: 1 }, { entity: 'membership', id: TEACHER, edits: [{ field: 'member', was: false, set: true }] });
const rename = (): DraftEntry => entry({ kind: 'group.rename', group: { id: CLUB, name: 'Club d’ici' }, before: 'Équipe 0' }, { entity: 'schoolGroup', id: CLUB, edits: [{ field: 'name', was: 'Équipe 0', set: 'Club d’ici' }] });

/** What a console shows of the club: its name, its blog, and whether each of the two is in it. */
async function shown({ client }: TestConsole): Promise<readonly unknown[]> {
  const { rows } = await client.school.load();
  const value = (id: string, field: string): unknown => rows.find((row) => row.id === id)?.fields[field];
  return [value(CLUB, 'name'), value(BLOG_OF_CLUB, 'role') ?? 'none', value(PUPIL, 'member') ?? false, value(TEACHER, 'member') ?? false];
}

async function foreseen({ client }: TestConsole): Promise<readonly ForeseenConflict[]> {
  const { rows, draft } = await client.school.load();
  const base = createRowTable();
  for (const { entity, id, ver, fields } of rows) base.put(entity, id, { ver, fields });
  return foreseeConflicts(base, draft);
}

/** Reads the platform, and takes here what somebody changed of the club there alone. */
async function takeWhatChanged({ client: { connectors, sync } }: TestConsole): Promise<void> {
  const { gaps } = await connectors.observe({ id: 'entcore' });
  const units = gaps.filter(({ standing, unit: { id } }) => standing === 'there' && [CLUB, BLOG_OF_CLUB, PUPIL].includes(id)).map(({ unit }) => unit);
  expect((await connectors.take({ id: 'entcore', units })).taken).toHaveLength(3);
  await sync.refresh();
}

/** Sends to the platform all that is planned; gives what became of each, by what it is about. */
async function sendThere({ client: { connectors } }: TestConsole): Promise<Readonly<Record<string, ChangeOutcome>>> {
  const { changes } = await connectors.dryRun({ id: 'entcore' });
  if (changes.length === 0) return {};
  const { outcomes } = await connectors.send({ id: 'entcore', changes: changes.map(({ id }) => ({ id, accepted: null })) });
  return Object.fromEntries(outcomes.map(({ id, outcome }) => [must(changes.find((change) => change.id === id), 'it is planned').unit.id, outcome]));
}

/** What was written on the platform since the last time. */
async function written(): Promise<readonly string[]> {
  const asked = await platform.order({ kind: 'asked' });
  return asked.filter((one) => !one.startsWith('GET ') && !one.includes('/auth/'));
}

/** What both make of what somebody did there while one of them worked offline. */
async function meetThere(): Promise<void> {
  await nadia.client.sync.setOffline({ offline: true });
  const [named, given, joined] = [rename(), giveBlog(), addTeacher()];
  for (const drafted of [named, given, joined]) await nadia.client.draft.record(drafted);
  await platform.order({ kind: 'rename', group: 'g-free0', name: 'Club de là-bas' });
  await platform.order({ kind: 'role', group: 'g-free0', role: 'r-blog-read', isGiven: true });
  await platform.order({ kind: 'member', group: 'g-free0', user: 'u-e0-1', isMember: true });
  await takeWhatChanged(julien);
  await nadia.client.sync.setOffline({ offline: false });
  await nadia.client.sync.send({ ids: [named.id, joined.id], ...NO_EFFECT });
  await julien.client.sync.refresh();
}

test('what an administrator changes on the platform comes here by its name, and meets what another one drafted as anyone’s', async () => {
  await meetThere();
  const { entries } = await julien.client.journal.page({ search: '', before: null, limit: 20 });
  const imported = entries.filter(({ status }) => status === 'imported').map(({ actor }) => actor);
  expect(imported).toEqual(Array.from({ length: 3 }, () => ({ accountId: 'ent', name: 'entcore', role: null })));

  // What was sent unawares waits for a person, and both see it; what was not sent yet is foreseen; the rest merged.
  for (const console of [nadia, julien]) {
    expect(await conflictsOf(console)).toMatchObject([{ fields: { mineBy: { name: 'Nadia Haddad' }, theirsBy: 'entcore', edits: [{ base: 'Équipe 0', theirs: 'Club de là-bas', mine: 'Club d’ici' }] } }]);
    expect((await shown(console)).slice(1)).toEqual(['lect', true, true]);
  }
  expect(await foreseen(nadia)).toMatchObject([{ id: BLOG_OF_CLUB, theirs: 'lect', mine: 'crea' }]);
  expect(await written()).toEqual([]);
  await nadia.client.draft.settle({ entity: 'serviceAccess', id: BLOG_OF_CLUB, field: 'role', seen: 'lect', keep: 'mine' });
  await nadia.client.sync.send({ ids: (await nadia.client.school.load()).draft.map(({ id }) => id), ...NO_EFFECT });
  await settleDispute(nadia, 'mine');
  await julien.client.sync.refresh();
  expect([await shown(julien), await conflictsOf(julien), await foreseen(nadia)]).toEqual([['Club d’ici', 'crea', true, true], [], []]);

  // The role is given there, and nobody hears of it any more; the ENT stops before the line is back.
  await platform.order({ kind: 'fail', faults: [{ kind: 'cut', method: 'PUT', path: '/appregistry/authorize', times: 1 }] });
  const unreachable = { kind: 'held', failure: 'unreachable' };
  expect(await sendThere(nadia)).toEqual({ [BLOG_OF_CLUB]: { kind: 'unverified', failure: 'unreachable' }, [CLUB]: unreachable, [TEACHER]: unreachable });
  await startAgain();
  // Another one sends all that is left: what is read there says what left already.
  expect(await sendThere(julien)).toEqual({ [CLUB]: { kind: 'applied' }, [TEACHER]: { kind: 'applied' } });
  expect(await sendThere(nadia)).toEqual({});
  const { steps } = await julien.client.connectors.steps({ id: 'entcore' });
  expect(steps.map(({ kind, state }) => `${String(kind)} ${state}`).toSorted()).toEqual(['addMember applied', 'giveRole applied', 'renameGroup applied', 'takeRole applied']);
  expect(await written()).toEqual([
    'DELETE /appregistry/authorize/group/g-free0/role/r-blog-read', 'PUT /appregistry/authorize/group/g-free0/role/r-blog',
    'PUT /directory/group/g-free0', 'POST /directory/user/group/u-t1/g-free0',
  ]);
  expect(await platform.order({ kind: 'group', group: 'g-free0' })).toEqual(['Club d’ici', 'u-t0', 'u-e0-0', 'u-e0-1', 'u-t1', 'r-blog']);
});
