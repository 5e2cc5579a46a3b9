import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import { deskOf, valueOf } from '../server/ent-desk.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { ADMIN, INSPECTOR, openPlatformDesk, setClub, type PlatformDesk } from './platform-desk.ts';

const BOOK = inspectionId('p16-t0', INSPECTOR);

let now: string;
let desk: PlatformDesk;

beforeEach(async () => {
  now = '2026-11-09T08:00:00.000Z';
  desk = await openPlatformDesk({ clock: () => new Date(now) });
});
afterEach(() => desk.ent.close());

const observe = async () => (await desk.ent.connectors.observe('entcore')).ok;
const asked = () => desk.fake.asked.splice(0);
const after = (minutes: number): void => void (now = new Date(Date.parse('2026-11-09T08:00:00.000Z') + minutes * 60_000).toISOString());

describe('a platform that asks for peace (connectors.md §8.7)', () => {
  it.each([['429', 'busy'], ['503', 'busy'], ['509', 'quota']] as const)('is asked nothing more, by anybody of the school, for ten minutes (%s)', async (kind, refusal) => {
    desk.fake.faults.push({ kind, path: '/appregistry/groups/roles', times: 1 });
    expect(await desk.ent.connectors.observe('entcore')).toEqual({ ok: false, refusal });
    // Four reads at once: those that had left were answered.
    expect(asked().filter((one) => one.includes('/infra/'))).toEqual([]);
    after(9);
    expect([await desk.ent.connectors.observe('entcore'), await desk.ent.connectors.probe('entcore'), await desk.ent.connectors.dryRun('entcore')]).toEqual(Array.from({ length: 3 }, () => ({ ok: false, refusal })));
    await desk.ent.readPlatforms();
    expect([asked(), desk.ent.connectors.list()[0]?.trouble]).toEqual([[], refusal]);
    after(10);
    expect([await observe(), desk.ent.connectors.list()[0]?.trouble]).toEqual([true, null]);
  });

  it('is left alone as long as it says, where that is longer', async () => {
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => (request.path.startsWith('/directory/structure/') ? { status: 503, headers: { 'retry-after': '1800' }, text: '' } : handle(request));
    expect(await observe()).toBe(false);
    desk.fake.handle = handle;
    after(29);
    expect(await observe()).toBe(false);
    after(30);
    expect(await observe()).toBe(true);
  });

  it('stops what is being sent, which is read once it is over, and nothing is sent twice nor held against it', async () => {
    await desk.mode('propose', 'membership', 'group');
    setClub(desk, 'p16-t1', true);
    setClub(desk, 'p16-e0-1', true);
    for (const minutes of [0, 10]) {
      after(minutes);
      desk.fake.faults.push({ kind: '503', method: 'POST', path: '/directory/user/group/', times: 1 });
      expect(Object.values(await desk.send())).toEqual([{ kind: 'unverified', failure: 'busy' }, { kind: 'held', failure: 'busy' }]);
      expect(desk.written()).toHaveLength(1);
    }
    after(20);
    expect(Object.values(await desk.send())).toEqual([{ kind: 'applied' }, { kind: 'applied' }]);
    expect(desk.ent.connectors.list()[0]).toMatchObject({ onlyObserved: null });
  });

  it('proves nothing of what it may do, and loses nothing of what was proved', async () => {
    const before = desk.ent.connectors.list()[0]?.capabilities;
    desk.fake.faults.push({ kind: '429', method: 'DELETE', path: '/directory/user/group/', times: 1 });
    expect(await desk.ent.connectors.probe('entcore')).toEqual({ ok: false, refusal: 'busy' });
    expect(desk.ent.connectors.list()[0]?.capabilities).toEqual(before);
  });

  it('is asked again by whoever joins it anew', async () => {
    desk.fake.faults.push({ kind: '503', path: '/directory/structure/admin/list', times: 1 });
    expect(await observe()).toBe(false);
    valueOf(await desk.ent.connectors.connect(ADMIN, { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE }));
    expect(await observe()).toBe(true);
  });

  it('is asked to close the access that is over, unless it said when to come back', async () => {
    await desk.mode('apply', 'inspection');
    deskOf(desk.ent, 'chef').sendOne({ entity: 'inspection', id: BOOK, edits: [{ field: 'window', was: null, set: { from: '2026-11-09', to: '2026-11-09' } }, { field: 'state', was: 'absent', set: 'open' }] });
    await desk.ent.keepAccesses();
    for (const [at, kind, isOpen] of [['2026-11-09T23:00:00.000Z', '429', true], ['2026-11-09T23:00:00.500Z', undefined, true], ['2026-11-09T23:00:01.000Z', '503', true], ['2026-11-09T23:01:01.000Z', undefined, false]] as const) {
      now = at;
      desk.fake.faults.splice(0);
      if (kind !== undefined) desk.fake.faults.push({ kind, method: 'DELETE', path: '/diary/' });
      await desk.ent.keepAccesses();
      expect([at, desk.fake.world.lessonBooks.length > 0]).toEqual([at, isOpen]);
    }
    expect(await observe()).toBe(false);
  });
});
