import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { membershipId } from '../../domain/sync/row.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { ADMIN, BLOG_OF_CLUB, CLUB, LEO, openPlatformDesk, setBlog, setClub, type PlatformDesk } from './platform-desk.ts';

let desk: PlatformDesk;
let now: string;
const ALL = ['group', 'membership', 'serviceAccess', 'assignmentManager'] as const;
const T1 = membershipId(CLUB, 'p16-t1');

beforeEach(async () => {
  now = MONDAY;
  desk = await openPlatformDesk({ clock: () => new Date(now) });
});
afterEach(() => {
  desk.ent.close();
});

function members(): readonly string[] {
  return [...(desk.fake.world.groups.get('g-free0')?.members ?? [])];
}

function roles(): readonly string[] {
  return [...(desk.fake.world.grants.get('g-free0') ?? [])];
}

/** Does something before each request of a kind is answered, as what is planned leaves. */
const before = (isIt: (asked: string) => boolean, act: () => void): void => {
  const handle = desk.fake.handle.bind(desk.fake);
  desk.fake.handle = (request) => {
    if (isIt(`${request.method} ${request.path}`)) act();
    return handle(request);
  };
};

describe('an empty list that is read after something was taken', () => {
  it('is read again: nobody is taken for gone because of it (E4)', async () => {
    setClub(desk, 'p16-e0-0', false);
    await desk.mode('propose', ...ALL);
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.method !== 'DELETE') return handle(request);
      desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/directory/user/group/', times: 1 }, { kind: '500', method: 'DELETE', path: '/directory/user/group/', times: 1 });
      return handle(request);
    };
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'notDone', failure: 'server' } });
    expect(members()).toContain('u-e0-0');
  });
});

describe('a list of members that names nobody, answered twice', () => {
  const nobody = () => desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/directory/user/group/', times: 2 });

  beforeEach(async () => {
    setClub(desk, 'p16-e0-0', false);
    await desk.mode('propose', ...ALL);
  });

  it('says that nobody is gone yet: whoever was to be taken off does not leave, and is not said to have', async () => {
    let readings = 0;
    before((asked) => asked === 'GET /infra/monitoring/versions' && (readings += 1) === 2, nobody);
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'held', failure: null } });
    expect(members()).toContain('u-e0-0');
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'applied' } });
  });

  it('settles nothing of what was sent', async () => {
    before((asked) => asked.startsWith('DELETE '), () => desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/directory/user/group/', times: 1 }) && nobody());
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'unverified', failure: 'server' } });
    expect(members()).toContain('u-e0-0');
  });

  it('is believed once the group says that it is empty', async () => {
    setClub(desk, 'p16-t0', false);
    expect(Object.values(await desk.send())).toEqual([{ kind: 'applied' }, { kind: 'applied' }]);
    expect(members()).toEqual([]);
  });
});

describe('a list of the roles given that names no group, answered twice', () => {
  const noGrants = () => desk.fake.faults.push({ kind: 'empty', method: 'GET', path: '/appregistry/groups/roles', times: 2 });
  beforeEach(async () => {
    setBlog(desk, 'lect');
    await desk.mode('propose', ...ALL);
    await desk.send();
    setBlog(desk, 'none', 'lect');
  });

  it('says that no role is taken yet: what was to be taken does not leave, and is not said to be so', async () => {
    let readings = 0;
    before((asked) => asked === 'GET /infra/monitoring/versions' && (readings += 1) === 2, noGrants);
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'held', failure: null } });
    expect(roles()).toEqual(['r-blog-read']);
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'applied' } });
  });

  it('settles nothing of what was sent', async () => {
    before((asked) => asked.startsWith('DELETE '), () => desk.fake.faults.push({ kind: '500', method: 'DELETE', path: '/appregistry/', times: 1 }, { kind: 'empty', method: 'GET', path: '/appregistry/groups/roles', times: 2 }));
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'unverified', failure: 'server' } });
    expect(roles()).toEqual(['r-blog-read']);
  });
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

describe('sending', () => {
  it('sends nothing of a kind that is only looked at, which every kind is at first', async () => {
    setClub(desk, 'p16-t1', true);
    expect(await desk.send()).toEqual({ [T1]: { kind: 'observed' } });
    expect(desk.written()).toEqual([]);
  });

  it('writes the four exact kinds, each by its own edge, and has nothing left to send', async () => {
    await desk.mode('propose', ...ALL);
    setClub(desk, 'p16-t1', true);
    setClub(desk, 'p16-e0-0', false);
    setBlog(desk, 'crea');
    desk.console.sendOne(setValue('schoolGroup', CLUB, 'name', 'Le journal', 'Équipe 0'));
    desk.console.sendOne(setValue('assignmentManager', 'p16-t1', 'manages', true, false));
    expect(Object.values(await desk.send()).map(({ kind }) => kind)).toEqual(['applied', 'applied', 'applied', 'applied', 'applied']);
    expect(desk.written()).toEqual([
      'DELETE /directory/user/group/u-e0-0/g-free0', 'PUT /directory/group/g-free0', 'POST /directory/user/group/u-t1/g-free0',
      'PUT /appregistry/authorize/group/g-free0/role/r-blog', 'POST /directory/user/group/u-t1/g-gar',
    ]);
    expect([members(), roles(), desk.fake.world.groups.get('g-free0')?.name]).toEqual([['u-t0', 'u-t1'], ['r-blog'], 'Le journal']);
    expect((await desk.dryRun()).changes).toEqual([]);
    expect(desk.ent.journal().at(-1)?.body).toContain('"send"');
  });

  it('never sends twice what is asked twice', async () => {
    await desk.mode('apply', ...ALL);
    setClub(desk, 'p16-t1', true);
    const [change] = (await desk.dryRun()).changes;
    const sending = { id: 'entcore', changes: [{ id: change?.id ?? '', accepted: null }] } as const;
    valueOf(await desk.ent.connectors.send(ADMIN, { ...sending, changes: [...sending.changes] }));
    const again = valueOf(await desk.ent.connectors.send(ADMIN, { ...sending, changes: [...sending.changes] }));
    expect(again.outcomes[0]?.outcome).toEqual({ kind: 'unknown' });
    expect(desk.written()).toHaveLength(1);
  });

  it('takes the role that is no longer wanted before it gives the other', async () => {
    await desk.mode('propose', ...ALL);
    setBlog(desk, 'lect');
    await desk.send();
    setBlog(desk, 'crea', 'lect');
    desk.written();
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'applied' } });
    expect(desk.written()).toEqual(['DELETE /appregistry/authorize/group/g-free0/role/r-blog-read', 'PUT /appregistry/authorize/group/g-free0/role/r-blog']);
  });

  it('asks a person before it gives more than was asked, on the very figures (E14)', async () => {
    await desk.mode('apply', ...ALL);
    setBlog(desk, 'tout');
    const asked = await desk.send();
    expect(asked[BLOG_OF_CLUB]).toMatchObject({ kind: 'needsDecision', effect: { gained: { roles: 4 }, unaskedGain: { roles: 2 } } });
    expect(desk.written()).toEqual([]);
    expect(await desk.send(undefined, true)).toEqual({ [BLOG_OF_CLUB]: { kind: 'applied' } });
  });

  it('asks again when the figures are no longer those that were accepted', async () => {
    await desk.mode('propose', ...ALL);
    setBlog(desk, 'tout');
    const [change] = (await desk.dryRun()).changes;
    desk.fake.world.groups.get('g-free0')?.members.add('u-t1');
    valueOf(await desk.ent.connectors.observe('entcore'));
    const sent = valueOf(await desk.ent.connectors.send(ADMIN, { id: 'entcore', changes: [{ id: change?.id ?? '', accepted: change?.effectKey ?? '' }] }));
    expect(sent.outcomes[0]?.outcome).toMatchObject({ kind: 'needsDecision', effect: { unaskedGain: { roles: 3 } } });
  });
});

describe('what was sent, and whose answer is odd', () => {
  beforeEach(async () => {
    await desk.mode('propose', ...ALL);
    setClub(desk, 'p16-t1', true);
  });

  it.each([['lost', 'applied'], ['errorAfter', 'applied'], ['truncated', 'applied'], ['lostUndone', 'notDone'], ['500', 'notDone'], ['401', 'notDone'], ['html', 'notDone']] as const)(
    'is what is read there afterwards, not what is answered (%s: %s), and is sent once',
    async (kind, outcome) => {
      desk.fake.faults.push({ kind, method: 'POST', path: '/directory/user/group/', times: 1 });
      expect((await desk.send())[T1]?.kind).toBe(outcome);
      expect(desk.written()).toHaveLength(1);
      expect(members().includes('u-t1')).toBe(outcome === 'applied');
    },
  );

  it('is not done where the platform answers 200 and does nothing (E16)', async () => {
    desk.fake.faults.push({ kind: 'empty', method: 'POST', path: '/directory/user/group/', times: 1 });
    expect((await desk.send())[T1]).toEqual({ kind: 'notDone', failure: null });
  });

  it('is not verified where it cannot be read any more, and settles itself the next time', async () => {
    const { changes } = await desk.dryRun();
    // Members of that group are read by this route with the school, then before it is sent, then after.
    let reads = 0;
    const handle = desk.fake.handle.bind(desk.fake);
    desk.fake.handle = (request) => {
      if (request.path === '/directory/user/group/g-free0' && request.method === 'GET' && (reads += 1) === 3) return { status: 401, headers: {}, text: '' };
      return handle(request);
    };
    const sent = valueOf(await desk.ent.connectors.send(ADMIN, { id: 'entcore', changes: [{ id: changes[0]?.id ?? '', accepted: null }] }));
    expect(sent.outcomes[0]?.outcome).toEqual({ kind: 'unverified', failure: null });
    expect((await desk.dryRun()).changes).toEqual([]);
  });

  it('keeps from leaving what comes after it, where a person is waited for', async () => {
    setBlog(desk, 'crea');
    desk.fake.faults.push({ kind: 'mfa', method: 'POST', path: '/directory/user/group/', times: 1 });
    const outcomes = await desk.send();
    expect(outcomes).toEqual({ [T1]: { kind: 'notDone', failure: 'mfaNeeded' }, [BLOG_OF_CLUB]: { kind: 'held', failure: 'mfaNeeded' } });
    expect(desk.ent.connectors.list()[0]?.trouble).toBe('mfaNeeded');
    expect(roles()).toEqual([]);
  });

  it('keeps from leaving what comes after it in the same group, which is not said to be there', async () => {
    setClub(desk, 'p16-e0-1', true);
    desk.fake.faults.push({ kind: 'mfa', method: 'POST', path: '/directory/user/group/', times: 1 });
    expect(Object.values(await desk.send())).toEqual([{ kind: 'notDone', failure: 'mfaNeeded' }, { kind: 'held', failure: 'mfaNeeded' }]);
    expect((await desk.dryRun()).changes).toHaveLength(2);
  });

  it('gives each change its own state, and the others go on', async () => {
    setBlog(desk, 'crea');
    desk.fake.faults.push({ kind: '401', method: 'POST', path: '/directory/user/group/', times: 1 });
    expect(await desk.send()).toEqual({ [T1]: { kind: 'notDone', failure: 'forbidden' }, [BLOG_OF_CLUB]: { kind: 'applied' } });
  });
});

describe('somebody who acts on the platform itself', () => {
  beforeEach(() => desk.mode('apply', ...ALL));

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
