import { beforeEach, describe, expect, it } from 'vitest';
import { deskOf, valueOf } from '../server/ent-desk.ts';
import { AGAIN, OTHER, openInspectionBench, TRIPLE, UNIT } from './inspection-bench.ts';
import { ADMIN } from './platform-desk.ts';

const bench = openInspectionBench();
const { acts, closings, minute, open, plan } = bench;

describe('the access of an inspection', () => {
  beforeEach(async () => {
    await bench.desk.mode('apply', 'inspection');
    plan('2026-11-10', '2026-11-12');
  });

  it('that cannot be closed is shown, tried each minute, told once after a quarter of an hour, and told late in the end', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    bench.desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/' });
    await minute('2026-11-12T23:00:00.000Z');
    expect(closings()).toMatchObject([{ overdueSince: '2026-11-12T23:00:00.000Z', tries: 1, failure: 'server' }]);
    for (let i = 1; i <= 15; i += 1) await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
    expect(bench.desk.ent.connectors.stillOpen()).toEqual([]);
    for (let i = 16; i <= 18; i += 1) await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
    expect([closings(), acts(), bench.desk.ent.connectors.stillOpen()]).toMatchObject([[{ tries: 19 }], ['openAccess', 'stillOpen'], [{ inspection: UNIT, since: '2026-11-12T23:00:00.000Z' }]]);
    bench.desk.fake.faults.splice(0);
    await minute('2026-11-12T23:20:00.000Z');
    expect([open(), closings(), acts(), bench.desk.ent.connectors.stillOpen()]).toEqual([[], [], ['openAccess', 'stillOpen', 'closeLate'], []]);
  });

  it('that the platform says closed and is not is not believed', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    bench.desk.fake.faults.push({ kind: 'empty', method: 'DELETE', path: '/diary/', times: 1 });
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings()]).toMatchObject([[TRIPLE], [{ tries: 1, failure: 'platformRule' }]]);
    await minute('2026-11-12T23:01:00.000Z');
    expect(open()).toEqual([]);
  });

  it('stays to be closed, and shown, where the platform was left meanwhile', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    valueOf(await bench.desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    await minute('2026-11-12T23:00:00.000Z');
    expect(closings()).toMatchObject([{ failure: 'absent', tries: 1 }]);
  });

  it('is noted once of a platform that was left, then told once, and closed as soon as it is joined again', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    valueOf(await bench.desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    const written: string[] = [];
    for (let i = 0; i <= 20; i += 1) {
      await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
      written.push(JSON.stringify(closings()));
    }
    // As it is first found, then told.
    expect([new Set(written).size, acts()]).toEqual([2, ['openAccess', 'stillOpen']]);
    valueOf(await bench.desk.ent.connectors.connect(ADMIN, AGAIN));
    await minute('2026-11-12T23:21:00.000Z');
    expect([open(), closings(), acts()]).toEqual([[], [], ['openAccess', 'stillOpen', 'closeLate']]);
  });

  it('is not said to be closed by another platform, which never had it', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    valueOf(await bench.desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    valueOf(await bench.desk.ent.connectors.connect(ADMIN, { ...AGAIN, address: 'http://127.0.0.1:2' }));
    bench.desk.written();
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), bench.desk.written(), closings()]).toMatchObject([[TRIPLE], [], [{ failure: 'absent' }]]);
  });

  it('is tried less and less where a person must act on the platform first, and at once when they did', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    bench.desk.fake.options.mfa = true;
    const tried: number[] = [];
    for (let i = 0; i < 40; i += 1) {
      bench.desk.fake.asked.splice(0);
      await minute(new Date(Date.parse('2026-11-12T23:00:00.000Z') + i * 60_000).toISOString());
      if (bench.desk.fake.asked.length > 0) tried.push(i);
    }
    expect(tried).toEqual([0, 1, 3, 7, 15, 31]);
    bench.desk.fake.options.mfa = false;
    valueOf(await bench.desk.ent.connectors.probe('entcore'));
    await minute('2026-11-12T23:40:00.000Z');
    expect(open()).toEqual([]);
  });

  it('is closed where the list of accesses is wrongly empty, were it twice (E4)', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    bench.desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/diary/', times: 2 });
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings(), acts()]).toEqual([[], [], ['openAccess', 'closeAccess']]);
  });

  it('is not said to be closed where closing it was refused, and the list that is read then is wrongly empty, were it twice (E4)', async () => {
    await minute('2026-11-10T08:00:00.000Z');
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    bench.desk.fake.handle = (request) => {
      if (request.method === 'DELETE') bench.desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/diary/', times: 1 }, { kind: 'empty', method: 'GET', path: '/diary/', times: 2 });
      return handle(request);
    };
    await minute('2026-11-12T23:00:00.000Z');
    expect([open(), closings()]).toMatchObject([[TRIPLE], [{ failure: 'server' }]]);
    bench.desk.fake.handle = handle;
    await minute('2026-11-12T23:01:00.000Z');
    expect([open(), closings()]).toEqual([[], []]);
  });

  it('asks a platform that does not answer once for all the accesses that are over', async () => {
    deskOf(bench.desk.ent, 'chef').sendOne({ entity: 'inspection', id: OTHER, edits: [{ field: 'window', was: null, set: { from: '2026-11-10', to: '2026-11-12' } }, { field: 'state', was: 'absent', set: 'open' }] });
    await minute('2026-11-10T08:00:00.000Z');
    expect(open()).toHaveLength(2);
    bench.desk.fake.options.mfa = true;
    bench.desk.fake.asked.splice(0);
    await minute('2026-11-12T23:00:00.000Z');
    expect([bench.desk.fake.asked.filter((asked) => asked.includes('/auth/login')).length, closings()]).toMatchObject([1, [{ failure: 'mfaNeeded' }, { failure: 'mfaNeeded' }]]);
  });
});
