import { describe, expect, it } from 'vitest';
import { valueOf } from '../server/ent-desk.ts';
import { DAYS, ONE, openReplacementBench, OTHER, PLACE, replacement } from './replacement-bench.ts';
import { ADMIN } from './platform-desk.ts';

const bench = openReplacementBench();
const { rows } = bench;
const applied = { kind: 'applied' };
const CREATE = 'POST /viescolaire/multiteaching/create?structureId=s-1&idEtablissement=s-1';
const DELETE = 'PUT /viescolaire/multiteaching/delete?structureId=s-1&idEtablissement=s-1';
const AFTER = '2026-11-20T23:00:00.000Z';

describe('a replacement', () => {
  it('is asked for by the school: until then nothing of it is read, and it is on the sheet', async () => {
    const { connectors } = bench.desk.ent;
    await bench.desk.mode('off', 'replacement');
    bench.desk.fake.asked.splice(0);
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [] });
    expect(bench.desk.fake.asked.some((asked) => asked.includes('/viescolaire/'))).toBe(false);
    // A console of before knows neither that list nor that mode.
    expect([connectors.list()[0]?.lastPull?.proofs.teachings, connectors.list()[0]?.modes]).toEqual([undefined, {}]);
    expect(connectors.joined()[0]?.capabilities.units.replacement?.write).toBe('sheet');
    expect(bench.lines('replacement')).toEqual([{ row: 'r-1', field: 'state', before: 'absent', after: 'active', reason: 'noProgram' }]);
    await bench.desk.mode('observe', 'replacement');
    expect((await bench.desk.dryRun()).changes.map(({ unit, mode }) => [unit.id, mode])).toEqual([[ONE, 'observe'], [OTHER, 'observe']]);
    expect([connectors.joined()[0]?.capabilities.units.replacement?.write, bench.lines('replacement').length]).toEqual(['sheet', 1]);
    await bench.desk.mode('propose', 'replacement');
    await bench.desk.dryRun();
    expect([connectors.joined()[0]?.capabilities.units.replacement?.write, bench.lines('replacement')]).toEqual(['lossy', []]);
  });

  it('never leaves by itself, whatever is asked', async () => {
    expect(await bench.desk.ent.connectors.setMode(ADMIN, { id: 'entcore', unit: 'replacement', mode: 'apply' })).toMatchObject({ ok: false, refusal: 'platformRule' });
    await bench.minute('2026-11-10T08:01:00.000Z');
    expect(rows()).toEqual([]);
  });

  it('is sent on its first day and not before, a row for each subject, once', async () => {
    bench.now = '2026-11-09T22:59:00.000Z';
    expect((await bench.desk.dryRun()).changes).toEqual([]);
    bench.now = '2026-11-09T23:00:00.000Z';
    const { changes } = await bench.desk.dryRun();
    expect(changes).toMatchObject([ONE, OTHER].map((id) => ({ unit: { kind: 'replacement', id }, set: DAYS, direction: 'widen', undo: 'never', exceeds: false })));
    // Both are of one class: whoever is put there has it once, and the reach that goes with it.
    expect(changes[0]?.effect.gained).toMatchObject({ roles: 1 });
    expect((changes[0]?.effect.gained.byList ?? 0) + (changes[0]?.effect.gained.byName ?? 0)).toBeGreaterThan(0);
    bench.desk.written();
    expect(await bench.desk.send()).toEqual({ [ONE]: applied, [OTHER]: applied });
    expect(bench.desk.written()).toEqual([CREATE, CREATE]);
    expect(rows()).toMatchObject([{ start: DAYS.from, entered: DAYS.to }, { start: DAYS.from, entered: DAYS.to }]);
    expect(bench.isInClass()).toBe(true);
    expect((await bench.desk.dryRun()).changes).toEqual([]);
    expect(bench.desk.ent.connectors.list()[0]?.closings).toMatchObject([OTHER, ONE].map((id) => ({ unit: { id }, lastDay: DAYS.to })));
  });

  it('is ended once over, by the rows that are read, and who replaced is then to be taken out of the class by hand, once', async () => {
    await bench.desk.send();
    bench.desk.written();
    await bench.minute('2026-11-20T22:59:00.000Z');
    expect(bench.desk.written()).toEqual([]);
    await bench.minute(AFTER);
    expect([bench.desk.written(), rows(), bench.acts()]).toEqual([[DELETE, DELETE], [], ['closeAccess', 'closeAccess']]);
    expect(bench.isInClass()).toBe(true);
    expect(bench.lines('membership')).toEqual([{ row: PLACE, field: 'member', before: true, after: false, reason: 'substituteStays' }]);
    expect([(await bench.desk.dryRun()).changes, bench.lines('membership').length]).toEqual([[], 1]);
  });

  it('asks nobody to take out of the class whoever was in it before', async () => {
    bench.desk.fake.world.groups.get('g-c0-Teacher')?.members.add('u-t1');
    bench.desk.fake.world.users.get('u-t1')?.classes.push('c-0');
    await bench.desk.send();
    await bench.minute(AFTER);
    expect([rows(), bench.lines('membership')]).toEqual([[], []]);
  });

  it('is ended at the next minute where it is cancelled here, whatever the mode is by then', async () => {
    await bench.desk.send();
    await bench.desk.mode('off', 'replacement');
    bench.set('state', 'active', 'cancelled');
    await bench.minute('2026-11-12T08:00:00.000Z');
    expect([rows(), bench.lines('membership').length]).toEqual([[], 1]);
  });

  it('is ended at the earlier day that the school gave since', async () => {
    await bench.desk.send();
    bench.set('period', { ...DAYS }, { ...DAYS, to: '2026-11-13' });
    await bench.minute('2026-11-13T08:00:00.000Z');
    expect(rows().length).toBe(2);
    await bench.minute('2026-11-13T23:00:00.000Z');
    expect(rows()).toEqual([]);
  });

  it('whose days change here is changed there by hand, and ends by the days that both then have', async () => {
    await bench.desk.send();
    bench.set('period', { ...DAYS }, { ...DAYS, to: '2026-11-27' });
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [{ reason: 'otherDays' }, { reason: 'otherDays' }] });
    expect(bench.lines('replacement')).toEqual([{ row: 'r-1', field: 'period', before: DAYS, after: { ...DAYS, to: '2026-11-27' }, reason: 'otherDays' }]);
    for (const row of bench.desk.fake.world.replacements) row.entered = '2026-11-27';
    valueOf(await bench.desk.ent.connectors.observe('entcore'));
    await bench.minute('2026-11-26T23:00:00.000Z');
    expect(rows().length).toBe(2);
    await bench.minute('2026-11-27T23:00:00.000Z');
    expect(rows()).toEqual([]);
  });

  it('whose days nobody changed there is ended at these, and may be begun anew', async () => {
    await bench.desk.send();
    bench.set('period', { ...DAYS }, { ...DAYS, to: '2026-11-27' });
    await bench.minute(AFTER);
    expect(rows()).toEqual([]);
    expect(await bench.desk.send()).toEqual({ [ONE]: applied, [OTHER]: applied });
    expect(rows()).toMatchObject([{ entered: '2026-11-27' }, { entered: '2026-11-27' }]);
    await bench.minute('2026-11-27T23:00:00.000Z');
    expect([rows(), bench.lines('membership').length]).toEqual([[], 1]);
  });

  it('that the timetable tells is never sent, nor one that it makes useless', async () => {
    await bench.reopen([replacement({ origin: 'edt' })]);
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [] });
    await bench.reopen([replacement({ origin: 'edt' }), replacement({ reason: 'ici' }, 'r-2')]);
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [] });
  });

  it.each([
    ['of some subjects, which have no name there', { scope: { classIds: ['c:6E0'], subjects: ['MATHS'] } }, 'namedSubjects'],
    ['of some lessons', { scope: { classIds: ['c:6E0'], subjects: [], slots: [{ day: 1, from: '08:00', to: '09:00', groupIds: ['c:6E0'] }] } }, 'someLessons'],
    ['of a class that who is absent does not have there', { scope: { classIds: ['c:6A'], subjects: [] } }, 'noTeaching'],
    ['by somebody who is unknown there', { substituteId: 'p16-2' }, 'unknownThere'],
  ])('%s is by hand, and on the sheet', async (_what, fields, reason) => {
    await bench.reopen([replacement(fields)]);
    expect(await bench.desk.dryRun()).toMatchObject({ changes: [], byHand: [{ unit: { kind: 'replacement', id: 'r-1' }, reason }] });
    expect(bench.lines('replacement')).toEqual([{ row: 'r-1', field: 'state', before: 'absent', after: 'active', reason }]);
  });

  it('is by hand where the account is not authorised any more once it is to be ended', async () => {
    valueOf(await bench.desk.ent.connectors.setTiming(ADMIN, { id: 'entcore', timing: { readAt: [], windows: [], authorisedUntil: DAYS.to } }));
    expect((await bench.desk.dryRun()).byHand).toMatchObject([{ reason: 'authorisationEnds' }, { reason: 'authorisationEnds' }]);
    expect(bench.lines('replacement')).toMatchObject([{ row: 'r-1', field: 'state', reason: 'authorisationEnds' }]);
  });
});

describe('what is there of replacements', () => {
  it('is taken for what was agreed on where it is the same, and is not made again', async () => {
    for (const subject of ['m-t0', 'm-other']) bench.desk.fake.world.replacements.push({ id: 900, structure: 's-1', teacher: 'u-t0', substitute: 'u-t1', group: 'c-0', subject, start: DAYS.from, end: DAYS.to, entered: DAYS.to, coTeaching: false });
    expect([(await bench.desk.dryRun()).changes, await bench.undecided()]).toEqual([[], []]);
    // Nobody of here began it: it is not ended by itself.
    bench.desk.written();
    await bench.minute(AFTER);
    expect(bench.desk.written()).toEqual([]);
    // Over by its own days, it is no gap: what goes on from here is begun as any other.
    bench.set('period', { ...DAYS }, { ...DAYS, to: '2026-11-27' });
    expect([await bench.undecided(), (await bench.desk.dryRun()).changes.length]).toEqual([[], 2]);
  });

  it('is shown where somebody changed its days, and nothing is written over it', async () => {
    await bench.desk.send();
    bench.desk.written();
    for (const row of bench.desk.fake.world.replacements) row.entered = '2026-11-15';
    expect(await bench.undecided()).toMatchObject([{ standing: 'there', there: { from: DAYS.from, to: '2026-11-15' } }, { standing: 'there' }]);
    bench.set('period', { ...DAYS }, { ...DAYS, to: '2026-11-27' });
    expect(await bench.undecided()).toMatchObject([{ standing: 'conflict' }, { standing: 'conflict' }]);
    expect([await bench.desk.send(), bench.desk.written()]).toEqual([{}, []]);
  });

  it('that somebody set there while it was being sent is in conflict', async () => {
    const planned = (await bench.desk.dryRun()).changes.map(({ id }) => ({ id, accepted: null }));
    const handle = bench.desk.fake.handle.bind(bench.desk.fake);
    let reads = 0;
    bench.desk.fake.handle = (request) => {
      if (request.path.startsWith('/viescolaire/services') && (reads += 1) === 3) for (const subject of ['m-t0', 'm-other']) bench.desk.fake.world.replacements.push({ id: 901, structure: 's-1', teacher: 'u-t0', substitute: 'u-t1', group: 'c-0', subject, start: '2026-11-09', end: '2026-11-11', entered: '2026-11-11', coTeaching: false });
      return handle(request);
    };
    bench.desk.written();
    const { outcomes } = valueOf(await bench.desk.ent.connectors.send(ADMIN, { id: 'entcore', changes: planned }));
    expect([outcomes.map(({ outcome }) => outcome.kind), bench.desk.written()]).toEqual([['conflict', 'conflict'], []]);
  });
});
