import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Transport } from '../../server/connectors/http/transport.ts';
import { createEnt } from '../../server/create-ent.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { transportTo } from '../support/fake-entcore/transport-to.ts';
import { newFolder } from '../support/workbench.ts';
import { deskOf, valueOf } from '../server/ent-desk.ts';
import { openInspectionBench, TRIPLE, UNIT } from './inspection-bench.ts';
import { AT_ONCE } from './patience.ts';
import { openPlatformDesk, setBlog, setClub } from './platform-desk.ts';

const bench = openInspectionBench();
const { acts, closings, minute, open, plan, row } = bench;

describe('an inspection whose accesses leave by themselves', () => {
  beforeEach(async () => {
    await bench.desk.mode('apply', 'inspection');
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
    bench.desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/' });
    await minute('2026-11-12T23:00:00.000Z');
    expect(row()).toMatchObject({ state: 'open' });
    bench.desk.fake.faults.splice(0);
    await minute('2026-11-12T23:01:00.000Z');
    expect(row()).toMatchObject({ state: 'closed', closed: { accountId: 'ent', name: 'ENT', at: bench.now } });
    plan('2026-11-16', '2026-11-17', 'closed');
    await minute('2026-11-16T08:00:00.000Z');
    bench.desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/', times: 1 });
    await minute('2026-11-17T23:00:00.000Z');
    plan('2026-11-20', '2026-11-21', 'open');
    await minute('2026-11-17T23:01:00.000Z');
    expect([open(), row()]).toMatchObject([[], { state: 'open', window: { from: '2026-11-20' } }]);
  });

  it('is asked of the platform once, however many minutes pass', async () => {
    for (const at of ['2026-11-10T08:00:00.000Z', '2026-11-10T08:01:00.000Z', '2026-11-10T09:00:00.000Z']) await minute(at);
    expect(bench.desk.written()).toEqual(['POST /diary/inspector-habilitation']);
    await minute('2026-11-14T08:00:00.000Z');
    await minute('2026-11-14T08:01:00.000Z');
    expect(bench.desk.written()).toEqual(['DELETE /diary/inspector-habilitation/u-p1/u-t0/s-1']);
  });

  it('closes as soon as the direction does, and at the new day where it moves it', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    deskOf(bench.desk.ent, 'chef').send([{ entity: 'inspection', id: UNIT, edits: [{ field: 'window', was: { from: '2026-11-10', to: '2026-11-12' }, set: { from: '2026-11-10', to: '2026-11-20' } }] }]);
    await minute('2026-11-13T08:00:00.000Z');
    expect([open(), closings()]).toMatchObject([[TRIPLE], [{ lastDay: '2026-11-20' }]]);
    deskOf(bench.desk.ent, 'chef').send([{ entity: 'inspection', id: UNIT, edits: [{ field: 'state', was: 'open', set: 'closed' }] }]);
    await minute('2026-11-13T08:01:00.000Z');
    expect([open(), acts()]).toEqual([[], ['openAccess', 'closeAccess']]);
  });

  it('is closed before what is still to leave of a sending under way', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    await bench.desk.mode('propose', 'membership', 'serviceAccess');
    setClub(bench.desk, 'p16-e0-0', false);
    setBlog(bench.desk, 'lect');
    bench.desk.written();
    bench.now = '2026-11-12T22:59:00.000Z';
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    bench.desk.fake.handle = (request) => {
      if (request.method === 'DELETE' && request.path.startsWith('/directory/')) bench.now = '2026-11-12T23:00:00.000Z';
      return handle(request);
    };
    await bench.desk.send();
    expect(bench.desk.written()).toEqual(['DELETE /directory/user/group/u-e0-0/g-free0', 'DELETE /diary/inspector-habilitation/u-p1/u-t0/s-1', 'PUT /appregistry/authorize/group/g-free0/role/r-blog-read']);
  });

  it('is closed at once where the direction closed it while it was being opened', async () => {
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    let reads = 0;
    bench.desk.fake.handle = (request) => {
      // Read with the school, twice since it is empty, then as it leaves.
      if (request.method === 'GET' && request.path.startsWith('/diary/') && (reads += 1) === 3) deskOf(bench.desk.ent, 'chef').sendOne({ entity: 'inspection', id: UNIT, edits: [{ field: 'state', was: 'open', set: 'closed' }] });
      return handle(request);
    };
    await minute('2026-11-10T08:00:00.000Z');
    expect(open()).toEqual([TRIPLE]);
    await minute('2026-11-10T08:01:00.000Z');
    expect([open(), closings()]).toEqual([[], []]);
  });

  it('opened there by somebody is not closed by itself, nor opened again once they closed it', async () => {
    bench.desk.fake.world.lessonBooks.push(['u-p1', 'u-t1', 's-1']);
    await minute('2026-11-10T08:00:00.000Z');
    bench.desk.fake.world.lessonBooks.splice(1);
    expect(open()).toEqual([['u-p1', 'u-t1', 's-1']]);
    await minute('2026-11-10T09:00:00.000Z');
    expect(open()).toEqual([['u-p1', 'u-t1', 's-1']]);
    expect(valueOf(await bench.desk.ent.connectors.dryRun('entcore')).undecided.filter(({ unit }) => unit.kind === 'inspection').map(({ standing }) => standing)).toEqual(['there', 'there']);
    await minute('2026-11-14T08:00:00.000Z');
    expect(open()).toEqual([['u-p1', 'u-t1', 's-1']]);
  });

  it('that was open there already, and is agreed on, is closed at its end', async () => {
    bench.desk.fake.world.lessonBooks.push(['u-p1', 'u-t0', 's-1']);
    await minute('2026-11-10T08:00:00.000Z');
    expect(bench.desk.written()).toEqual([]);
    await minute('2026-11-12T23:00:30.000Z');
    expect(open()).toEqual([]);
  });
});

it('is closed in its turn, and not while the platform is read for somebody at the address of the only school', async () => {
  bench.desk.ent.close();
  const fake = createFakeEntcore();
  const straight = transportTo(fake);
  const held = Promise.withResolvers<undefined>();
  let isHeld = false;
  const transport: Transport = async (request) => {
    const [waits] = [isHeld, (isHeld = false)];
    if (waits) await held.promise;
    return straight(request);
  };
  bench.desk = await openPlatformDesk({ clock: bench.clock }, fake, { transport });
  await bench.desk.mode('apply', 'inspection');
  plan('2026-11-10', '2026-11-12');
  await minute('2026-11-10T08:00:00.000Z');
  bench.desk.written();

  isHeld = true;
  const read = bench.desk.ent.connectors.observe('entcore');
  const kept = minute('2026-11-12T23:00:00.000Z');
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
  expect(bench.desk.written()).toEqual([]);
  held.resolve(undefined);
  await Promise.all([read, kept]);
  expect(open()).toEqual([]);
});

it('is closed after a restart, were it late, and the journal says that it was', async () => {
  const file = join(newFolder(), 'ent.sqlite');
  const fake = createFakeEntcore();
  bench.desk.ent.close();
  bench.desk = await openPlatformDesk({ clock: bench.clock, file, encryptionKey: new Uint8Array(32) }, fake);
  await bench.desk.mode('apply', 'inspection');
  plan('2026-11-10', '2026-11-12');
  await minute('2026-11-10T08:00:00.000Z');
  expect(open()).toEqual([TRIPLE]);
  bench.desk.ent.close();
  expect(existsSync(file)).toBe(true);
  const again = createEnt({ clock: bench.clock, file, encryptionKey: new Uint8Array(32), platforms: { transportTo: () => transportTo(fake), waiting: AT_ONCE } });
  bench.desk = { ...bench.desk, ent: again };
  await minute('2026-11-13T08:00:00.000Z');
  expect([open(), acts()]).toEqual([[], ['openAccess', 'closeLate']]);
});
