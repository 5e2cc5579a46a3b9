import { describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { valueOf } from '../server/ent-desk.ts';
import { DAYS, ONE, openReplacementBench, OTHER } from './replacement-bench.ts';
import { ADMIN } from './platform-desk.ts';

const bench = openReplacementBench();
const { rows } = bench;
const applied = { kind: 'applied' };
const only = { unit: { id: ONE } };
const isOne = ({ unit }: { readonly unit: { readonly id: string } }): boolean => unit.id === ONE;
const COPY = { structure: 's-1', teacher: 'u-t0', substitute: 'u-t1', group: 'c-0', subject: 'm-t0', start: DAYS.from, end: DAYS.to, entered: DAYS.to } as const;

describe('a replacement that is sent in bad weather (E24)', () => {
  it.each(['error', 'silence'] as const)('is what is read there, where all is written and the answer is: %s', async (afterRows) => {
    bench.desk.fake.options.afterRows = afterRows;
    expect(await bench.desk.send()).toEqual({ [ONE]: applied, [OTHER]: applied });
    expect(rows().length).toBe(2);
  });

  it.each(['lostUndone', '500'] as const)('is not sent again before it can arrive no more: %s', async (kind) => {
    bench.desk.fake.faults.push({ kind, method: 'POST', path: '/viescolaire/', times: 1 });
    expect(await bench.desk.send(isOne)).toMatchObject({ [ONE]: { kind: 'unverified' } });
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [{ unit: { id: OTHER } }], byHand: [{ ...only, reason: 'awaited' }] });
    expect(bench.lines('replacement')).toEqual([]);
    bench.now = '2026-11-10T08:01:30.000Z';
    expect(await bench.desk.send(isOne)).toEqual({ [ONE]: applied });
    expect(rows().length).toBe(1);
  });

  it('is adopted by who, what and its days, where the program stopped as it was sent', async () => {
    const { connectors } = bench.desk.ent;
    bench.desk.fake.faults.push({ kind: 'cut', method: 'POST', path: '/viescolaire/', times: 1 });
    expect(await bench.desk.send(isOne)).toMatchObject({ [ONE]: { kind: 'unverified' } });
    bench.desk.fake.faults.splice(0);
    bench.desk.written();
    valueOf(await connectors.probe('entcore'));
    bench.desk.written();
    expect((await bench.desk.dryRun()).changes).toMatchObject([{ unit: { id: OTHER } }]);
    expect([connectors.steps('entcore').steps.map(({ state }) => state), connectors.list()[0]?.closings]).toMatchObject([['promised', 'applied'], [only]]);
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect(rows()).toEqual([]);
  });

  it('that is there twice waits for a person, who is told which, and nothing is made nor ended', async () => {
    await bench.desk.send(isOne);
    bench.desk.fake.world.replacements.push({ id: 950, ...COPY, coTeaching: false });
    bench.desk.written();
    expect(await bench.undecided()).toMatchObject([{ ...only, standing: 'there', there: { several: [must(rows()[0], 'it was made').id, 950] } }]);
    await bench.minute('2026-11-20T23:20:00.000Z');
    await bench.minute('2026-11-20T23:37:00.000Z');
    expect([bench.desk.written(), rows().length, bench.acts()]).toEqual([[], 2, ['stillOpen']]);
    expect(bench.desk.ent.connectors.stillOpen()).toMatchObject([{ inspection: ONE, kind: 'replacement' }]);
    for (const row of bench.desk.fake.world.replacements) if (row.id === 950) row.coTeaching = null;
    await bench.minute('2026-11-20T23:38:00.000Z');
    expect([rows(), bench.acts()]).toEqual([[], ['stillOpen', 'closeLate']]);
  });

  it('made twice by the platform itself is said so, and is not made again', async () => {
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    bench.desk.fake.handle = (request) => {
      const answer = handle(request);
      if (request.method === 'POST' && request.path.startsWith('/viescolaire/')) bench.desk.fake.world.replacements.push({ id: 951, ...COPY, coTeaching: false });
      return answer;
    };
    expect(await bench.desk.send(isOne)).toEqual({ [ONE]: { kind: 'unknown' } });
    bench.now = '2026-11-10T09:00:00.000Z';
    bench.desk.written();
    expect((await bench.desk.dryRun()).changes).toMatchObject([{ unit: { id: OTHER } }]);
    expect(bench.desk.ent.connectors.steps('entcore').steps).toMatchObject([{ state: 'promised' }, { state: 'unknown' }]);
  });

  it('that somebody took off there while it was being ended is ended, though nothing is answered', async () => {
    await bench.desk.send(isOne);
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    bench.desk.fake.handle = (request) => {
      if (request.method === 'PUT') for (const row of bench.desk.fake.world.replacements) row.coTeaching = null;
      return handle(request);
    };
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect([bench.desk.ent.connectors.list()[0]?.closings, bench.lines('membership').length]).toEqual([[], 1]);
  });

  it('that is there without days is no replacement', async () => {
    bench.desk.fake.world.replacements.push({ ...COPY, id: 952, start: null, end: null, entered: null, coTeaching: false });
    expect(await bench.undecided()).toEqual([]);
    expect(await bench.desk.send(isOne)).toEqual({ [ONE]: applied });
  });

  it('of which a first try put somebody in the class and left no row has them taken out by hand all the same', async () => {
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    bench.desk.fake.handle = (request) => {
      const answer = handle(request);
      if (request.method === 'POST' && request.path.startsWith('/viescolaire/')) bench.desk.fake.world.replacements.splice(0);
      return answer;
    };
    expect(await bench.desk.send(isOne)).toMatchObject({ [ONE]: { kind: 'notDone' } });
    bench.desk.fake.handle = handle;
    expect([await bench.desk.send(isOne), bench.isInClass()]).toEqual([{ [ONE]: applied }, true]);
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect(bench.lines('membership').length).toBe(1);
  });

  it('leaves somebody in the class as long as another row there is not ended', async () => {
    await bench.desk.send();
    bench.desk.fake.faults.push({ kind: '500', method: 'PUT', path: '/viescolaire/', times: 1 });
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect([rows().length, bench.lines('membership')]).toEqual([1, []]);
    await bench.minute('2026-11-20T23:01:00.000Z');
    expect([rows().length, bench.lines('membership').length]).toEqual([0, 1]);
  });

  it('enters nobody where the platform fails to, which the reading after it shows as it is', async () => {
    bench.desk.fake.options.losesEntry = true;
    expect(await bench.desk.send(isOne)).toEqual({ [ONE]: applied });
    expect([bench.isInClass(), bench.desk.ent.connectors.list()[0]?.onlyObserved]).toEqual([false, null]);
  });

  it('stops everything where more is there than it gives, and nobody asked for', async () => {
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    bench.desk.fake.handle = (request) => {
      const answer = handle(request);
      if (request.method === 'POST' && request.path.startsWith('/viescolaire/')) bench.desk.fake.world.groups.get('g-c0-Teacher')?.members.add('u-t3');
      return answer;
    };
    expect(await bench.desk.send(isOne)).toEqual({ [ONE]: { kind: 'exceeded' } });
    expect(bench.desk.ent.connectors.list()).toMatchObject([{ onlyObserved: 'unaskedGain', modes: {} }, {}]);
  });
});

describe('replacements that are not read', () => {
  it('in the days of another version, are, by their first ten characters', async () => {
    await bench.desk.send(isOne);
    bench.desk.fake.options.dates = 'day';
    expect([(await bench.desk.dryRun()).changes.map(({ unit }) => unit.id), await bench.undecided()]).toEqual([[OTHER], []]);
  });

  it.each([
    ['days in words', () => (bench.desk.fake.options.dates = 'words')],
    ['an error', () => bench.desk.fake.faults.push({ kind: '500', path: '/viescolaire/services' })],
    ['no answer', () => bench.desk.fake.faults.push({ kind: 'lostUndone', path: '/viescolaire/services' })],
    ['a list that is empty', () => bench.desk.fake.faults.push({ kind: 'empty', path: '/viescolaire/services' })],
  ])('are neither sent nor ended: %s', async (_what, spoils) => {
    await bench.desk.send(isOne);
    spoils();
    bench.desk.written();
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [] });
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect([bench.desk.written(), rows().length, bench.desk.ent.connectors.list()[0]?.closings]).toMatchObject([[], 1, [{ ...only, tries: 1 }]]);
  });

  it('are not offered to an account that may not, with the reason', async () => {
    bench.desk.fake.options.paramServices = false;
    const view = valueOf(await bench.desk.ent.connectors.probe('entcore'));
    expect([view.capabilities.units.replacement, view.findings.find(({ unit }) => unit === 'replacement')]).toMatchObject([{ read: 'none', write: 'sheet' }, { reads: false, writes: false, cause: 'forbidden' }]);
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [{ unit: { id: 'r-1' }, reason: 'notProved' }] });
    expect(bench.lines('replacement')).toMatchObject([{ row: 'r-1', field: 'state', reason: 'notProved' }]);
    bench.desk.fake.options.paramServices = true;
    expect(valueOf(await bench.desk.ent.connectors.probe('entcore')).capabilities.units.replacement).toMatchObject({ read: 'partial', write: 'lossy', provenance: 'probed' });
    expect(rows()).toEqual([]);
  });

  it('of a class that no longer shows are neither made nor believed to be ended', async () => {
    await bench.desk.send(isOne);
    bench.desk.fake.world.typeless.add('c-0');
    bench.desk.written();
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [{ unit: { id: 'r-1' }, reason: 'noTeaching' }] });
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect([bench.desk.written(), bench.desk.ent.connectors.list()[0]?.closings]).toMatchObject([[], [{ ...only, failure: 'platformRule' }]]);
    bench.desk.fake.world.typeless.clear();
    await bench.minute('2026-11-20T23:01:00.000Z');
    expect(rows()).toEqual([]);
  });

  it('are ended on a platform that was left and joined again, and on no other', async () => {
    await bench.desk.send(isOne);
    valueOf(await bench.desk.ent.connectors.disconnect(ADMIN, 'entcore'));
    await bench.minute('2026-11-20T23:00:00.000Z');
    expect([rows().length, bench.desk.ent.connectors.list()[0]?.closings]).toMatchObject([1, [{ ...only, failure: 'absent' }]]);
  });
});
