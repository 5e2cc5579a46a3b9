import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { accessId } from '../../domain/sync/row.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import type { Observation } from '../../contract/ent/connectors.ts';
import type { FakeThread } from '../support/fake-entcore/world.ts';
import { namesOf } from '../support/fake-entcore/thread-routes.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { ADMIN, CLUB, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

let desk: PlatformDesk;
const TEACHERS = accessId('cdi', { kind: 'group', id: 'profil:enseignants' });
const OF_CLUB = accessId('cdi', { kind: 'group', id: CLUB });

/** The site of the school: who may do what in the CDI, whose daughter has no right of its own. */
const SITE: readonly SeedRow[] = [
  { entity: 'rubrique', id: 'cdi', fields: { title: 'CDI', parentId: null, kind: 'etablissement', position: 0, visibility: 'publique', state: 'active' } },
  { entity: 'rubrique', id: 'club', fields: { title: 'Club', parentId: 'cdi', kind: 'pedagogique', position: 1, visibility: 'privee', state: 'active' } },
  { entity: 'access', id: TEACHERS, fields: { role: 'writer' } },
];

beforeEach(async () => {
  desk = await openPlatformDesk({}, undefined, { rows: SITE });
});
afterEach(() => {
  desk.ent.close();
});

const thread = (): FakeThread => must(desk.fake.world.threads.find(({ id }) => id === 12), 'the thread is there');
const observe = async (): Promise<Observation> => valueOf(await desk.ent.connectors.observe('entcore'));
const gaps = async (): Promise<readonly (readonly [string, string])[]> => (await observe()).gaps.filter(({ unit }) => unit.kind === 'rubriqueAccess').map(({ unit, standing }) => [unit.id, standing]);

/** The thread of the school stands for its CDI, and what differs holds as it is there. */
async function choose(): Promise<void> {
  valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local: 'cdi', remote: 'thread:12' }));
}

describe('threads of news', () => {
  it('are shown with what they stand for: those of the school, and not the one that proves writing', async () => {
    expect((await observe()).spaces).toEqual([{ id: 'thread:12', title: 'Vie du collège', rubrique: null, proposal: null }]);
    expect(desk.fake.asked.filter((asked) => asked.includes('/shares'))).toEqual([]);
    await choose();
    expect((await observe()).spaces).toEqual([{ id: 'thread:12', title: 'Vie du collège', rubrique: 'cdi', proposal: null }]);
    expect(desk.fake.asked.filter((asked) => asked.includes('/shares'))).toEqual(['GET /actualites/api/v1/threads/12/shares']);
  });

  it('are compared once one stands for a rubrique, as any value that nobody agreed on, and no more once it is taken back', async () => {
    expect(await gaps()).toEqual([]);
    await choose();
    thread().groups.set('g-free0', namesOf('thread.contrib', 'thread.publish'));
    expect(await gaps()).toEqual([[TEACHERS, 'apart'], [OF_CLUB, 'apart']]);
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: TEACHERS }], side: 'here' }));
    expect(await gaps()).toEqual([[TEACHERS, 'here'], [OF_CLUB, 'apart']]);
    valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local: 'cdi', remote: null }));
    expect([await gaps(), (await observe()).spaces[0]?.rubrique]).toEqual([[], null]);
    // What was agreed on with it was agreed on with it alone.
    await choose();
    expect(await gaps()).toEqual([[TEACHERS, 'apart'], [OF_CLUB, 'apart']]);
  });

  it('that stand for another rubrique leave nothing agreed on for either', async () => {
    await choose();
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: TEACHERS }], side: 'here' }));
    await choose();
    expect(await gaps()).toEqual([[TEACHERS, 'here']]);
    valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local: 'club', remote: 'thread:12' }));
    expect(await gaps()).toEqual([]);
    await choose();
    expect(await gaps()).toEqual([[TEACHERS, 'apart']]);
  });

  it.each([['401', 'threads?', 'refused'], ['401', 'threads/12/shares', 'refused'], ['html', 'threads?', 'unparsable'], ['unknown', 'threads/12/shares', 'unparsable'], ['login', 'threads/12', 'redirected']] as const)(
    'that are answered by %s (%s) are %s: nothing is taken for gone',
    async (kind, path, cause) => {
      await choose();
      thread().groups.set('g-Teacher', namesOf('thread.contrib'));
      expect(await gaps()).toEqual([]);
      desk.fake.faults.push({ kind, path: `/actualites/api/v1/${path}` });
      expect(desk.ent.connectors.list()[0]?.lastPull?.proofs.shares).toMatchObject({ complete: true });
      expect([await gaps(), desk.ent.connectors.list()[0]?.lastPull?.proofs.shares]).toMatchObject([path === 'threads?' ? [] : [[TEACHERS, 'unverified']], { complete: false, cause }]);
    },
  );

  it('that moved while they were read are not whole', async () => {
    await choose();
    desk.fake.faults.push({ kind: 'empty', path: '/actualites/api/v1/threads?', times: 1 });
    expect([await gaps(), desk.ent.connectors.list()[0]?.lastPull?.proofs.shares]).toMatchObject([[], { complete: false, cause: 'moved' }]);
  });

  it('that somebody changed there are a change of theirs, taken here as an import over the role that is here', async () => {
    await choose();
    desk.console.sendOne(setValue('access', TEACHERS, 'role', 'publisher', 'writer'));
    thread().groups.set('g-Teacher', namesOf('thread.contrib'));
    expect(await gaps()).toEqual([]);
    thread().groups.set('g-Teacher', namesOf('thread.contrib', 'thread.publish'));
    expect(await gaps()).toEqual([[TEACHERS, 'there']]);
    expect(valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: TEACHERS }] })).left).toEqual([]);
    expect(JSON.stringify(desk.console.snapshot('settings').find((line) => 'i' in line && line.i === TEACHERS))).toContain('moderator');
    expect(await gaps()).toEqual([]);
  });
});
