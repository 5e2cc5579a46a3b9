import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../domain/kernel/json.ts';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import type { Transport } from '../../server/connectors/http/transport.ts';
import { createEnt } from '../../server/create-ent.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { fakeSchool, MACHINE, SMALL } from '../support/fake-entcore/fake-school.ts';
import { transportTo } from '../support/fake-entcore/transport-to.ts';
import { cleanUp, newFolder } from '../support/workbench.ts';
import { deskOf, valueOf } from '../server/ent-desk.ts';
import { AT_ONCE } from './patience.ts';
import { ADMIN, INSPECTOR, openPlatformDesk, setBlog, setClub, type PlatformDesk } from './platform-desk.ts';

const UNIT = inspectionId('p16-t0', INSPECTOR);
const OTHER = inspectionId('p16-t1', INSPECTOR);
const AGAIN = { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE } as const;
const TRIPLE = ['u-p1', 'u-t0', 's-1'];

let now: string;
let desk: PlatformDesk;
const clock = (): Date => new Date(now);

beforeEach(async () => {
  now = '2026-11-08T08:00:00.000Z';
  desk = await openPlatformDesk({ clock });
});
afterEach(async () => {
  desk.ent.close();
  await cleanUp();
});

/** The direction opens the access of the inspector to the lesson book of the teacher. */
function plan(from: string, to: string | null, was = 'absent'): void {
  const window = was === 'absent' ? null : row()?.['window'];
  const sent = deskOf(desk.ent, 'chef').sendOne({ entity: 'inspection', id: UNIT, edits: [{ field: 'window', was: window ?? null, set: { from, to } }, { field: 'state', was, set: 'open' }] });
  expect(sent.status).toBe('applied');
}

/** The inspection of the school, as a console reads it. */
function row(): Readonly<Record<string, Json>> | undefined {
  return deskOf(desk.ent, 'adm1').snapshot('settings').flatMap((line) => ('e' in line && 'd' in line && line.e === 'inspection' && line.i === UNIT ? [line.d] : []))[0];
}

const open = (): readonly unknown[] => desk.fake.world.lessonBooks;
const closings = (): unknown => desk.ent.connectors.list()[0]?.closings;
const acts = (): readonly string[] => desk.ent.journal().flatMap(({ body }) => /"act":"(openAccess|closeAccess|closeLate|stillOpen)"/.exec(body)?.[1] ?? []);

async function minute(at: string): Promise<void> {
  now = at;
  await desk.ent.keepAccesses();
}

describe('an inspection whose accesses leave by themselves', () => {
  beforeEach(async () => {
    await desk.mode('apply', 'inspection');
    plan('2026-11-10', '2026-11-12');
  });

  it('opens at the start of its first day and closes at the end of the last, in Paris', async () => {
    await minute('2026-11-09T22:59:59.000Z');
    expect(open()).toEqual([]);
    await minute('2026-11-09T23:00:00.000Z');
    expect(open()).toEqual([TRIPLE]);
    expect(closings()).toEqual([{ unit: { kind: 'inspection', id: UNIT }, lastDay: '2026-11-12', overdueSince: null, tries: 0, failure: null }]);
    await minute('2026-11-12T22:59:59.000Z');
    expect(open()).toEqual([TRIPLE]);
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings(), acts()]).toEqual([[], [], ['openAccess', 'closeAccess']]);
  });

  it('is closed here too once it is read closed there, by this ENT, unless the direction opened it for other days meanwhile', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/' });
    await minute('2026-11-12T23:00:00.000Z');
    expect(row()).toMatchObject({ state: 'open' });
    desk.fake.faults.splice(0);
    await minute('2026-11-12T23:01:00.000Z');
    expect(row()).toMatchObject({ state: 'closed', closed: { accountId: 'ent', name: 'ENT', at: now } });
    plan('2026-11-16', '2026-11-17', 'closed');
    await minute('2026-11-16T08:00:00.000Z');
    desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/', times: 1 });
    await minute('2026-11-17T23:00:00.000Z');
    plan('2026-11-20', '2026-11-21', 'open');
    await minute('2026-11-17T23:01:00.000Z');
    expect([open(), row()]).toMatchObject([[], { state: 'open', window: { from: '2026-11-20' } }]);
  });

  it('is asked of the platform once, however many minutes pass', async () => {
    for (const at of ['2026-11-10T08:00:00.000Z', '2026-11-10T08:01:00.000Z', '2026-11-10T09:00:00.000Z']) await minute(at);
    expect(desk.written()).toEqual(['POST /diary/inspector-habilitation']);
    await minute('2026-11-14T08:00:00.000Z');
    await minute('2026-11-14T08:01:00.000Z');
    expect(desk.written()).toEqual(['DELETE /diary/inspector-habilitation/u-p1/u-t0/s-1']);
  });

  it('closes as soon as the direction does, and at the new day where it moves it', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    deskOf(desk.ent, 'chef').send([{ entity: 'inspection', id: UNIT, edits: [{ field: 'window', was: { from: '2026-11-10', to: '2026-11-12' }, set: { from: '2026-11-10', to: '2026-11-20' } }] }]);
    await minute('2026-11-13T08:00:00.000Z');
    expect([open(), closings()]).toMatchObject([[TRIPLE], [{ lastDay: '2026-11-20' }]]);
    deskOf(desk.ent, 'chef').send([{ entity: 'inspection', id: UNIT, edits: [{ field: 'state', was: 'open', set: 'closed' }] }]);
    await minute('2026-11-13T08:01:00.000Z');
    expect([open(), acts()]).toEqual([[], ['openAccess', 'closeAccess']]);
  });

  it('that cannot be closed is shown, tried each minute, told once after a quarter of an hour, and told late in the end', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/' });
    await minute('2026-11-12T23:00:00.000Z');
    expect(closings()).toMatchObject([{ overdueSince: '2026-11-12T23:00:00.000Z', tries: 1, failure: 'server' }]);
    for (let i = 1; i <= 15; i += 1) await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
    expect(desk.ent.connectors.stillOpen()).toEqual([]);
    for (let i = 16; i <= 18; i += 1) await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
    expect([closings(), acts(), desk.ent.connectors.stillOpen()]).toMatchObject([[{ tries: 19 }], ['openAccess', 'stillOpen'], [{ inspection: UNIT, since: '2026-11-12T23:00:00.000Z' }]]);
    desk.fake.faults.splice(0);
    await minute('2026-11-12T23:20:00.000Z');
    expect([open(), closings(), acts(), desk.ent.connectors.stillOpen()]).toEqual([[], [], ['openAccess', 'stillOpen', 'closeLate'], []]);
  });

  it('that the platform says closed and is not is not believed', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    desk.fake.faults.push({ kind: 'empty', method: 'DELETE', path: '/diary/', times: 1 });
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings()]).toMatchObject([[TRIPLE], [{ tries: 1, failure: 'platformRule' }]]);
    await minute('2026-11-12T23:01:00.000Z');
    expect(open()).toEqual([]);
  });

  it('stays to be closed, and shown, where the platform was left meanwhile', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    valueOf(await desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    await minute('2026-11-12T23:00:00.000Z');
    expect(closings()).toMatchObject([{ failure: 'absent', tries: 1 }]);
  });

  it('is noted once of a platform that was left, then told once, and closed as soon as it is joined again', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    valueOf(await desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    const written: string[] = [];
    for (let i = 0; i <= 20; i += 1) {
      await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
      written.push(JSON.stringify(closings()));
    }
    // As it is first found, then told.
    expect([new Set(written).size, acts()]).toEqual([2, ['openAccess', 'stillOpen']]);
    valueOf(await desk.ent.connectors.connect(ADMIN, AGAIN));
    await minute('2026-11-12T23:21:00.000Z');
    expect([open(), closings(), acts()]).toEqual([[], [], ['openAccess', 'stillOpen', 'closeLate']]);
  });

  it('is not said to be closed by another platform, which never had it', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    valueOf(await desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    valueOf(await desk.ent.connectors.connect(ADMIN, { ...AGAIN, address: 'http://127.0.0.1:2' }));
    desk.written();
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), desk.written(), closings()]).toMatchObject([[TRIPLE], [], [{ failure: 'absent' }]]);
  });

  it('is tried less and less where a person must act on the platform first, and at once when they did', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    desk.fake.options.mfa = true;
    const tried: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      desk.fake.asked.splice(0);
      await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
      if (desk.fake.asked.length > 0) tried.push(i);
    }
    expect(tried).toEqual([0, 1, 3, 7, 15, 31]);
    desk.fake.options.mfa = false;
    valueOf(await desk.ent.connectors.probe('entcore'));
    await minute('2026-11-12T23:40:00.000Z');
    expect(open()).toEqual([]);
  });

  it('is closed before what is still to leave of a sending under way', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    await desk.mode('propose', 'membership', 'serviceAccess');
    setClub(desk, 'p16-e0-0', false);
    setBlog(desk, 'lect');
    desk.written();
    now = '2026-11-12T22:59:00.000Z';
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method === 'DELETE' && request.path.startsWith('/directory/')) now = '2026-11-12T23:00:00.000Z';
      return handle(request);
    };
    await desk.send();
    expect(desk.written()).toEqual(['DELETE /directory/user/group/u-e0-0/g-free0', 'DELETE /diary/inspector-habilitation/u-p1/u-t0/s-1', 'PUT /appregistry/authorize/group/g-free0/role/r-blog-read']);
  });

  it('is closed where the list of accesses is wrongly empty, were it twice (E4)', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/diary/', times: 2 });
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings(), acts()]).toEqual([[], [], ['openAccess', 'closeAccess']]);
  });

  it('is not said to be closed where closing it was refused, and the list that is read then is wrongly empty, were it twice (E4)', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method === 'DELETE') desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/', times: 1 }, { kind: 'empty', method: 'GET', path: '/diary/', times: 2 });
      return handle(request);
    };
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings()]).toMatchObject([[TRIPLE], [{ failure: 'server' }]]);
    desk.fake.handle = handle;
    await minute('2026-11-12T23:01:00.000Z');
    expect([open(), closings()]).toEqual([[], []]);
  });

  it('is closed at once where the direction closed it while it was being opened', async () => {
    const handle = desk.fake.handle.bind(desk.fake);
    let reads = 0;
    desk.fake.handle = (request) => {
      // Read with the school, twice since it is empty, then as it leaves.
      if (request.method === 'GET' && request.path.startsWith('/diary/') && (reads += 1) === 3) deskOf(desk.ent, 'chef').sendOne({ entity: 'inspection', id: UNIT, edits: [{ field: 'state', was: 'open', set: 'closed' }] });
      return handle(request);
    };
    await minute('2026-11-10T08:00:00.000Z');
    expect(open()).toEqual([TRIPLE]);
    await minute('2026-11-10T08:01:00.000Z');
    expect([open(), closings()]).toEqual([[], []]);
  });

  it('asks a platform that does not answer once for all the accesses that are over', async () => {
    deskOf(desk.ent, 'chef').sendOne({ entity: 'inspection', id: OTHER, edits: [{ field: 'window', was: null, set: { from: '2026-11-10', to: '2026-11-12' } }, { field: 'state', was: 'absent', set: 'open' }] });
    await minute('2026-11-10T08:00:00.000Z');
    expect(open()).toHaveLength(2);
    desk.fake.options.mfa = true;
    desk.fake.asked.splice(0);
    await minute('2026-11-12T23:00:00.000Z');
    expect([desk.fake.asked.filter((asked) => asked.includes('/auth/login')).length, closings()]).toMatchObject([1, [{ failure: 'mfaNeeded' }, { failure: 'mfaNeeded' }]]);
  });

  it('opened there by somebody is not closed by itself, nor opened again once they closed it', async () => {
    desk.fake.world.lessonBooks.push(['u-p1', 'u-t1', 's-1']);
    await minute('2026-11-10T08:00:00.000Z');
    desk.fake.world.lessonBooks.splice(1);
    expect(open()).toEqual([['u-p1', 'u-t1', 's-1']]);
    await minute('2026-11-10T09:00:00.000Z');
    expect(open()).toEqual([['u-p1', 'u-t1', 's-1']]);
    expect(valueOf(await desk.ent.connectors.dryRun('entcore')).undecided.filter(({ unit }) => unit.kind === 'inspection').map(({ standing }) => standing)).toEqual(['there', 'there']);
    await minute('2026-11-14T08:00:00.000Z');
    expect(open()).toEqual([['u-p1', 'u-t1', 's-1']]);
  });

  it('that was open there already, and is agreed on, is closed at its end', async () => {
    desk.fake.world.lessonBooks.push(['u-p1', 'u-t0', 's-1']);
    await minute('2026-11-10T08:00:00.000Z');
    expect(desk.written()).toEqual([]);
    await minute('2026-11-12T23:00:30.000Z');
    expect(open()).toEqual([]);
  });
});

it('is closed in its turn, and not while the platform is read for somebody at the address of the only school', async () => {
  desk.ent.close();
  const fake = createFakeEntcore();
  const straight = transportTo(fake);
  const held = Promise.withResolvers<undefined>();
  let isHeld = false;
  const transport: Transport = async (request) => {
    const [waits] = [isHeld, (isHeld = false)];
    if (waits) await held.promise;
    return straight(request);
  };
  desk = await openPlatformDesk({ clock }, fake, { transport });
  await desk.mode('apply', 'inspection');
  plan('2026-11-10', '2026-11-12');
  await minute('2026-11-10T08:00:00.000Z');
  desk.written();

  isHeld = true;
  const read = desk.ent.connectors.observe('entcore');
  const kept = minute('2026-11-12T23:00:00.000Z');
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
  expect(desk.written()).toEqual([]);
  held.resolve(undefined);
  await Promise.all([read, kept]);
  expect(open()).toEqual([]);
});

describe('an inspection otherwise', () => {
  it('opens only when somebody sends it, and closes by itself all the same', async () => {
    await desk.mode('propose', 'inspection');
    plan('2026-11-10', '2026-11-12');
    await minute('2026-11-10T08:00:00.000Z');
    expect(open()).toEqual([]);
    const { changes } = await desk.dryRun();
    expect(changes).toMatchObject([{ unit: { kind: 'inspection', id: UNIT }, direction: 'widen', undo: 'exact', exceeds: false, effect: { gained: { roles: 1 } } }]);
    expect(await desk.send()).toEqual({ [UNIT]: { kind: 'applied' } });
    await desk.mode('observe', 'inspection');
    await minute('2026-11-12T23:00:00.000Z');
    expect(open()).toEqual([]);
  });

  it('that a person has to make possible first is looked for less and less, and at once when they did', async () => {
    await desk.mode('apply', 'inspection');
    valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'inspector', local: INSPECTOR, remote: null }));
    plan('2026-11-10', '2026-11-12');
    const tried: number[] = [];
    for (let minutes = 0; minutes <= 115; minutes += 5) {
      desk.fake.asked.splice(0);
      await minute(new Date(Date.parse('2026-11-10T08:00:00.000Z') + minutes * 60_000).toISOString());
      if (desk.fake.asked.length > 0) tried.push(minutes);
    }
    expect(tried).toEqual([0, 15, 45, 105]);
    valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'inspector', local: INSPECTOR, remote: 'u-p1' }));
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'inspection', id: UNIT }], side: 'here' }));
    await minute('2026-11-10T10:01:00.000Z');
    expect(open()).toEqual([TRIPLE]);
  });

  it('without a last day is done by hand: nothing there would ever close it (E22)', async () => {
    await desk.mode('apply', 'inspection');
    plan('2026-11-10', null);
    desk.fake.asked.splice(0);
    await minute('2026-11-10T08:00:00.000Z');
    expect([open(), desk.fake.asked.splice(0), (await desk.dryRun()).byHand]).toMatchObject([[], [], [{ reason: 'noEnd' }]]);
  });

  it('is by hand where writing it is not proved with this account', async () => {
    desk.fake.faults.push({ kind: '401', method: 'DELETE', path: '/diary/' });
    valueOf(await desk.ent.connectors.probe('entcore'));
    await desk.mode('apply', 'inspection');
    plan('2026-11-10', '2026-11-12');
    await minute('2026-11-10T08:00:00.000Z');
    expect([open(), (await desk.dryRun()).byHand]).toMatchObject([[], [{ unit: { kind: 'inspection' }, reason: 'notProved' }]]);
  });
});

it('waits for two administrators where as many would be opened at once as they must both ask for', async () => {
  desk.ent.close();
  const inspectors = Array.from({ length: 11 }, (_, i) => [`inspecteur:${String(i + 2)}`, `u-p${String(i + 2)}`] as const);
  const rows = inspectors.flatMap(([id]) => [
    { entity: 'inspector' as const, id, fields: { name: id, state: 'active' } },
    ...['p16-t0', 'p16-t1'].map((teacher) => ({ entity: 'inspection' as const, id: inspectionId(teacher, id), fields: { state: 'open', window: { from: '2026-11-10', to: '2026-11-12' } } })),
  ]);
  desk = await openPlatformDesk({ clock }, createFakeEntcore(fakeSchool({ ...SMALL, staff: 14 })), { rows });
  await desk.mode('apply', 'inspection');
  for (const [local, remote] of inspectors) valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'inspector', local, remote }));
  valueOf(await desk.ent.connectors.observe('entcore'));
  await minute('2026-11-10T08:00:00.000Z');
  expect([(await desk.dryRun()).changes.length, open()]).toEqual([22, []]);
});

it('is closed after a restart, were it late, and the journal says that it was', async () => {
  const file = join(newFolder(), 'ent.sqlite');
  const fake = createFakeEntcore();
  desk.ent.close();
  desk = await openPlatformDesk({ clock, file, encryptionKey: new Uint8Array(32) }, fake);
  await desk.mode('apply', 'inspection');
  plan('2026-11-10', '2026-11-12');
  await minute('2026-11-10T08:00:00.000Z');
  expect(open()).toEqual([TRIPLE]);
  desk.ent.close();
  expect(existsSync(file)).toBe(true);
  const again = createEnt({ clock, file, encryptionKey: new Uint8Array(32), platforms: { transportTo: () => transportTo(fake), waiting: AT_ONCE } });
  desk = { ...desk, ent: again };
  await minute('2026-11-13T08:00:00.000Z');
  expect([open(), acts()]).toEqual([[], ['openAccess', 'closeLate']]);
});
