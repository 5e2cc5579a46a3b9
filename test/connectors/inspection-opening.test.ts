import { describe, expect, it } from 'vitest';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { fakeSchool, SMALL } from '../support/fake-entcore/fake-school.ts';
import { valueOf } from '../server/ent-desk.ts';
import { openInspectionBench, TRIPLE, UNIT } from './inspection-bench.ts';
import { ADMIN, INSPECTOR, openPlatformDesk } from './platform-desk.ts';

const bench = openInspectionBench();
const { minute, open, plan } = bench;

describe('an inspection otherwise', () => {
  it('opens only when somebody sends it, and closes by itself all the same', async () => {
    await bench.desk.mode('propose', 'inspection');
    plan('2026-11-10', '2026-11-12');
    await minute('2026-11-10T08:00:00.000Z');
    expect(open()).toEqual([]);
    const { changes } = await bench.desk.dryRun();
    expect(changes).toMatchObject([{ unit: { kind: 'inspection', id: UNIT }, direction: 'widen', undo: 'exact', exceeds: false, effect: { gained: { roles: 1 } } }]);
    expect(await bench.desk.send()).toEqual({ [UNIT]: { kind: 'applied' } });
    await bench.desk.mode('observe', 'inspection');
    await minute('2026-11-12T23:00:00.000Z');
    expect(open()).toEqual([]);
  });

  it('that a person has to make possible first is looked for less and less, and at once when they did', async () => {
    await bench.desk.mode('apply', 'inspection');
    valueOf(await bench.desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'inspector', local: INSPECTOR, remote: null }));
    plan('2026-11-10', '2026-11-12');
    const tried: number[] = [];
    for (let minutes = 0; minutes <= 115; minutes += 5) {
      bench.desk.fake.asked.splice(0);
      await minute(new Date(Date.parse('2026-11-10T08:00:00.000Z') + minutes * 60_000).toISOString());
      if (bench.desk.fake.asked.length > 0) tried.push(minutes);
    }
    expect(tried).toEqual([0, 15, 45, 105]);
    valueOf(await bench.desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'inspector', local: INSPECTOR, remote: 'u-p1' }));
    valueOf(await bench.desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'inspection', id: UNIT }], side: 'here' }));
    await minute('2026-11-10T10:01:00.000Z');
    expect(open()).toEqual([TRIPLE]);
  });

  it('without a last day is done by hand: nothing there would ever close it (E22)', async () => {
    await bench.desk.mode('apply', 'inspection');
    plan('2026-11-10', null);
    bench.desk.fake.asked.splice(0);
    await minute('2026-11-10T08:00:00.000Z');
    expect([open(), bench.desk.fake.asked.splice(0), (await bench.desk.dryRun()).byHand]).toMatchObject([[], [], [{ reason: 'noEnd' }]]);
  });

  it('is by hand where the account is not authorised any more when it is to be closed, which is said before; nothing is asked of the platform', async () => {
    const until = async (authorisedUntil?: string) => valueOf(await bench.desk.ent.connectors.setTiming(ADMIN, { id: 'entcore', timing: { readAt: [], windows: [], ...(authorisedUntil === undefined ? {} : { authorisedUntil }) } }));
    await bench.desk.mode('apply', 'inspection');
    plan('2026-11-10', '2026-11-12');
    await until('2026-11-12');
    // A console of before changes the hours, and nothing of the account.
    await until();
    expect(bench.desk.ent.connectors.joined()).toMatchObject([{ id: 'entcore', authorisedUntil: '2026-11-12', isStopped: false }]);
    bench.desk.fake.asked.splice(0);
    await minute('2026-11-10T08:00:00.000Z');
    expect([open(), bench.desk.fake.asked.splice(0), (await bench.desk.dryRun()).byHand]).toMatchObject([[], [], [{ reason: 'authorisationEnds' }]]);
    await until('2026-11-13');
    await minute('2026-11-10T08:05:00.000Z');
    expect(open()).toEqual([TRIPLE]);
    bench.desk.fake.faults.push({ kind: 'mfa', path: '/directory/' });
    await bench.desk.ent.connectors.observe('entcore');
    expect(bench.desk.ent.connectors.joined()).toMatchObject([{ isStopped: true }]);
  });

  it('is by hand where writing it is not proved with this account', async () => {
    bench.desk.fake.faults.push({ kind: '401', method: 'DELETE', path: '/diary/' });
    valueOf(await bench.desk.ent.connectors.probe('entcore'));
    await bench.desk.mode('apply', 'inspection');
    plan('2026-11-10', '2026-11-12');
    await minute('2026-11-10T08:00:00.000Z');
    expect([open(), (await bench.desk.dryRun()).byHand]).toMatchObject([[], [{ unit: { kind: 'inspection' }, reason: 'notProved' }]]);
  });
});

it('waits for two administrators where as many would be opened at once as they must both ask for', async () => {
  bench.desk.ent.close();
  const inspectors = Array.from({ length: 11 }, (_, i) => [`inspecteur:${String(i + 2)}`, `u-p${String(i + 2)}`] as const);
  const rows = inspectors.flatMap(([id]) => [
    { entity: 'inspector' as const, id, fields: { name: id, state: 'active' } },
    ...['p16-t0', 'p16-t1'].map((teacher) => ({ entity: 'inspection' as const, id: inspectionId(teacher, id), fields: { state: 'open', window: { from: '2026-11-10', to: '2026-11-12' } } })),
  ]);
  bench.desk = await openPlatformDesk({ clock: bench.clock }, createFakeEntcore(fakeSchool({ ...SMALL, staff: 14 })), { rows });
  await bench.desk.mode('apply', 'inspection');
  for (const [local, remote] of inspectors) valueOf(await bench.desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'inspector', local, remote }));
  valueOf(await bench.desk.ent.connectors.observe('entcore'));
  await minute('2026-11-10T08:00:00.000Z');
  expect([(await bench.desk.dryRun()).changes.length, open()]).toEqual([22, []]);
});
