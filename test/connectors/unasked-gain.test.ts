import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitKind } from '../../domain/connectors/capabilities.ts';
import { inspectionId } from '../../domain/inspections/inspection.ts';
import { must } from '../../domain/kernel/assert.ts';
import { accessId } from '../../domain/sync/row.ts';
import { connectorTroubleSentence } from '../../texts/connectors/connector-troubles.ts';
import { addBlogs, blogNames } from '../support/fake-entcore/blog-routes.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { namesOf } from '../support/fake-entcore/thread-routes.ts';
import type { FakeWorld } from '../support/fake-entcore/world.ts';
import { deskOf, setValue, valueOf } from '../server/ent-desk.ts';
import { ADMIN, BLOG_OF_CLUB, CLUB, INSPECTOR, openPlatformDesk, setBlog, setClub, type PlatformDesk } from './platform-desk.ts';

const PUPILS_TO_HEAD = 'student|group:profil:direction';
const BOOK = inspectionId('p16-t0', INSPECTOR);
const OF_THREAD = accessId('cdi', { kind: 'group', id: CLUB });
const OF_BLOG = accessId('club', { kind: 'group', id: CLUB });
const rubrique = (id: string) => ({ entity: 'rubrique' as const, id, fields: { title: id, kind: 'etablissement', position: 0, visibility: 'privee', state: 'active', parentId: null } });

let now: string;
let desk: PlatformDesk;

beforeEach(async () => {
  now = '2026-11-09T08:00:00.000Z';
  const fake = createFakeEntcore();
  addBlogs(fake.world);
  fake.world.grants.set('g-free0', new Set(['r-blog-read'])).set('g-gar', new Set(['r-media']));
  desk = await openPlatformDesk({ clock: () => new Date(now) }, fake, { rules: { [PUPILS_TO_HEAD]: false }, rows: [rubrique('cdi'), rubrique('club'), { entity: 'serviceAccess', id: BLOG_OF_CLUB, fields: { role: 'lect' } }] });
  for (const [local, remote] of [['cdi', 'thread:12'], ['club', 'blog:b-cdi']] as const) valueOf(await desk.ent.connectors.match(ADMIN, { id: 'entcore', kind: 'space', local, remote }));
  valueOf(await desk.ent.connectors.observe('entcore'));
  desk.written();
});
afterEach(() => desk.ent.close());

/** Once something was written there, more happens than what was asked: by the platform, or by somebody who acts there. */
function afterWrite(happens: (world: FakeWorld) => void, path = ''): void {
  const handle = desk.fake.handle.bind(desk.fake);
  desk.fake.handle = (request) => {
    const answer = handle(request);
    if (request.method !== 'GET' && !request.path.startsWith('/auth/') && request.path.startsWith(path)) happens(desk.fake.world);
    return answer;
  };
}

const thread = ({ threads }: FakeWorld) => must(threads.find(({ id }) => id === 12), 'it is there');
const blog = ({ blogs }: FakeWorld) => must(blogs.find(({ id }) => id === 'b-cdi'), 'it is there');
const openBook = (): void => void deskOf(desk.ent, 'chef').sendOne({ entity: 'inspection', id: BOOK, edits: [{ field: 'window', was: null, set: { from: '2026-11-09', to: '2026-11-12' } }, { field: 'state', was: 'absent', set: 'open' }] });
const role = (id: string): void => void desk.console.sendOne(setValue('access', id, 'role', 'writer', 'none'));

/** Each kind that is written: a change of here, and what is there besides once it was sent. */
const KINDS: readonly (readonly [UnitKind, what: string, change: () => void, happens: (world: FakeWorld) => void])[] = [
  ['group', 'pupils see each other', () => desk.console.sendOne(setValue('schoolGroup', CLUB, 'name', 'Le journal', 'Équipe 0')), ({ groups }) => (must(groups.get('g-Student'), 'it is there').users = 'BOTH')],
  ['membership', 'somebody else is in it too', () => setClub(desk, 'p16-e0-1', true), ({ groups }) => groups.get('g-free0')?.members.add('u-r0-0')],
  ['serviceAccess', 'a role of another application goes with it', () => setBlog(desk, 'crea', 'lect'), ({ grants }) => grants.get('g-free0')?.add('r-media')],
  ['serviceAccess', 'another group has a role too', () => setBlog(desk, 'none', 'lect'), ({ grants }) => grants.get('g-Student')?.add('r-mess')],
  ['assignmentManager', 'somebody else is one too', () => desk.console.sendOne(setValue('assignmentManager', 'p16-t1', 'manages', true, false)), ({ groups }) => groups.get('g-gar')?.members.add('u-t2')],
  ['visibilityRule', 'a link to other people is there too', () => desk.console.sendOne(setValue('visibilityRule', PUPILS_TO_HEAD, 'visible', true, false)), ({ links }) => links.get('g-c0-Student')?.add('g-Relative')],
  ['inspection', 'another lesson book is open too', openBook, ({ lessonBooks }) => lessonBooks.push(['u-p1', 'u-t1', 's-1'])],
  ['rubriqueAccess', 'somebody else publishes in the thread', () => role(OF_THREAD), (world) => thread(world).groups.set('g-Student', namesOf('thread.publish'))],
  ['rubriqueAccess', 'somebody else reads the blog', () => role(OF_BLOG), (world) => blog(world).groups.set('g-Student', blogNames('blog.read'))],
];

const view = () => desk.ent.connectors.list()[0];
const send = async () => {
  const { changes } = await desk.dryRun();
  return valueOf(await desk.ent.connectors.send(ADMIN, { id: 'entcore', changes: changes.map(({ id, effectKey }) => ({ id, accepted: effectKey })) }));
};

describe('what somebody has there once something was sent, and nobody asked for (connectors.md §8.7)', () => {
  it.each(KINDS)('stops all that is sent, and the platform is only looked at: %s, %s', async (unit, _what, change, happens) => {
    await desk.mode('propose', unit);
    change();
    afterWrite(happens);
    const { outcomes, stopped } = await send();
    expect([outcomes.map(({ outcome }) => outcome.kind), stopped]).toEqual([[expect.stringMatching(/^(exceeded|partial|disturbed)$/)], 'unaskedGain']);
    expect(view()).toMatchObject({ onlyObserved: 'unaskedGain', trouble: 'unaskedGain', modes: {} });
    expect(desk.ent.journal().filter(({ body }) => body.includes('"act":"onlyObserve"'))).toHaveLength(1);
    expect(await desk.ent.connectors.setMode(ADMIN, { id: 'entcore', unit, mode: 'apply' })).toEqual({ ok: false, refusal: 'unaskedGain' });
  });

  it('keeps the rest here, is said in a sentence, and is lifted by somebody who tests, then chooses again', async () => {
    await desk.mode('propose', 'membership', 'serviceAccess');
    setClub(desk, 'p16-t0', false);
    setBlog(desk, 'crea', 'lect');
    afterWrite(({ groups }) => groups.get('g-free0')?.members.add('u-r0-0'), '/directory/');
    expect((await send()).outcomes.map(({ outcome }) => outcome)).toEqual([{ kind: 'exceeded' }, { kind: 'held', failure: null }]);
    expect(desk.written()).toHaveLength(1);
    expect(connectorTroubleSentence('unaskedGain')).toMatch(/«\sobserver\s».*brouillon est intact.*\(ENT-CON-34\)$/u);
    expect(valueOf(await desk.ent.connectors.probe('entcore')).onlyObserved).toBeNull();
    await desk.mode('propose', 'serviceAccess');
    desk.fake.world.groups.get('g-free0')?.members.delete('u-r0-0');
    expect(await send()).toMatchObject({ outcomes: [{ outcome: { kind: 'applied' } }], stopped: null });
  });

  it('stops the steps of one change that follow', async () => {
    await desk.mode('propose', 'visibilityRule');
    desk.console.sendOne(setValue('visibilityRule', PUPILS_TO_HEAD, 'visible', true, false));
    afterWrite(({ links }) => links.get('g-c0-Student')?.add('g-Relative'));
    expect((await send()).outcomes[0]?.outcome).toEqual({ kind: 'partial' });
    expect(desk.written()).toEqual(['POST /communication/group/g-c0-Student/communique/g-direction']);
  });

  it('is not what somebody accepted, nor what they lose', async () => {
    await desk.mode('propose', 'serviceAccess');
    setBlog(desk, 'tout', 'lect');
    afterWrite(({ grants }) => grants.get('g-Student')?.clear());
    expect(await send()).toMatchObject({ outcomes: [{ outcome: { kind: 'applied' } }], stopped: null });
  });

  it('is looked for once an access is closed too, which is closed all the same', async () => {
    await desk.mode('apply', 'inspection');
    openBook();
    await desk.ent.keepAccesses();
    afterWrite(({ lessonBooks }) => lessonBooks.push(['u-p1', 'u-t1', 's-1']));
    now = '2026-11-13T08:00:00.000Z';
    await desk.ent.keepAccesses();
    expect(desk.fake.world.lessonBooks).toEqual([['u-p1', 'u-t1', 's-1']]);
    expect(view()).toMatchObject({ closings: [], onlyObserved: 'unaskedGain', modes: {} });
  });
});
