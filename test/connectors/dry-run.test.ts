import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { BLOG_OF_CLUB, CLUB, LEO, openPlatformDesk, type PlatformDesk, setBlog, setClub, T1 } from './platform-desk.ts';

let desk: PlatformDesk;

beforeEach(async () => {
  desk = await openPlatformDesk({ clock: () => new Date(MONDAY) });
});
afterEach(() => {
  desk.ent.close();
});

describe('a dry run', () => {
  it('says what would leave, with who gains and loses, what narrows first, and writes nothing', async () => {
    setClub(desk, 'p16-t1', true);
    setClub(desk, 'p16-e0-0', false);
    setBlog(desk, 'crea');
    const { changes, byHand } = await desk.dryRun();
    expect(changes.map(({ unit, direction, undo, exceeds }) => [unit.id, direction, undo, exceeds])).toEqual([
      [LEO, 'narrow', 'exact', false], [T1, 'widen', 'exact', false], [BLOG_OF_CLUB, 'widen', 'exact', false],
    ]);
    // The two members as they are there now: one of them, a teacher, has that role already.
    expect(changes[2]?.effect.gained).toEqual({ byList: 0, byName: 0, roles: 1 });
    expect(byHand).toEqual([]);
    expect(desk.written()).toEqual([]);
  });

  it('plans nothing of a role given to a group of which nobody was read', async () => {
    setBlog(desk, 'tout');
    desk.fake.faults.push({ kind: 'html', method: 'GET', path: '/directory/user/group/g-free0' });
    const { changes, undecided } = await desk.dryRun();
    expect([changes, undecided.find(({ unit }) => unit.id === BLOG_OF_CLUB)?.standing]).toEqual([[], 'unverified']);
    desk.fake.faults.splice(0);
    expect((await desk.dryRun()).changes).toMatchObject([{ unit: { id: BLOG_OF_CLUB }, exceeds: true }]);
  });

  it('leaves to a person what cannot be done, proved or undone there', async () => {
    desk.console.sendOne(setValue('schoolGroup', CLUB, 'state', 'trashed', 'active'));
    expect((await desk.dryRun()).byHand).toMatchObject([{ unit: { kind: 'group', id: CLUB }, reason: 'deletion' }]);
    desk.console.sendOne(setValue('schoolGroup', CLUB, 'state', 'active', 'trashed'));
    setClub(desk, 'p16-t1', true);
    desk.fake.faults.push({ kind: '401', method: 'DELETE', path: '/directory/user/group/' });
    valueOf(await desk.ent.connectors.probe('entcore'));
    expect((await desk.dryRun()).byHand).toMatchObject([{ unit: { kind: 'membership', id: T1 }, reason: 'notProved' }]);
  });
});
