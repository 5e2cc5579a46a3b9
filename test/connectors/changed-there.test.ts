import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { ADMIN, BLOG_OF_CLUB, CLUB, EXACT_KINDS, LEO, openPlatformDesk, type PlatformDesk, setClub, T1 } from './platform-desk.ts';

let desk: PlatformDesk;

beforeEach(async () => {
  desk = await openPlatformDesk({ clock: () => new Date(MONDAY) });
});
afterEach(() => {
  desk.ent.close();
});

describe('somebody who acts on the platform itself', () => {
  beforeEach(() => desk.mode('apply', ...EXACT_KINDS));

  it('is a change of theirs, which nothing here sends back', async () => {
    desk.fake.world.groups.get('g-free0')?.members.delete('u-e0-0');
    const { changes, undecided } = await desk.dryRun();
    expect(changes).toEqual([]);
    expect(undecided).toContainEqual({ unit: { kind: 'membership', id: LEO }, standing: 'there', here: true, there: false });
  });

  it('is a conflict where it meets a change of here, and nothing leaves', async () => {
    desk.console.sendOne(setValue('schoolGroup', CLUB, 'name', 'Le journal', 'Équipe 0'));
    const group = desk.fake.world.groups.get('g-free0');
    if (group !== undefined) group.name = 'La gazette';
    const { changes, undecided } = await desk.dryRun();
    expect([changes.length, undecided.find(({ unit }) => unit.id === CLUB)?.standing]).toEqual([0, 'conflict']);
  });

  it('is seen even between the reading and the sending', async () => {
    setClub(desk, 'p16-t1', true);
    const handle = desk.fake.handle.bind(desk.fake);
    let reads = 0;
    desk.fake.handle = (request) => {
      if (request.path === '/directory/user/group/g-free0' && (reads += 1) === 3) desk.fake.world.groups.get('g-free0')?.members.add('u-t1');
      return handle(request);
    };
    expect(await desk.send()).toEqual({ [T1]: { kind: 'same' } });
    expect(desk.written()).toEqual([]);
  });
});

describe('taking here what was changed there', () => {
  it('is an import, told with its source, which consoles hear of and which meets the drafts and the rules of everybody', async () => {
    desk.fake.world.groups.get('g-free0')?.members.delete('u-e0-0');
    desk.fake.world.grants.set('g-free0', new Set(['r-blog']));
    const units = [{ kind: 'membership', id: LEO }, { kind: 'serviceAccess', id: BLOG_OF_CLUB }] as const;
    expect(valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: [...units] }))).toEqual({ taken: units, left: [] });
    const rows = desk.console.snapshot('settings');
    expect(JSON.stringify(rows)).toContain('"crea"');
    expect(desk.ent.journal().map(({ body }) => body).filter((body) => body.includes('"imported"') && body.includes('"name":"entcore"'))).toHaveLength(2);
    const { changes, undecided } = await desk.dryRun();
    expect([changes.length, undecided.filter(({ unit }) => units.some(({ id }) => id === unit.id)).length]).toEqual([0, 0]);
    expect(desk.written()).toEqual([]);
  });

  it('takes no deletion, and nothing that has no place here', async () => {
    desk.fake.world.groups.delete('g-free1');
    desk.fake.world.grants.set('g-free0', new Set(['r-blog', 'r-blog-read']));
    const units = [{ kind: 'serviceAccess', id: BLOG_OF_CLUB }, { kind: 'group', id: CLUB }] as const;
    expect(valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: [...units] }))).toEqual({ taken: [], left: units });
  });
});
