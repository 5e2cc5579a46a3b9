import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_TIMING } from '../../domain/connectors/timing.ts';
import { accessId } from '../../domain/sync/row.ts';
import { addBlogs } from '../support/fake-entcore/blog-routes.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { ADMIN, openPlatformDesk, setClub, type PlatformDesk } from './platform-desk.ts';

let now: string;
let desk: PlatformDesk;

beforeEach(async () => {
  now = '2026-11-09T08:00:00.000Z';
  desk = await openPlatformDesk({ clock: () => new Date(now) });
  desk.fake.asked.splice(0);
});
afterEach(() => desk.ent.close());

const view = () => desk.ent.connectors.list()[0];

async function minute(at: string): Promise<readonly string[]> {
  now = at;
  await desk.ent.readPlatforms();
  return desk.fake.asked.splice(0);
}

async function readAt(...hours: string[]): Promise<void> {
  valueOf(await desk.ent.connectors.setTiming(ADMIN, { id: 'entcore', timing: { ...FIRST_TIMING, readAt: hours } }));
}

/** An hour of Paris of the next day, in November. */
const tomorrow = (hour: string): string => `2026-11-10T${hour}:00.000Z`;

describe('a platform that is read by itself', () => {
  it('is tested once a day, and not read, as long as nobody gives an hour', async () => {
    expect([await minute('2026-11-09T09:00:00.000Z'), await minute(tomorrow('04:59'))]).toEqual([[], []]);
    const read = view()?.lastPull?.at;
    expect((await minute(tomorrow('05:00'))).length).toBeGreaterThan(0);
    expect(view()).toMatchObject({ probedAt: tomorrow('05:00'), lastPull: { at: read }, timing: { readAt: [] } });
    expect(await minute(tomorrow('22:00'))).toEqual([]);
    expect((await minute('2026-11-11T05:00:00.000Z')).length).toBeGreaterThan(0);
  });

  it('loses at once what a test of its own no longer proves, and is given it back by somebody’s test only', async () => {
    const membership = () => view()?.capabilities.units.membership?.write;
    desk.fake.faults.push({ kind: '401', method: 'DELETE', path: '/directory/user/group/' });
    await minute(tomorrow('05:00'));
    desk.fake.faults.splice(0);
    const lost = membership();
    await minute('2026-11-11T05:00:00.000Z');
    const still = membership();
    valueOf(await desk.ent.connectors.probe('entcore'));
    expect([lost, still, membership()]).toEqual(['sheet', 'sheet', 'exact']);
  });

  it('loses so the blogs alone, whose rights are by hand until somebody tests', async () => {
    desk.ent.close();
    const fake = createFakeEntcore();
    addBlogs(fake.world);
    desk = await openPlatformDesk({ clock: () => new Date(now) }, fake, { rows: [{ entity: 'rubrique', id: 'cdi', fields: { title: 'CDI', kind: 'etablissement', position: 0, visibility: 'privee', state: 'active', parentId: null } }] });
    valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local: 'cdi', remote: 'blog:b-cdi' }));
    valueOf(await desk.ent.connectors.observe('entcore'));
    desk.console.sendOne(setValue('access', accessId('cdi', { kind: 'group', id: 'profil:enseignants' }), 'role', 'writer', 'none'));
    const byHand = async () => (await desk.dryRun()).byHand.filter(({ unit }) => unit.kind === 'rubriqueAccess').map(({ reason }) => reason);
    const known = [await byHand()];
    fake.faults.push({ kind: '401', path: '/blog/share/remove/' });
    await minute(tomorrow('05:00'));
    fake.faults.splice(0);
    known.push(await byHand());
    await minute('2026-11-11T05:00:00.000Z');
    known.push(await byHand());
    valueOf(await desk.ent.connectors.probe('entcore'));
    expect([...known, await byHand()]).toEqual([[], ['notProved'], ['notProved'], []]);
  });

  it.each([['503', 1], ['500', 3]] as const)('is tested again once a trouble there is over, ten minutes later (%s)', async (kind, times) => {
    desk.fake.faults.push({ kind, path: '/directory/structure/admin/list', times });
    await desk.ent.connectors.observe('entcore');
    desk.fake.asked.splice(0);
    const at = (minutes: string): string => `2026-11-09T08:${minutes}:00.000Z`;
    expect(await minute(at('09'))).toEqual([]);
    expect((await minute(at('10'))).length).toBeGreaterThan(0);
    expect([view()?.probedAt, await minute(at('30'))]).toEqual([at('10'), []]);
  });

  it('is not tested again for one answer that failed in passing', async () => {
    desk.fake.faults.push({ kind: '500', path: '/directory/structure/admin/list', times: 2 });
    await desk.ent.connectors.observe('entcore');
    desk.fake.asked.splice(0);
    expect(await minute('2026-11-09T08:30:00.000Z')).toEqual([]);
  });

  it('is read at the hour that somebody gives, without writing', async () => {
    await readAt('06:00');
    expect(await minute('2026-11-09T09:00:00.000Z')).toEqual([]);
    const asked = await minute(tomorrow('05:00'));
    expect(asked.some((one) => one.startsWith('GET /directory/structure/'))).toBe(true);
    // Testing what is written is done by calls that change nothing there (§8.3).
    expect(view()).toMatchObject({ lastPull: { at: tomorrow('05:00') }, probedAt: tomorrow('05:00'), timing: { readAt: ['06:00'] } });
    expect(await minute(tomorrow('05:01'))).toEqual([]);
    expect(desk.ent.journal().at(-1)?.body).toContain('"act":"timing"');
  });

  it('is tried again twice after a failure that passes, then at the next hour', async () => {
    await readAt('06:00');
    desk.fake.faults.push({ kind: '503', path: '/directory/structure/admin/list' });
    for (const [at, tries] of [['05:00', true], ['05:05', false], ['05:10', true], ['05:20', true], ['05:30', false], ['16:00', false]] as const) {
      expect([at, (await minute(tomorrow(at))).length > 0]).toEqual([at, tries]);
    }
    desk.fake.faults.splice(0);
    expect((await minute('2026-11-11T05:00:00.000Z')).length).toBeGreaterThan(0);
    expect(view()?.trouble).toBeNull();
  });

  it('is left alone once the platform waits for a person', async () => {
    await readAt('06:00');
    desk.fake.options.mfa = true;
    expect((await minute(tomorrow('05:00'))).length).toBeGreaterThan(0);
    expect(view()?.trouble).toBe('mfaNeeded');
    expect(await minute('2026-11-11T05:00:00.000Z')).toEqual([]);
  });

  it('keeps its hours when it is joined anew', async () => {
    await readAt('06:00', '18:00');
    const { MACHINE } = await import('../support/fake-entcore/fake-school.ts');
    valueOf(await desk.ent.connectors.connect(ADMIN, { id: 'entcore', address: 'http://127.0.0.1:1', ...MACHINE }));
    expect(view()?.timing.readAt).toEqual(['06:00', '18:00']);
  });
});

describe('hours without writing', () => {
  it('stop a sending before anything is asked there, and nothing is lost', async () => {
    await desk.mode('propose', 'membership');
    setClub(desk, 'p16-t1', true);
    const [change] = (await desk.dryRun()).changes;
    const sending = { id: 'entcore', changes: [{ id: change?.id ?? '', accepted: change?.effectKey ?? null }] } as const;
    now = '2026-11-10T02:00:00.000Z';
    desk.fake.asked.splice(0);
    expect(await desk.ent.connectors.send(ADMIN, { ...sending, changes: [...sending.changes] })).toEqual({ ok: false, refusal: 'still' });
    expect(desk.fake.asked).toEqual([]);
    now = '2026-11-10T04:00:00.000Z';
    expect(Object.values(await desk.send())).toEqual([{ kind: 'applied' }]);
  });
});

describe('the steps that were sent', () => {
  it('are listed with their state, the last first', async () => {
    expect(desk.ent.connectors.steps('entcore')).toEqual({ steps: [], more: 0 });
    await desk.mode('propose', 'membership');
    setClub(desk, 'p16-t1', true);
    await desk.send(() => true, true);
    expect(desk.ent.connectors.steps('entcore').steps).toMatchObject([{ unit: { kind: 'membership', id: 'libre:club|p16-t1' }, kind: 'addMember', state: 'applied', at: now }]);
  });
});
