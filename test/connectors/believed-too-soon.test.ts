import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { spotPairs } from '../../domain/connectors/reach/spot-pairs.ts';
import { createFakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { schoolOfWorld } from '../support/fake-entcore/school-of-world.ts';
import { addEdges, type FakeGroup, type FakeUser } from '../support/fake-entcore/world.ts';
import { valueOf } from '../server/ent-desk.ts';
import { ADMIN, openPlatformDesk, setClub, type PlatformDesk } from './platform-desk.ts';

// What a platform shows before it does it, or goes on doing after it stopped showing it.

const TEACHERS_TO_PUPILS = 'teacher|group:profil:eleves';

let desk: PlatformDesk;
beforeEach(async () => {
  const fake = createFakeEntcore();
  const club = must(fake.world.groups.get('g-free0'), 'the club is there');
  club.users = 'INCOMING';
  for (const member of club.members) addEdges(club, member);
  fake.world.links.set('g-free0', new Set(['g-direction']));
  desk = await openPlatformDesk({}, fake, { rules: { [TEACHERS_TO_PUPILS]: true } });
});
afterEach(() => desk.ent.close());

const machine = (): FakeUser => must(desk.fake.world.users.get('u-machine'), 'the account is there');
const groupThere = (id: string): FakeGroup => must(desk.fake.world.groups.get(id), 'the group is there');
const linksProof = async (): Promise<unknown> => valueOf(await desk.ent.connectors.observe('entcore')).proofs.links;

describe('a session that keeps rights which were taken from its account', () => {
  it('is not what a test goes by: it signs in anew, and nothing is concluded of what it is refused (E27)', async () => {
    desk.fake.options.keepsRights = true;
    machine().administers = [];
    expect(valueOf(await desk.ent.connectors.observe('entcore')).proofs.groups).toMatchObject({ complete: true });
    expect(await desk.ent.connectors.probe('entcore')).toEqual({ ok: false, refusal: 'outOfScope' });
    expect(await desk.ent.connectors.dryRun('entcore')).toEqual({ ok: false, refusal: 'outOfScope' });
    machine().administers = ['s-1'];
    expect(valueOf(await desk.ent.connectors.probe('entcore')).capabilities.units.serviceAccess).toMatchObject({ write: 'exact', effectAt: 'nextSession' });
    expect(await desk.dryRun()).toMatchObject({ changes: [], byHand: [] });
  });
});

describe('a group that says something else than what its members may do', () => {
  it('makes every cell of « Qui voit qui ? » unknown, neither taken nor sent, until both agree (E29)', async () => {
    // As the deprecated route leaves it: the property is set, the edges that its members had stay.
    groupThere('g-Teacher').users = 'OUTGOING';
    const unit = { kind: 'visibilityRule', id: TEACHERS_TO_PUPILS } as const;
    expect(await linksProof()).toMatchObject({ complete: false, cause: 'contradicted' });
    expect((await desk.dryRun()).undecided).toContainEqual({ unit, standing: 'unverified', here: true, there: false });
    expect(valueOf(await desk.ent.connectors.take(ADMIN, { id: 'entcore', units: [unit] }))).toEqual({ taken: [], left: [unit] });
    groupThere('g-Teacher').users = 'BOTH';
    expect((await desk.dryRun()).undecided.some(({ unit: { id } }) => id === unit.id)).toBe(false);
    expect(desk.written()).toEqual([]);
  });
});

describe('a direct link between two people, which no route shows', () => {
  it('is of these two alone: it is no contradiction, whatever pair is asked about', async () => {
    // A group that does not write, with a link that would open nothing: its members and those behind it are held back.
    const pupils = groupThere('g-Student');
    expect(pupils.sends.size).toBe(0);
    desk.fake.world.links.set(pupils.id, new Set(['g-Teacher']));
    expect(await linksProof()).toMatchObject({ complete: true });
    const asked = spotPairs(schoolOfWorld(desk.fake.world)).filter(({ reaches }) => !reaches);
    expect(asked.some(({ beside }) => beside.length > 0)).toBe(true);
    for (const { from, to } of asked.filter(({ beside }) => beside.length > 0)) desk.fake.world.direct.add(`${from} ${to}`);
    expect(await linksProof()).toMatchObject({ complete: true });
    // One who reaches two of them has an edge that a group left behind, or as many links of their own: that is not told apart.
    for (const [from, to] of asked[0]?.beside ?? []) desk.fake.world.direct.add(`${from} ${to}`);
    expect(await linksProof()).toMatchObject({ cause: 'contradicted' });
  });
});

describe('rules that reach a new member later', () => {
  it('are not awaited: being a member is what was asked, and what it opens is read the next time (E30)', async () => {
    await desk.mode('propose', 'membership');
    setClub(desk, 'p16-e0-0', false);
    await desk.send();
    desk.fake.options.lateRules = true;
    setClub(desk, 'p16-e0-1', true);
    desk.written();
    expect(Object.values(await desk.send())).toEqual([{ kind: 'applied' }]);
    expect(groupThere('g-free0').sends.has('u-e0-1')).toBe(false);
    expect(await linksProof()).toMatchObject({ cause: 'contradicted' });
    addEdges(groupThere('g-free0'), 'u-e0-1');
    expect(await linksProof()).toMatchObject({ complete: true });
    expect([(await desk.dryRun()).changes, desk.written()]).toEqual([[], ['POST /directory/user/group/u-e0-1/g-free0']]);
  });
});
