import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { isSettingsEntity } from '../../domain/sync/entity.ts';
import { returnToList } from '../../domain/connectors/spaces/list-before.ts';
import { accessId, membershipId, type SettingsView } from '../../domain/sync/row.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import type { ChangeOutcome } from '../../domain/connectors/plan/outcome.ts';
import type { Waiting } from '../../server/connectors/http/patience.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import type { FakeThread } from '../support/fake-entcore/world.ts';
import { EVERYTHING, namesOf, type FakeRight } from '../support/fake-entcore/thread-routes.ts';
import { setValue, valueOf, type Desk } from '../server/ent-desk.ts';
import { rowsOf } from '../domain/connectors/platform-ground.ts';
import { ADMIN, CLUB, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

let desk: PlatformDesk;
let now: string;
let waited: number[];

const ofGroup = (id: string): string => accessId('cdi', { kind: 'group', id });
const TEACHERS = ofGroup('profil:enseignants');
const OF_CLUB = ofGroup(CLUB);
const OF_T1 = accessId('cdi', { kind: 'person', id: 'p16-t1' });
const PUT = 'PUT /actualites/api/v1/threads/12/shares';

const rubrique = (id: string, fields: SeedRow['fields']): SeedRow => ({ entity: 'rubrique', id, fields: { kind: 'etablissement', position: 0, visibility: 'privee', state: 'active', parentId: null, ...fields } });

/** The CDI is under a rubrique that everybody enters. */
const SITE: readonly SeedRow[] = [rubrique('root', { title: 'Site', visibility: 'publique' }), rubrique('cdi', { title: 'CDI', parentId: 'root' })];
const WAITING: Waiting = { sleep: async (ms) => void waited.push(ms), random: () => 0 };

beforeEach(async () => {
  now = '2026-11-09T08:00:00.000Z';
  waited = [];
  desk = await openPlatformDesk({ clock: () => new Date(now) }, createFakeEntcore(), { rows: SITE, waiting: WAITING });
  valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local: 'cdi', remote: 'thread:12' }));
  valueOf(await desk.ent.connectors.observe('entcore'));
  await desk.mode('propose', 'rubriqueAccess', 'membership');
  desk.written();
});
afterEach(() => {
  desk.ent.close();
});

const thread = (): FakeThread => must(desk.fake.world.threads.find(({ id }) => id === 12), 'the thread is there');
const list = (): Readonly<Record<string, readonly string[]>> => Object.fromEntries([...thread().groups, ...thread().users].map(([id, names]) => [id, names.toSorted()]));
const sorted = (...rights: readonly FakeRight[]): readonly string[] => namesOf(...rights).toSorted();
const ALL = EVERYTHING.toSorted();
const settingsOf = (console: Desk): SettingsView => rowsOf(console.snapshot('settings').flatMap((line) => ('e' in line && 'd' in line && isSettingsEntity(line.e) ? [[line.e, line.i, line.d] as const] : [])));
const role = (id: string, set: string, was = 'none'): void => void desk.console.sendOne(setValue('access', id, 'role', set, was));
const send = (accepts = false): Promise<Readonly<Record<string, ChangeOutcome>>> => desk.send(({ unit }) => unit.kind === 'rubriqueAccess', accepts);
const kinds = async (accepts = false): Promise<Readonly<Record<string, string>>> => Object.fromEntries(Object.entries(await send(accepts)).map(([id, { kind }]) => [id, kind]));

describe('rights of a rubrique, sent to its thread', () => {
  it('are only looked at first, then leave in one request, the rest of the list as it was', async () => {
    role(TEACHERS, 'publisher');
    role(OF_CLUB, 'manager');
    role(OF_T1, 'moderator');
    await desk.mode('observe', 'rubriqueAccess');
    expect(await kinds()).toEqual({ [TEACHERS]: 'observed', [OF_CLUB]: 'observed', [OF_T1]: 'observed' });
    await desk.mode('propose', 'rubriqueAccess');
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied', [OF_CLUB]: 'applied', [OF_T1]: 'applied' });
    expect(desk.written()).toEqual([PUT]);
    expect(list()).toEqual({ 'g-adml': ALL, 'g-Teacher': sorted('thread.contrib'), 'g-free0': ALL, 'u-t1': sorted('thread.contrib', 'thread.publish') });
    expect(desk.fake.world.notices.toSorted()).toEqual(['g-Teacher', 'g-free0', 'u-t1']);
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it('say who gains what, that whoever is added is told, and that it comes back in part', async () => {
    role(TEACHERS, 'moderator');
    const { changes } = await desk.dryRun();
    // Four teachers there, two of whom the school knows; each of two rights.
    expect(changes).toMatchObject([{ unit: { kind: 'rubriqueAccess', id: TEACHERS }, expect: 'none', set: 'moderator', direction: 'widen', undo: 'partial', exceeds: false, mustRead: false, effect: { gained: { roles: 8 }, lost: { roles: 0 } } }]);
    await send();
    role(TEACHERS, 'writer', 'moderator');
    expect((await desk.dryRun()).changes).toMatchObject([{ expect: 'moderator', set: 'writer', direction: 'narrow', effect: { gained: { roles: 0 }, lost: { roles: 4 } } }]);
  });

  it('are written with the list that they replace in the journal of steps, by which it is built again', async () => {
    thread().users.set('u-t3', namesOf('thread.publish'));
    role(OF_CLUB, 'moderator');
    await send();
    const first = list();
    role(TEACHERS, 'publisher');
    role(OF_CLUB, 'none', 'moderator');
    await send();
    const [step] = desk.ent.connectors.steps('entcore').steps.filter(({ unit }) => unit.id === OF_CLUB);
    expect(step).toMatchObject({ kind: 'setShare', state: 'applied' });
    const before = must(step?.before, 'the list that it replaced');
    // Whom the school does not know, and what is no role of ours, are shown as they were.
    expect(before.entries.map(({ access, subject, held }) => [access ?? subject, held])).toEqual([['group:g-adml', 'manager'], [OF_CLUB, 'moderator'], ['user:u-t3', { custom: sorted('thread.publish') }]]);
    const back = must(returnToList(settingsOf(desk.console), before, step?.id ?? ''), 'something to bring back');
    for (const change of back.changes) desk.console.sendOne(change);
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied', [OF_CLUB]: 'applied' });
    expect(list()).toEqual(first);
    expect(returnToList(settingsOf(desk.console), before, '')).toBeUndefined();
  });

  it('wait a minute for the same list, and no more', async () => {
    role(TEACHERS, 'writer');
    await send();
    now = '2026-11-09T08:00:20.000Z';
    role(OF_CLUB, 'writer');
    await send();
    expect(waited).toEqual([40_000]);
    now = '2026-11-09T08:01:20.000Z';
    role(OF_CLUB, 'none', 'writer');
    await send();
    expect([waited, Object.keys(list())]).toEqual([[40_000], ['g-adml', 'g-Teacher']]);
  });

  it('wait as long where the platform was joined again meanwhile', async () => {
    role(TEACHERS, 'writer');
    await send();
    now = '2026-11-09T08:00:20.000Z';
    valueOf(await desk.ent.connectors.connect(ADMIN, { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE }));
    role(OF_CLUB, 'writer');
    expect(await kinds()).toEqual({ [OF_CLUB]: 'applied' });
    expect(waited).toEqual([40_000]);
  });

  it('take first, then give, each once', async () => {
    role(TEACHERS, 'manager');
    role(OF_CLUB, 'manager');
    await send();
    role(TEACHERS, 'writer', 'manager');
    role(OF_T1, 'manager');
    desk.written();
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied', [OF_T1]: 'applied' });
    expect(desk.written()).toEqual([PUT]);
  });
});

describe('a share there that the school does not know', () => {
  it('is kept word for word, whatever else is written, and written over only once somebody has read it', async () => {
    thread().users.set('u-t3', namesOf('thread.publish'));
    thread().groups.set('g-free0', namesOf('thread.publish'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(TEACHERS, 'writer');
    await send();
    expect(list()).toMatchObject({ 'u-t3': sorted('thread.publish'), 'g-free0': sorted('thread.publish') });
    role(OF_CLUB, 'writer');
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: OF_CLUB }], side: 'here' }));
    expect((await desk.dryRun()).changes).toMatchObject([{ unit: { id: OF_CLUB }, expect: { custom: namesOf('thread.publish') }, mustRead: true }]);
    expect((await kinds())[OF_CLUB]).toBe('needsDecision');
    expect((await kinds(true))[OF_CLUB]).toBe('applied');
  });

  it('keeps the account of the connector on the list, though the platform does not show it (E20)', async () => {
    thread().groups.delete('g-adml');
    thread().users.set('u-machine', EVERYTHING);
    desk.fake.options.hidesOwnShare = true;
    role(TEACHERS, 'writer');
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied' });
    expect(list()).toEqual({ 'g-Teacher': sorted('thread.contrib'), 'u-machine': ALL });
  });

  it('keeps whoever administers the school, and gives this account nothing of its own', async () => {
    desk.fake.options.hidesOwnShare = true;
    role(TEACHERS, 'writer');
    await send();
    expect(list()).toEqual({ 'g-adml': ALL, 'g-Teacher': sorted('thread.contrib') });
  });
});

describe('a list that would lose somebody (E21)', () => {
  it.each([
    ['hiddenSubject', () => { thread().groups.set('g-free1', namesOf('thread.contrib')); desk.fake.world.hidden.add('g-free1'); }],
    ['hiddenSubject', () => { thread().users.set('u-other', namesOf('thread.contrib')); }],
    ['blockedSubject', () => { thread().users.set('u-t3', namesOf('thread.contrib')); must(desk.fake.world.users.get('u-t3'), 'they are there').blocked = true; }],
    ['cannotShare', () => { thread().groups.set('g-adml', namesOf('thread.contrib')); }],
  ] as const)('is by hand before anything is written: %s', async (reason, happens) => {
    happens();
    valueOf(await desk.ent.connectors.observe('entcore'));
    const before = list();
    role(TEACHERS, 'manager');
    const { changes, byHand } = await desk.dryRun();
    const expected = reason === 'cannotShare' ? [] : [{ unit: { id: TEACHERS }, reason }];
    expect([changes.length, byHand]).toMatchObject([0, reason === 'cannotShare' ? byHand : expected]);
    await send();
    expect([desk.written(), list()]).toEqual([[], before]);
  });

  it('does not leave where somebody was blocked between the plan and the sending', async () => {
    thread().users.set('u-t3', namesOf('thread.contrib'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(TEACHERS, 'writer');
    const handle = desk.fake.handle.bind(desk.fake);
    let reads = 0;
    desk.fake.handle = (request) => {
      if (request.path.endsWith('/threads/12/shares') && (reads += 1) === 3) desk.fake.world.hidden.add('u-t3');
      return handle(request);
    };
    expect(await send()).toEqual({ [TEACHERS]: { kind: 'notDone', failure: 'platformRule' } });
    expect([desk.written(), Object.keys(list())]).toEqual([[], ['g-adml', 'u-t3']]);
  });

  it('is said to have lost somebody where the platform dropped them all the same, and nothing is repaired', async () => {
    thread().users.set('u-t3', namesOf('thread.contrib'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(TEACHERS, 'writer');
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      const answer = handle(request);
      if (request.method === 'PUT') thread().users.delete('u-t3');
      return answer;
    };
    expect(await send()).toEqual({ [TEACHERS]: { kind: 'disturbed', lost: 1, gained: 0 } });
    expect([desk.written(), Object.keys(list())]).toEqual([[PUT], ['g-adml', 'g-Teacher']]);
    expect(desk.ent.connectors.list()[0]?.trouble).toBe('platformRule');
  });
});

describe('what was sent, and whose answer is odd', () => {
  it.each([['lost', 'applied'], ['errorAfter', 'applied'], ['lostUndone', 'unverified'], ['500', 'notDone'], ['empty', 'notDone']] as const)(
    'is what is read there afterwards, not what is answered (%s: %s), and is sent once',
    async (kind, outcome) => {
      role(TEACHERS, 'writer');
      desk.fake.faults.push({ kind, method: 'PUT', path: '/actualites/', times: 1 });
      expect(await kinds()).toEqual({ [TEACHERS]: outcome });
      expect(desk.written()).toEqual([PUT]);
      expect(thread().groups.has('g-Teacher')).toBe(outcome === 'applied');
    },
  );

  it('is planned again, no sooner than a minute later, where it may still have been on its way', async () => {
    role(TEACHERS, 'writer');
    desk.fake.faults.push({ kind: 'lostUndone', method: 'PUT', path: '/actualites/', times: 1 });
    await send();
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied' });
    expect(waited).toEqual([60_000]);
  });

  it('is a conflict where somebody changed the same share meanwhile', async () => {
    role(TEACHERS, 'writer');
    const handle = desk.fake.handle.bind(desk.fake);
    let reads = 0;
    desk.fake.handle = (request) => {
      if (request.path.endsWith('/threads/12/shares') && (reads += 1) === 3) thread().groups.set('g-Teacher', EVERYTHING);
      return handle(request);
    };
    expect(await send()).toEqual({ [TEACHERS]: { kind: 'conflict' } });
    expect(desk.written()).toEqual([]);
  });
});

describe('more than the school gives', () => {
  it('waits for a person: somebody in the group there whom the school knows and does not put in it', async () => {
    desk.fake.world.groups.get('g-free0')?.members.add('u-t1');
    desk.fake.world.groups.get('g-free0')?.members.add('u-t2');
    role(OF_CLUB, 'writer');
    // Nobody here for `u-t2`: unknown, they are as their group is.
    expect((await desk.dryRun()).changes).toMatchObject([{ exceeds: true, effect: { gained: { roles: 4 }, unaskedGain: { roles: 1 } } }]);
    expect((await kinds())[OF_CLUB]).toBe('needsDecision');
    expect(desk.written()).toEqual([]);
  });

  it('waits for a person: nobody enters the rubrique here, whose mother is closed to them', async () => {
    desk.console.sendOne(setValue('rubrique', 'root', 'visibility', 'privee', 'publique'));
    role(TEACHERS, 'writer');
    expect((await desk.dryRun()).changes).toMatchObject([{ exceeds: true, effect: { gained: { roles: 4 }, unaskedGain: { roles: 2 } } }]);
  });

  it('waits for a person: somebody who enters a group that holds more there than here', async () => {
    thread().groups.set('g-free0', EVERYTHING);
    valueOf(await desk.ent.connectors.observe('entcore'));
    desk.console.sendOne(setValue('membership', membershipId(CLUB, 'p16-t1'), 'member', true, false));
    expect((await desk.dryRun()).changes).toMatchObject([{ unit: { kind: 'membership' }, exceeds: true, effect: { gained: { roles: 3 }, unaskedGain: { roles: 3 } } }]);
    role(OF_CLUB, 'manager');
    expect((await desk.dryRun()).changes).toMatchObject([{ unit: { kind: 'membership' }, exceeds: false, effect: { gained: { roles: 3 }, unaskedGain: { roles: 0 } } }]);
  });
});

describe('a right that no thread holds', () => {
  it('takes nothing there, and gives nothing: readers are those of each article', async () => {
    role(TEACHERS, 'visitor');
    expect((await desk.dryRun()).changes).toEqual([]);
    expect(list()).toEqual({ 'g-adml': ALL });
  });

  it('is by hand where writing is not proved on this instance', async () => {
    desk.fake.faults.push({ kind: '401', method: 'PUT', path: '/actualites/' });
    valueOf(await desk.ent.connectors.probe('entcore'));
    role(TEACHERS, 'writer');
    expect((await desk.dryRun()).byHand).toMatchObject([{ unit: { id: TEACHERS }, reason: 'notProved' }]);
  });

  it('is proved by a thread made for that, of which nothing changes', async () => {
    const before = JSON.stringify(desk.fake.world.threads.map(({ groups, users }) => [[...groups], [...users]]));
    valueOf(await desk.ent.connectors.probe('entcore'));
    expect(JSON.stringify(desk.fake.world.threads.map(({ groups, users }) => [[...groups], [...users]]))).toBe(before);
    expect(desk.written().filter((asked) => asked.includes('/actualites/'))).toEqual(['PUT /actualites/api/v1/threads/13/shares']);
    desk.fake.world.threads.splice(1, 1);
    expect(valueOf(await desk.ent.connectors.probe('entcore')).capabilities.units.rubriqueAccess).toMatchObject({ read: 'partial', write: 'sheet' });
  });
});
