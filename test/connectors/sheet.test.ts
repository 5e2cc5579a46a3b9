import { beforeEach, describe, expect, it } from 'vitest';
import type { SheetLine } from '../../domain/connectors/sheet/sheet-line.ts';
import type { SheetReading } from '../../domain/connectors/sheet/sheet-reading.ts';
import type { Json } from '../../domain/kernel/json.ts';
import { membershipId } from '../../domain/sync/row.ts';
import type { Ent } from '../../server/create-ent.ts';
import { deskOf, setValue, tinyEnt, valueOf, type Desk } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { CLUB, openPlatformDesk, setClub } from './platform-desk.ts';

const NADIA = { id: 'adm1', name: 'Nadia Haddad', role: 'administrator', title: '' } as const;
const JULIEN = { ...NADIA, id: 'adm2', name: 'Julien Roche' } as const;
const LEFEVRE = membershipId(CLUB, 'p16-2');
const CELL = 'student|rubriqueSphere';
const CDI = 'cdi|group:profil:eleves';

let ent: Ent;
let desk: Desk;

beforeEach(async () => {
  ent = tinyEnt();
  desk = deskOf(ent, 'adm1');
  valueOf(await ent.connectors.connect(NADIA, { id: 'sheet' }));
});

const lines = (): readonly SheetLine[] => valueOf(ent.connectors.sheet('sheet')).lines;
const outline = (): readonly unknown[] => lines().map(({ row, field, before, after, state }) => [row, field, before, after, state]);
const tick = (done = true, by: typeof NADIA | typeof JULIEN = NADIA, state = 'todo'): void => {
  valueOf(ent.connectors.tick(by, { id: 'sheet', lines: lines().filter((line) => line.state === state).map(({ id }) => id), done }));
};
const give = (role: string, was: string): void => void desk.sendOne(setValue('access', CDI, 'role', role, was));
const join = (member: boolean): void => void desk.sendOne(setValue('membership', LEFEVRE, 'member', member, !member));

const club = (members: readonly string[], given: Partial<SheetReading['places'][number]> = {}): SheetReading['places'][number] => ({ name: 'Club journal', local: CLUB, kind: 'free', members: [...members], unread: 0, ...given });
async function read(places: SheetReading['places'], isWhole = true): Promise<readonly (readonly [string, string, Json])[]> {
  const { gaps } = valueOf(await ent.connectors.giveReading(NADIA, { id: 'sheet', reading: { exportedOn: '2026-11-08', isWhole, places } }));
  return gaps.map(({ unit, standing, there }) => [unit.id, standing, there] as const);
}

describe('the sheet of a platform that no program reaches', () => {
  it('starts from now, and follows what is decided, from what was there to what is wanted', () => {
    expect(lines()).toEqual([]);
    give('visitor', 'none');
    give('writer', 'visitor');
    join(true);
    expect(outline()).toEqual([[CDI, 'role', 'none', 'writer', 'todo'], [LEFEVRE, 'member', false, true, 'todo'], [CDI, 'role', 'none', 'visitor', 'withdrawn']]);
    expect(outline()).toHaveLength(3);
    give('none', 'writer');
    expect(outline().filter((line) => JSON.stringify(line).includes('todo'))).toEqual([[LEFEVRE, 'member', false, true, 'todo']]);
  });

  it('shows each administrator who ticked a line and when, and lets go of it as it was said', () => {
    give('visitor', 'none');
    tick(true, JULIEN);
    expect(lines()).toMatchObject([{ state: 'declared', doneBy: 'Julien Roche', doneAt: MONDAY }]);
    expect(JSON.stringify(ent.journal().at(-1))).toContain('\\"act\\":\\"tick\\"');
    tick(false, NADIA, 'declared');
    expect(lines()).toMatchObject([{ state: 'todo', doneBy: null, doneAt: null }]);
    tick();
    give('manager', 'visitor');
    expect(outline()).toEqual([[CDI, 'role', 'none', 'visitor', 'declared'], [CDI, 'role', 'visitor', 'manager', 'todo']]);
  });

  it('hears once what somebody said on a computer that was offline, with its moment, however often it is sent', () => {
    give('visitor', 'none');
    const { id } = lines()[0] ?? { id: '' };
    const said = { id: 'sheet', lines: [id], done: true, said: { at: '2026-11-09T06:30:00.000Z', statement: 'un' } } as const;
    valueOf(ent.connectors.tick(NADIA, { ...said, lines: [id] }));
    expect(lines()).toMatchObject([{ state: 'declared', doneBy: 'Nadia Haddad', doneAt: '2026-11-09T06:30:00.000Z' }]);
    // Its answer was lost, somebody took it back since, and it comes again.
    valueOf(ent.connectors.tick(JULIEN, { id: 'sheet', lines: [id], done: false }));
    const told = ent.journal().length;
    valueOf(ent.connectors.tick(NADIA, { ...said, lines: [id] }));
    expect([lines().map(({ state }) => state), ent.journal().length]).toEqual([['todo'], told]);
    valueOf(ent.connectors.tick(NADIA, { ...said, lines: [id], said: { at: '2027-01-01T00:00:00.000Z', statement: 'deux' } }));
    expect(lines()).toMatchObject([{ state: 'declared', doneAt: MONDAY }]);
  });

  it('never takes what was ticked for what is there: a reading says so', async () => {
    join(true);
    tick();
    expect(await read([club(['p16-3'])])).toContainEqual([LEFEVRE, 'apart', false]);
    expect(lines()).toMatchObject([{ row: LEFEVRE, state: 'notSeen', doneBy: 'Nadia Haddad', readAt: MONDAY }]);
    await read([club(['p16-2', 'p16-3'])]);
    expect(lines()).toMatchObject([{ row: LEFEVRE, state: 'seen' }]);
  });

  it('infers no absence from a file that nobody said to be whole, nor from one of which somebody is not recognised', async () => {
    join(true);
    tick();
    for (const [places, isWhole] of [[[club(['p16-3'])], false], [[club(['p16-3'], { unread: 1 })], true]] as const) {
      expect((await read(places, isWhole)).every(([, standing]) => standing === 'unverified')).toBe(true);
      expect(lines()).toMatchObject([{ state: 'declared' }]);
    }
    await read([club(['p16-2'])], false);
    expect(lines()).toMatchObject([{ state: 'seen' }]);
  });

  it('doubts a file from which too much is gone', async () => {
    await read([club(['p16-3'])]);
    const gaps = await read([]);
    expect(gaps).toContainEqual([CLUB, 'unverified', null]);
    expect(ent.connectors.list().find(({ id }) => id === 'sheet')?.lastPull?.proofs.groups).toEqual({ complete: false, count: 0, cause: 'countMismatch' });
    expect(ent.connectors.list().find(({ id }) => id === 'sheet')?.lastPull?.proofs.members).toMatchObject({ complete: false });
  });

  it('takes what was changed there as an import, which makes no line; what is kept here does', async () => {
    await read([club(['p16-3'])]);
    expect(await read([club(['p16-2', 'p16-3'])])).toEqual([[LEFEVRE, 'there', true]]);
    valueOf(await ent.connectors.take(NADIA, { id: 'sheet', units: [{ kind: 'membership', id: LEFEVRE }] }));
    expect(lines()).toEqual([]);
    expect(await read([club(['p16-3', 'p16-2', 'p16-1'])])).toEqual([[membershipId(CLUB, 'p16-1'), 'there', true]]);
    desk.sendOne(setValue('membership', membershipId(CLUB, 'p16-3'), 'member', false, true));
    await read([club(['p16-3', 'p16-2', 'p16-1'])]);
    expect(outline()).toEqual([[membershipId(CLUB, 'p16-3'), 'member', true, false, 'todo']]);
  });

  it('sends nothing, whatever is asked', async () => {
    await read([club(['p16-3'])]);
    join(true);
    const plan = valueOf(await ent.connectors.dryRun('sheet'));
    expect(plan.changes).toEqual([]);
    expect(plan.byHand).toMatchObject([{ unit: { kind: 'membership', id: LEFEVRE } }]);
    expect(lines()).toHaveLength(1);
  });

  it('is left, and joined again, without losing a tick', async () => {
    give('visitor', 'none');
    tick();
    valueOf(await ent.connectors.disconnect(NADIA, 'sheet'));
    expect(ent.connectors.sheet('sheet')).toEqual({ ok: false, refusal: 'absent' });
    expect(ent.connectors.tick(NADIA, { id: 'sheet', lines: ['x'], done: true })).toEqual({ ok: false, refusal: 'absent' });
    expect(await ent.connectors.giveReading(NADIA, { id: 'sheet', reading: { exportedOn: '2026-11-08', isWhole: true, places: [] } })).toEqual({ ok: false, refusal: 'absent' });
    valueOf(await ent.connectors.connect(NADIA, { id: 'sheet' }));
    expect(lines()).toMatchObject([{ state: 'declared' }]);
  });
});

describe('the sheet of a platform that a program reaches', () => {
  it('holds what its API does not carry, and not what it carries', async () => {
    const platform = await openPlatformDesk();
    platform.console.sendOne(setValue('visibilityRule', CELL, 'visible', true, false));
    setClub(platform, 'p16-e0-1', true);
    const rows = (): readonly unknown[] => valueOf(platform.ent.connectors.sheet('entcore')).lines.map(({ row, reason, state }) => [row, reason, state]);
    expect(rows()).toEqual([[CELL, 'noProgram', 'todo']]);
    // A group that is deleted takes its links with it: a person does it there.
    platform.console.sendOne(setValue('schoolGroup', CLUB, 'state', 'trashed', 'active'));
    await platform.dryRun();
    expect(rows()).toContainEqual([CLUB, 'deletion', 'todo']);
    await platform.dryRun();
    expect(rows()).toHaveLength(2);
    platform.console.sendOne(setValue('schoolGroup', CLUB, 'state', 'active', 'trashed'));
    await platform.dryRun();
    expect(rows()).toContainEqual([CLUB, 'deletion', 'withdrawn']);
  });
});
