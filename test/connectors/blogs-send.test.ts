import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { accessId } from '../../domain/sync/row.ts';
import type { ChangeOutcome } from '../../domain/connectors/plan/outcome.ts';
import type { SeedRow } from '../../server/seed/seed-school.ts';
import { addBlogs, blogNames, type FakeBlogRight } from '../support/fake-entcore/blog-routes.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import type { FakeBlog } from '../support/fake-entcore/world.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { joinByGrant } from './granting.ts';
import { ADMIN, CLUB, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

let desk: PlatformDesk;

const ofGroup = (rubrique: string, id: string): string => accessId(rubrique, { kind: 'group', id });
const TEACHERS = ofGroup('cdi', 'profil:enseignants');
const OF_CLUB = ofGroup('cdi', CLUB);
const OPEN_TEACHERS = ofGroup('voyage', 'profil:enseignants');
const OF_T1 = accessId('cdi', { kind: 'person', id: 'p16-t1' });
const ADD = 'PUT /blog/share/json/b-cdi';
const REMOVE = 'PUT /blog/share/remove/b-cdi';

const rubrique = (id: string, title: string): SeedRow => ({ entity: 'rubrique', id, fields: { title, kind: 'etablissement', position: 0, visibility: 'privee', state: 'active', parentId: null } });

beforeEach(async () => {
  const fake = createFakeEntcore();
  addBlogs(fake.world);
  desk = await openPlatformDesk({}, fake, { rows: [rubrique('cdi', 'CDI'), rubrique('voyage', 'Voyage')] });
  for (const [local, remote] of [['cdi', 'blog:b-cdi'], ['voyage', 'openBlog:b-open']] as const) valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local, remote }));
  valueOf(await desk.ent.connectors.observe('entcore'));
  await desk.mode('propose', 'rubriqueAccess', 'membership');
  desk.written();
});
afterEach(() => {
  desk.ent.close();
});

const blog = (id = 'b-cdi'): FakeBlog => must(desk.fake.world.blogs.find((one) => one.id === id), 'the blog is there');
const list = (id?: string): Readonly<Record<string, readonly string[]>> => Object.fromEntries([...blog(id).groups, ...blog(id).users].map(([who, names]) => [who, names.toSorted()]));
const sorted = (...rights: readonly FakeBlogRight[]): readonly string[] => blogNames(...rights).toSorted();
const ALL = sorted('blog.read', 'blog.contrib', 'blog.comment', 'blog.manager');
const MACHINE = { 'u-machine': ALL } as const;
const role = (id: string, set: string, was = 'none'): void => void desk.console.sendOne(setValue('access', id, 'role', set, was));
const send = (accepts = false): Promise<Readonly<Record<string, ChangeOutcome>>> => desk.send(({ unit }) => unit.kind === 'rubriqueAccess', accepts);
const kinds = async (accepts = false): Promise<Readonly<Record<string, string>>> => Object.fromEntries(Object.entries(await send(accepts)).map(([id, { kind }]) => [id, kind]));

describe('a blog that may stand for a rubrique', () => {
  it('is one that this account manages, whose notes appear in a known way; the one of the proof is none', async () => {
    const { spaces, proofs } = valueOf(await desk.ent.connectors.observe('entcore'));
    expect(spaces.map(({ id, rubrique: of }) => [id, of])).toEqual([['thread:12', null], ['blog:b-cdi', 'cdi'], ['openBlog:b-open', 'voyage']]);
    expect(proofs.shares).toMatchObject({ complete: true });
  });

  it('is another one once its notes appear otherwise: nothing is taken for gone, nor sent', async () => {
    role(TEACHERS, 'writer');
    await send();
    blog().publish = 'IMMEDIATE';
    const seen = valueOf(await desk.ent.connectors.observe('entcore'));
    expect(seen.spaces).toContainEqual({ id: 'blog:b-cdi', title: null, rubrique: 'cdi', proposal: null });
    expect(seen.gaps.filter(({ unit }) => unit.kind === 'rubriqueAccess')).toEqual([]);
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it('is not needed: without the module, threads are read as before, and what stands for a rubrique is not believed gone', async () => {
    desk.fake.faults.push({ kind: '404', path: '/blog/' });
    expect(valueOf(await desk.ent.connectors.observe('entcore')).proofs.shares).toMatchObject({ complete: false, cause: 'refused' });
    for (const local of ['cdi', 'voyage']) valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local, remote: null }));
    expect(valueOf(await desk.ent.connectors.observe('entcore')).proofs.shares).toMatchObject({ complete: true });
  });

  it('is not asked for where the access that was granted does not reach it', async () => {
    await joinByGrant(desk.ent, desk.fake, ['actualites']);
    for (const local of ['cdi', 'voyage']) valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local, remote: null }));
    desk.fake.asked.splice(0);
    const { spaces, proofs } = valueOf(await desk.ent.connectors.observe('entcore'));
    expect([spaces.map(({ id }) => id), proofs.shares]).toMatchObject([['thread:12'], { complete: true }]);
    expect(desk.fake.asked.filter((asked) => asked.includes('/blog/'))).toEqual([]);
  });
});

describe('rights of a rubrique, sent to its blog', () => {
  it('are given one by one, the rest of the list as it was, though the account is missing from it (E20)', async () => {
    blog().groups.set('g-Student', blogNames('blog.read', 'blog.comment'));
    blog().users.set('u-other', blogNames('blog.read'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(TEACHERS, 'writer');
    role(OF_CLUB, 'manager');
    role(OF_T1, 'visitor');
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied', [OF_CLUB]: 'applied', [OF_T1]: 'applied' });
    expect(desk.written()).toEqual([ADD, ADD, ADD]);
    expect(list()).toEqual({
      ...MACHINE, 'g-Student': sorted('blog.read', 'blog.comment'), 'u-other': sorted('blog.read'),
      'g-Teacher': sorted('blog.read', 'blog.contrib'), 'g-free0': sorted('blog.read', 'blog.contrib', 'blog.manager'), 'u-t1': sorted('blog.read'),
    });
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it('are kept as they were before each step, of whom the step was about and nobody else', async () => {
    blog().groups.set('g-Teacher', blogNames('blog.read'));
    blog().users.set('u-other', blogNames('blog.read'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: TEACHERS }], side: 'there' }));
    valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: TEACHERS }] }));
    role(TEACHERS, 'manager', 'visitor');
    await send();
    const { steps } = desk.ent.connectors.steps('entcore');
    expect(steps[0]?.before).toEqual({ kind: 'blog', rubrique: 'cdi', entries: [{ access: TEACHERS, subject: 'group:g-Teacher', held: 'visitor' }] });
  });

  it('are taken without anything else, what goes with any role being kept as long as there is one', async () => {
    role(TEACHERS, 'writer');
    await send();
    blog().groups.set('g-Teacher', blogNames('blog.read', 'blog.contrib', 'blog.comment'));
    desk.written();
    role(TEACHERS, 'visitor', 'writer');
    expect((await desk.dryRun()).changes).toMatchObject([{ direction: 'narrow', effect: { gained: { roles: 0 }, lost: { roles: 4 } } }]);
    await send();
    expect([desk.written(), list()['g-Teacher']]).toEqual([[REMOVE], sorted('blog.read', 'blog.comment')]);
    role(TEACHERS, 'none', 'visitor');
    await send();
    expect([desk.written(), list()]).toEqual([[REMOVE], MACHINE]);
  });

  it('are the nearest below where the blog holds no such role, and the rest is on the sheet', async () => {
    role(TEACHERS, 'publisher');
    role(OF_CLUB, 'moderator');
    role(OPEN_TEACHERS, 'writer');
    expect(await kinds()).toEqual({ [TEACHERS]: 'applied', [OF_CLUB]: 'applied', [OPEN_TEACHERS]: 'applied' });
    expect(list()).toMatchObject({ 'g-Teacher': sorted('blog.read', 'blog.contrib'), 'g-free0': sorted('blog.read', 'blog.contrib') });
    // Whoever contributes to a blog whose notes appear at once publishes: ours who only write read.
    expect(list('b-open')).toMatchObject({ 'g-Teacher': sorted('blog.read') });
    const lines = valueOf(desk.ent.connectors.sheet('entcore')).lines.filter(({ entity, state }) => entity === 'access' && state === 'todo');
    expect(lines.map(({ row, after, reason }) => [row, after, reason])).toEqual([[TEACHERS, 'publisher', 'inexact'], [OF_CLUB, 'moderator', 'inexact'], [OPEN_TEACHERS, 'writer', 'inexact']]);
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it('of somebody who held something else take it first, once somebody has read it', async () => {
    blog().groups.set('g-free0', blogNames('blog.contrib'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(OF_CLUB, 'visitor');
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: OF_CLUB }], side: 'here' }));
    expect((await kinds())[OF_CLUB]).toBe('needsDecision');
    expect((await kinds(true))[OF_CLUB]).toBe('applied');
    expect([desk.written(), list()['g-free0']]).toEqual([[REMOVE, ADD], sorted('blog.read')]);
  });

  it('stop at what was taken where giving fails: less than asked, never more', async () => {
    blog().groups.set('g-free0', blogNames('blog.contrib'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(OF_CLUB, 'visitor');
    valueOf(await desk.ent.connectors.settle(ADMIN, { id: 'entcore', units: [{ kind: 'rubriqueAccess', id: OF_CLUB }], side: 'here' }));
    desk.fake.faults.push({ kind: '500', method: 'PUT', path: '/blog/share/json/', times: 1 });
    expect((await kinds(true))[OF_CLUB]).toBe('partial');
    expect(list()).toEqual(MACHINE);
  });

  it('are those of the whole school, by its own engine: whoever gains more than it gives waits for a person', async () => {
    desk.fake.world.groups.get('g-free0')?.members.add('u-t1');
    role(OF_CLUB, 'writer');
    expect((await desk.dryRun()).changes).toMatchObject([{ exceeds: true, effect: { unaskedGain: { roles: 2 } } }]);
    expect((await kinds())[OF_CLUB]).toBe('needsDecision');
    expect(desk.written()).toEqual([]);
  });
});

describe('a blog that may not be written', () => {
  it('is left to a person: whoever is given something is not seen, is blocked, or is the account itself', async () => {
    desk.fake.world.hidden.add('g-free0');
    must(desk.fake.world.users.get('u-t1'), 'they are there').blocked = true;
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(OF_CLUB, 'writer');
    role(OF_T1, 'writer');
    const { changes, byHand } = await desk.dryRun();
    expect([changes, byHand.map(({ unit, reason }) => [unit.id, reason])]).toEqual([[], [[OF_CLUB, 'hiddenSubject'], [OF_T1, 'blockedSubject']]]);
  });

  it('is proved by one made for that, of which nothing changes; without it, threads go on and blogs are by hand', async () => {
    const before = JSON.stringify(desk.fake.world.blogs.map(({ groups, users }) => [[...groups], [...users]]));
    valueOf(await desk.ent.connectors.probe('entcore'));
    expect(JSON.stringify(desk.fake.world.blogs.map(({ groups, users }) => [[...groups], [...users]]))).toBe(before);
    expect(desk.written().filter((asked) => asked.includes('/blog/'))).toEqual(['PUT /blog/share/remove/b-probe']);
    desk.fake.world.blogs.pop();
    expect(valueOf(await desk.ent.connectors.probe('entcore')).capabilities.units.rubriqueAccess).toMatchObject({ write: 'lossy' });
    role(TEACHERS, 'writer');
    expect((await desk.dryRun()).byHand).toMatchObject([{ unit: { id: TEACHERS }, reason: 'notProved' }]);
  });
});

describe('what was sent to a blog, and whose answer is odd', () => {
  it.each([['lost', 'applied'], ['errorAfter', 'applied'], ['lostUndone', 'unverified'], ['500', 'notDone'], ['empty', 'notDone']] as const)('is what is read there afterwards (%s: %s), and is sent once', async (kind, outcome) => {
    role(TEACHERS, 'writer');
    desk.fake.faults.push({ kind, method: 'PUT', path: '/blog/', times: 1 });
    expect(await kinds()).toEqual({ [TEACHERS]: outcome });
    expect(desk.written()).toEqual([ADD]);
  });

  it('is said where somebody else’s right went with it: the platform has no lock', async () => {
    blog().groups.set('g-Student', blogNames('blog.read'));
    valueOf(await desk.ent.connectors.observe('entcore'));
    role(TEACHERS, 'writer');
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      const answer = handle(request);
      if (request.method === 'PUT') blog().groups.delete('g-Student');
      return answer;
    };
    expect(await send()).toEqual({ [TEACHERS]: { kind: 'disturbed', lost: 1, gained: 0 } });
  });

  it('is a conflict where somebody changed the same right meanwhile', async () => {
    role(TEACHERS, 'writer');
    const handle = desk.fake.handle.bind(desk.fake);
    let reads = 0;
    desk.fake.handle = (request) => {
      if (request.path.startsWith('/blog/share/json/b-cdi') && (reads += 1) === 3) blog().groups.set('g-Teacher', blogNames('blog.manager'));
      return handle(request);
    };
    expect(await send()).toEqual({ [TEACHERS]: { kind: 'conflict' } });
    expect(desk.written()).toEqual([]);
  });
});
