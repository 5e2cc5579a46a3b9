import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { MONDAY } from '../server/tiny-school.ts';
import { ADMIN, BLOG_OF_CLUB, CLUB, EXACT_KINDS, membersThere, openPlatformDesk, type PlatformDesk, rolesThere, setBlog, setClub, T1 } from './platform-desk.ts';

let desk: PlatformDesk;

beforeEach(async () => {
  desk = await openPlatformDesk({ clock: () => new Date(MONDAY) });
});
afterEach(() => {
  desk.ent.close();
});

describe('sending', () => {
  it('sends nothing of a kind that is only looked at, which every kind is at first', async () => {
    setClub(desk, 'p16-t1', true);
    expect(await desk.send()).toEqual({ [T1]: { kind: 'observed' } });
    expect(desk.written()).toEqual([]);
  });

  it('writes the four exact kinds, each by its own edge, and has nothing left to send', async () => {
    await desk.mode('propose', ...EXACT_KINDS);
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
    expect([membersThere(desk), rolesThere(desk), desk.fake.world.groups.get('g-free0')?.name]).toEqual([['u-t0', 'u-t1'], ['r-blog'], 'Le journal']);
    expect((await desk.dryRun()).changes).toEqual([]);
    expect(desk.ent.journal().at(-1)?.body).toContain('"send"');
  });

  it('never sends twice what is asked twice', async () => {
    await desk.mode('apply', ...EXACT_KINDS);
    setClub(desk, 'p16-t1', true);
    const [change] = (await desk.dryRun()).changes;
    const sending = { id: 'entcore', changes: [{ id: change?.id ?? '', accepted: null }] } as const;
    valueOf(await desk.ent.connectors.send(ADMIN, { ...sending, changes: [...sending.changes] }));
    const again = valueOf(await desk.ent.connectors.send(ADMIN, { ...sending, changes: [...sending.changes] }));
    expect(again.outcomes[0]?.outcome).toEqual({ kind: 'unknown' });
    expect(desk.written()).toHaveLength(1);
  });

  it('takes the role that is no longer wanted before it gives the other', async () => {
    await desk.mode('propose', ...EXACT_KINDS);
    setBlog(desk, 'lect');
    await desk.send();
    setBlog(desk, 'crea', 'lect');
    desk.written();
    expect(await desk.send()).toEqual({ [BLOG_OF_CLUB]: { kind: 'applied' } });
    expect(desk.written()).toEqual(['DELETE /appregistry/authorize/group/g-free0/role/r-blog-read', 'PUT /appregistry/authorize/group/g-free0/role/r-blog']);
  });

  it('asks a person before it gives more than was asked, on the very figures (E14)', async () => {
    await desk.mode('apply', ...EXACT_KINDS);
    setBlog(desk, 'tout');
    const asked = await desk.send();
    expect(asked[BLOG_OF_CLUB]).toMatchObject({ kind: 'needsDecision', effect: { gained: { roles: 4 }, unaskedGain: { roles: 2 } } });
    expect(desk.written()).toEqual([]);
    expect(await desk.send(undefined, true)).toEqual({ [BLOG_OF_CLUB]: { kind: 'applied' } });
  });

  it('asks again when the figures are no longer those that were accepted', async () => {
    await desk.mode('propose', ...EXACT_KINDS);
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
    await desk.mode('propose', ...EXACT_KINDS);
    setClub(desk, 'p16-t1', true);
  });

  it.each([['lost', 'applied'], ['errorAfter', 'applied'], ['truncated', 'applied'], ['lostUndone', 'notDone'], ['500', 'notDone'], ['401', 'notDone'], ['html', 'notDone']] as const)(
    'is what is read there afterwards, not what is answered (%s: %s), and is sent once',
    async (kind, outcome) => {
      desk.fake.faults.push({ kind, method: 'POST', path: '/directory/user/group/', times: 1 });
      expect((await desk.send())[T1]?.kind).toBe(outcome);
      expect(desk.written()).toHaveLength(1);
      expect(membersThere(desk).includes('u-t1')).toBe(outcome === 'applied');
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
    expect(rolesThere(desk)).toEqual([]);
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
