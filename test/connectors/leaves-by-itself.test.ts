import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { ADMIN, CLUB, openPlatformDesk, setBlog, setClub, type PlatformDesk } from './platform-desk.ts';

const OUT_OF_CLUB = 'DELETE /directory/user/group/u-e0-0/g-free0';
const INTO_CLUB = 'POST /directory/user/group/u-e0-1/g-free0';
const EMMA = 'p16-e0-1';
const LEO = 'p16-e0-0';
const MINUTE = 60_000;

let now: number;
let desk: PlatformDesk;

beforeEach(async () => {
  now = Date.parse('2026-11-09T08:00:00.000Z');
  desk = await openPlatformDesk({ clock: () => new Date(now) });
});
afterEach(() => desk.ent.close());

const view = () => desk.ent.connectors.list()[0];
const sends = (): number => desk.ent.journal().filter(({ body }) => body.includes('"act":"send"')).length;

async function pass(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    now += MINUTE;
    await desk.ent.keepAccesses();
  }
}

/** Some minutes of the server, and what was written there. */
async function minutes(count = 1): Promise<readonly string[]> {
  await pass(count);
  return desk.written();
}

/** Whether the platform was asked anything at all. */
async function asked(count = 1): Promise<boolean> {
  desk.fake.asked.splice(0);
  await pass(count);
  return desk.fake.asked.splice(0).length > 0;
}

function rename(from: string, to: string): void {
  desk.console.sendOne(setValue('schoolGroup', CLUB, 'name', to, from));
}

describe('in « appliquer »', () => {
  it('what is changed here leaves at the next minute, what narrows first, and is told to the journal', async () => {
    await desk.mode('apply', 'membership', 'serviceAccess');
    setClub(desk, EMMA, true);
    setClub(desk, LEO, false);
    setBlog(desk, 'lect');
    expect(await minutes()).toEqual([OUT_OF_CLUB, INTO_CLUB, 'PUT /appregistry/authorize/group/g-free0/role/r-blog-read']);
    expect(sends()).toBe(1);
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it.each(['observe', 'propose'] as const)('alone: nothing leaves of a kind in another mode (%s)', async (mode) => {
    await desk.mode(mode, 'membership');
    await desk.mode('apply', 'serviceAccess');
    setClub(desk, LEO, false);
    expect([await minutes(5), sends()]).toEqual([[], 0]);
  });

  it('what cannot be undone waits for somebody, and so does what gives more than was asked', async () => {
    await desk.mode('apply', 'group', 'serviceAccess');
    desk.console.sendOne({ entity: 'schoolGroup', id: 'libre:n', edits: [{ field: 'name', was: '', set: 'Nouveau' }, { field: 'state', was: 'absent', set: 'active' }] });
    setBlog(desk, 'tout');
    expect([await minutes(5), sends()]).toEqual([[], 0]);
    expect((await desk.dryRun()).changes.map(({ unit, undo, exceeds }) => [unit.kind, undo, exceeds])).toEqual([['group', 'never', false], ['serviceAccess', 'exact', true]]);
  });

  it('what moved there too waits for somebody, then leaves', async () => {
    await desk.mode('apply', 'group');
    must(desk.fake.world.groups.get('g-free0'), 'the club').name = 'Nom de là-bas';
    rename('Équipe 0', 'Nom d’ici');
    expect(await minutes(2)).toEqual([]);
    const undecided = (await desk.dryRun()).undecided.filter(({ standing }) => standing === 'conflict');
    expect(undecided.map(({ unit }) => unit.id)).toEqual([CLUB]);
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: undecided.map(({ unit }) => unit), side: 'here' }));
    expect(await minutes()).toEqual(['PUT /directory/group/g-free0']);
  });

  it('the platform is asked nothing as long as nothing new waits', async () => {
    await desk.mode('apply', 'membership', 'group');
    expect(await asked(5)).toBe(false);
    setClub(desk, LEO, false);
    expect([await asked(), await asked(20)]).toEqual([true, false]);
    // What is left to somebody is looked at less and less.
    desk.console.sendOne({ entity: 'schoolGroup', id: 'libre:n', edits: [{ field: 'name', was: '', set: 'Nouveau' }, { field: 'state', was: 'absent', set: 'active' }] });
    expect([await asked(), await asked(14), await asked(), await asked(29), await asked()]).toEqual([true, false, true, false, true]);
  });

  it('what fails is tried again after a quarter of an hour, and leaves in the end', async () => {
    await desk.mode('apply', 'membership');
    desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/directory/user/group/', times: 2 });
    setClub(desk, LEO, false);
    expect(await minutes()).toEqual([OUT_OF_CLUB]);
    expect([await minutes(14), await minutes()]).toEqual([[], [OUT_OF_CLUB]]);
    expect([await minutes(14), await minutes()]).toEqual([[], [OUT_OF_CLUB]]);
    expect(await asked(60)).toBe(false);
  });

  it('a platform that cannot be read is asked again after a quarter of an hour, and sooner for what is changed meanwhile', async () => {
    await desk.mode('apply', 'membership');
    desk.fake.faults.push({ kind: '500', path: '/directory/structure/admin/list' });
    setClub(desk, LEO, false);
    await minutes();
    desk.fake.faults.splice(0);
    expect([await minutes(14), await minutes()]).toEqual([[], [OUT_OF_CLUB]]);
    desk.fake.faults.push({ kind: '500', path: '/directory/structure/admin/list', times: 3 });
    setClub(desk, EMMA, true);
    expect(await minutes(2)).toEqual([]);
    setClub(desk, LEO, true);
    expect([await minutes(3), await minutes()]).toEqual([[], [OUT_OF_CLUB.replace('DELETE', 'POST'), INTO_CLUB]]);
  });

  it('the platform is not read each minute for whoever goes on changing, and what was changed leaves within a quarter of an hour', async () => {
    await desk.mode('apply', 'group');
    const wasAsked: number[] = [];
    for (let i = 1; i <= 60; i += 1) {
      rename(i === 1 ? 'Équipe 0' : `Nom ${String(i - 1)}`, `Nom ${String(i)}`);
      if (await asked()) wasAsked.push(i);
    }
    expect(wasAsked).toEqual([1, 2, 4, 8, 16, 31, 46]);
    expect(await asked(1)).toBe(true);
    expect(desk.fake.world.groups.get('g-free0')?.name).toBe('Nom 60');
    expect(await asked(60)).toBe(false);
  });

  it('nothing leaves at the hours without sending, and it does afterwards', async () => {
    await desk.mode('apply', 'membership');
    now = Date.parse('2026-11-10T01:00:00.000Z');
    setClub(desk, LEO, false);
    expect(await asked(5)).toBe(false);
    now = Date.parse('2026-11-10T04:00:00.000Z');
    expect(await minutes()).toEqual([OUT_OF_CLUB]);
  });

  it('nothing leaves any more once the platform is only looked at', async () => {
    await desk.mode('apply', 'membership');
    desk.fake.options.version = '7.0.1';
    setClub(desk, LEO, false);
    expect([await minutes(20), view()]).toMatchObject([[], { onlyObserved: 'unknownVersion', modes: {} }]);
  });
});

describe('a large sending', () => {
  /** So many changes, minute after minute: what is sent by itself is counted for a day. */
  async function renamed(times: number): Promise<readonly string[]> {
    await desk.mode('apply', 'group');
    const written: string[] = [];
    for (let i = 1; i <= times; i += 1) {
      rename(i === 1 ? 'Équipe 0' : `Nom ${String(i - 1)}`, `Nom ${String(i)}`);
      written.push(...(await minutes()));
      // Each is a change of its own: the platform is at rest meanwhile.
      now += 30 * MINUTE;
    }
    return written;
  }

  it('does not leave by itself, were it cut into small ones; it is said, and is no wish of one of two administrators', async () => {
    expect(await renamed(22)).toHaveLength(20);
    expect(view()).toMatchObject({ held: { changes: 1 }, waiting: null });
    expect(await desk.send()).toEqual({ [CLUB]: { kind: 'applied' } });
    expect(view()).toMatchObject({ held: null });
  });

  it('leaves by itself again the day after', async () => {
    await renamed(21);
    now += 24 * 60 * MINUTE;
    rename('Nom 21', 'Nom 22');
    expect(await minutes()).toHaveLength(1);
    expect(view()).toMatchObject({ held: null });
  });
});
