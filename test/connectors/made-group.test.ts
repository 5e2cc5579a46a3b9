import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { membershipId } from '../../domain/sync/row.ts';
import { valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { ADMIN, EXACT_KINDS, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

let desk: PlatformDesk;
let now: string;

beforeEach(async () => {
  now = MONDAY;
  desk = await openPlatformDesk({ clock: () => new Date(now) });
});
afterEach(() => {
  desk.ent.close();
});

describe('a group that is to be made there', () => {
  const NEW = 'libre:new';
  beforeEach(async () => {
    await desk.mode('propose', ...EXACT_KINDS);
    desk.console.send([
      { entity: 'schoolGroup', id: NEW, edits: [{ field: 'name', was: '', set: 'Chorale' }, { field: 'state', was: 'absent', set: 'active' }] },
      { entity: 'membership', id: membershipId(NEW, 'p16-t1'), edits: [{ field: 'member', was: false, set: true }] },
    ]);
    const { undecided } = await desk.dryRun();
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: undecided.map(({ unit }) => unit), side: 'here' }));
  });

  const chorales = (): number => [...desk.fake.world.groups.values()].filter(({ name }) => name === 'Chorale').length;

  it('is made, known for the same, then filled; it cannot be taken back, so that a person sends it', async () => {
    expect((await desk.dryRun()).changes).toMatchObject([{ unit: { id: NEW }, undo: 'never', direction: 'neutral' }]);
    expect(await desk.send()).toEqual({ [NEW]: { kind: 'applied' } });
    const { undecided } = await desk.dryRun();
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: undecided.map(({ unit }) => unit), side: 'here' }));
    expect(await desk.send()).toEqual({ [membershipId(NEW, 'p16-t1')]: { kind: 'applied' } });
    expect(chorales()).toBe(1);
  });

  it('is not made again when its answer is lost (E17)', async () => {
    desk.fake.faults.push({ kind: 'lost', method: 'POST', path: '/directory/group', times: 1 });
    expect(await desk.send()).toEqual({ [NEW]: { kind: 'applied' } });
    expect(chorales()).toBe(1);
  });

  it('is not made again when the list of groups that is read after it is empty, twice: a school has groups always', async () => {
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method === 'POST' && request.path === '/directory/group') desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/directory/group/admin', times: 2 });
      return handle(request);
    };
    expect(await desk.send()).toEqual({ [NEW]: { kind: 'unverified', failure: null } });
    desk.fake.handle = handle;
    await desk.send();
    now = new Date(Date.parse(MONDAY) + 600_000).toISOString();
    await desk.send();
    expect(chorales()).toBe(1);
  });

  it('is not made again when what is read after it is an empty list, once (E4)', async () => {
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method === 'POST' && request.path === '/directory/group') desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/directory/group/admin', times: 1 });
      return handle(request);
    };
    expect(await desk.send()).toEqual({ [NEW]: { kind: 'applied' } });
    await desk.send();
    expect(chorales()).toBe(1);
  });

  it('is not made again when this program stopped before it read', async () => {
    desk.fake.faults.push({ kind: 'lost', method: 'POST', path: '/directory/group', times: 1 });
    let isGone = false;
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method === 'POST' && request.path === '/directory/group') isGone = true;
      else if (isGone && request.path.startsWith('/directory/group/admin')) return undefined;
      return handle(request);
    };
    expect(await desk.send()).toEqual({ [NEW]: { kind: 'unverified', failure: 'timeout' } });
    isGone = false;
    desk.fake.handle = handle;
    // However late, what was not read whole says neither that it is there nor that it is not.
    now = '2026-11-09T09:00:00.000Z';
    desk.fake.faults.push({ kind: 'truncated', method: 'GET', path: '/directory/group/admin' });
    await desk.ent.connectors.dryRun('entcore');
    desk.fake.faults.splice(0);
    // The one that was made is found again, known for the same, and may be filled.
    expect((await desk.dryRun()).changes.map(({ unit }) => unit.id)).toEqual([membershipId(NEW, 'p16-t1')]);
    expect(chorales()).toBe(1);
  });

  it('is not adopted among several of its name: nothing is made, a person says which', async () => {
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      const answer = handle(request);
      // Somebody makes one of the same name at the same time.
      if (request.method === 'POST' && request.path === '/directory/group') handle(request);
      return answer;
    };
    expect(await desk.send()).toEqual({ [NEW]: { kind: 'unknown' } });
    desk.fake.handle = handle;
    expect((await desk.dryRun()).changes).toEqual([]);
    expect(chorales()).toBe(2);
  });
});
