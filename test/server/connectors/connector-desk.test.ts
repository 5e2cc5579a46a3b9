import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountAccess } from '../../../contract/ent/connectors.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { createTransport } from '../../../server/connectors/http/transport.ts';
import { MACHINE } from '../../support/fake-entcore/fake-school.ts';
import { startFakeEntcore, type RunningFake } from '../../support/fake-entcore/start-fake.ts';
import { deskOf, setValue, valueOf } from '../ent-desk.ts';
import { closeEnts, newEnt } from '../new-ent.ts';
import { MONDAY, TINY_SCHOOL } from '../tiny-school.ts';

const AT_ONCE = { sleep: () => Promise.resolve(), random: () => 1 };

let fake: RunningFake;
let ent: Ent;
let hour = 0;

beforeAll(async () => {
  fake = await startFakeEntcore();
});
afterAll(() => fake.stop());
beforeEach(async () => {
  hour = 0;
  ent = open();
  ent.seed(TINY_SCHOOL);
  await fake.order({ kind: 'fail', faults: [] });
  await fake.order({ kind: 'asked' });
});
afterEach(closeEnts);

function open(options: Parameters<typeof newEnt>[0] = {}): Ent {
  const clock = (): Date => new Date(Date.parse(MONDAY) + hour * 3_600_000);
  return newEnt({ clock, platforms: { transportTo: (address) => createTransport(address), waiting: AT_ONCE }, ...options });
}

const BY = { id: 'adm1', name: 'Nadia Haddad', role: 'administrator', title: '' } as const;
const access = (): AccountAccess => ({ id: 'entcore', address: fake.url, ...MACHINE });

async function connected(): Promise<void> {
  valueOf(await ent.connectors.connect(BY, access()));
}

describe('connecting', () => {
  it('signs in, probes, and shows what the platform does with nothing of the account', async () => {
    const view = valueOf(await ent.connectors.connect(BY, access()));
    expect(view).toMatchObject({ id: 'entcore', connected: true, trouble: null, structure: { uai: '0319999A' }, modes: {}, capabilities: { version: '6.15.4' } });
    const everything = JSON.stringify([ent.connectors.list(), ent.journal(), deskOf(ent, 'adm1').snapshot('settings')]);
    expect(everything).not.toContain(MACHINE.password);
    expect(everything).not.toContain(MACHINE.login);
    expect(ent.journal().at(-1)?.body).toContain('"connector.set"');
  });

  it('keeps nothing of an account that the platform refuses, and rests after three refusals', async () => {
    for (let i = 0; i < 3; i += 1) expect(await ent.connectors.connect(BY, { ...access(), password: 'autre' })).toEqual({ ok: false, refusal: 'signedOut' });
    expect(await ent.connectors.connect(BY, access())).toEqual({ ok: false, refusal: 'resting' });
    expect(ent.connectors.list()[0]?.connected).toBe(false);
    hour = 2;
    expect(await ent.connectors.connect(BY, access())).toMatchObject({ ok: true });
  });

  it('uses no address but a host, in clear on this machine for invented people only', async () => {
    for (const address of [`${fake.url}/portail`, 'http://ent.exemple.fr', 'ftp://ent.exemple.fr', fake.url.replace('http://', 'http://moi:secret@')]) {
      expect(await ent.connectors.connect(BY, { ...access(), address })).toEqual({ ok: false, refusal: 'address' });
    }
    const real = open();
    real.seed({ ...TINY_SCHOOL, school: { ...TINY_SCHOOL.school, uai: '0310000Y', fictitious: false }, accounts: [] });
    expect(await must(real.at('0310000Y'), 'the school is there').connectors.connect(BY, access())).toEqual({ ok: false, refusal: 'address' });
    expect(await fake.order({ kind: 'asked' })).toEqual([]);
  });

  it('says that a platform is not there', async () => {
    expect(await ent.connectors.connect(BY, { ...access(), address: 'http://127.0.0.1:9' })).toEqual({ ok: false, refusal: 'unreachable' });
  });
});

describe('observing', () => {
  it('keeps which groups of the school the platform shows by no name: they are reached by list only', async () => {
    await connected();
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    valueOf(await ent.connectors.observe('entcore'));
    expect(ent.connectors.list()[0]?.listOnly).toEqual(['profil:direction', 'libre:club']);
  });

  it('counts, recognises, and lists what differs, without writing anything', async () => {
    await connected();
    await fake.order({ kind: 'asked' });
    const before = ent.commits().settings;
    const seen = valueOf(await ent.connectors.observe('entcore'));
    expect(seen.counts).toMatchObject({ people: 20, services: 3 });
    expect(Object.values(seen.proofs).every((proof) => proof.complete)).toBe(true);
    // The free group of the school is not there, and nobody ever agreed on it: nothing says which side moved.
    expect(seen.gaps).toContainEqual({ unit: { kind: 'group', id: 'libre:club' }, standing: 'apart', here: 'Club journal', there: null });
    expect(seen.unmatched.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual(['Équipe 0', 'Équipe 1']);
    expect((await fake.order({ kind: 'asked' })).every((asked) => asked.startsWith('GET '))).toBe(true);
    expect(ent.commits().settings).toBe(before);
    expect(ent.connectors.list()[0]?.lastPull?.at).toBe(MONDAY);
  });

  it('tells a change made there from one made here, once both agreed', async () => {
    await connected();
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    valueOf(await ent.connectors.settle(BY, { id: 'entcore', units: [{ kind: 'group', id: 'libre:club' }], side: 'here' }));
    const gap = async (): Promise<unknown> => valueOf(await ent.connectors.observe('entcore')).gaps.find(({ unit }) => unit.kind === 'group');
    expect(await gap()).toMatchObject({ standing: 'here', here: 'Club journal', there: 'Équipe 0' });
    await fake.order({ kind: 'rename', group: 'g-free0', name: 'Club journal' });
    expect(await gap()).toBeUndefined();
    await fake.order({ kind: 'rename', group: 'g-free0', name: 'Le journal' });
    expect(await gap()).toMatchObject({ standing: 'there', there: 'Le journal' });
    deskOf(ent, 'adm1').sendOne(setValue('schoolGroup', 'libre:club', 'name', 'La gazette', 'Club journal'));
    expect(await gap()).toMatchObject({ standing: 'conflict' });
    await fake.order({ kind: 'rename', group: 'g-free0', name: 'Équipe 0' });
  });

  it('forgets what was agreed on with what somebody says is not the same, and lists what it may take back', async () => {
    await connected();
    const seen = async () => valueOf(await ent.connectors.observe('entcore'));
    const club = async (): Promise<unknown> => (await seen()).gaps.find(({ unit }) => unit.kind === 'group')?.standing;
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    valueOf(await ent.connectors.settle(BY, { id: 'entcore', units: (await seen()).gaps.map(({ unit }) => unit), side: 'here' }));
    expect(await club()).toBe('here');
    // The same said again changes nothing of it.
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    expect(await club()).toBe('here');
    expect((await seen()).recognised).toEqual([{ kind: 'group', remote: 'g-free0', name: 'Équipe 0', local: 'libre:club' }]);
    valueOf(await ent.connectors.matchSeveral(BY, { id: 'entcore', matches: [{ kind: 'group', local: 'libre:club', remote: 'g-free1' }] }));
    expect(await club()).toBe('apart');
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: null }));
    const { recognised, unmatched } = await seen();
    expect([recognised, unmatched.filter(({ kind }) => kind === 'group').map(({ remote }) => remote)]).toEqual([[], ['g-free0', 'g-free1']]);
  });

  it('infers no deletion from a list that was not read whole', async () => {
    await connected();
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    await fake.order({ kind: 'fail', faults: [{ kind: 'html', path: '/directory/group/admin/list' }] });
    const seen = valueOf(await ent.connectors.observe('entcore'));
    expect(seen.proofs.groups).toMatchObject({ complete: false, cause: 'unparsable' });
    expect(seen.gaps.every(({ standing }) => standing === 'unverified')).toBe(true);
    expect(ent.connectors.list()[0]?.lastPull?.proofs.groups).toMatchObject({ complete: false });
  });

  it('stops at what waits for a person, and says so as long as it lasts', async () => {
    await connected();
    await fake.order({ kind: 'fail', faults: [{ kind: 'mfa', path: '/directory/' }] });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'mfaNeeded' });
    expect(ent.connectors.list()[0]?.trouble).toBe('mfaNeeded');
    await fake.order({ kind: 'fail', faults: [] });
    expect(await ent.connectors.observe('entcore')).toMatchObject({ ok: true });
    expect(ent.connectors.list()[0]?.trouble).toBeNull();
  });

  it('signs in again by itself when its session is old, and not twice within an hour once it is refused', async () => {
    await connected();
    hour = 1;
    await fake.order({ kind: 'fail', faults: [{ kind: 'html', method: 'POST', path: '/auth/login' }] });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'signedOut' });
    await fake.order({ kind: 'asked' });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'resting' });
    expect(await fake.order({ kind: 'asked' })).toEqual([]);
    hour = 3;
    await fake.order({ kind: 'fail', faults: [] });
    expect(await ent.connectors.observe('entcore')).toMatchObject({ ok: true });
  });

  const DEAD = { kind: 'login', path: '/directory/structure/admin/list', times: 1 } as const;
  const signIns = async (): Promise<number> => (await fake.order({ kind: 'asked' })).filter((asked) => asked === 'POST /auth/login').length;

  it('signs in again by itself, once an hour, where the platform ended its session before its time', async () => {
    await connected();
    await signIns();
    await fake.order({ kind: 'fail', faults: [DEAD] });
    expect(await ent.connectors.observe('entcore')).toMatchObject({ ok: true });
    expect([await signIns(), ent.connectors.list()[0]?.trouble]).toEqual([1, null]);
    // Ended again within the hour: it says so. Whoever asks signs in; so does the next hour of reading, since nobody was refused.
    await fake.order({ kind: 'fail', faults: [DEAD] });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'signedOut' });
    expect([await signIns(), ent.connectors.list()[0]?.trouble]).toEqual([0, 'signedOut']);
    valueOf(await ent.connectors.setTiming(BY, { id: 'entcore', timing: { readAt: ['10:00'], windows: [] } }));
    hour = 2;
    await ent.readPlatforms();
    expect(ent.connectors.list()[0]?.trouble).toBeNull();
  });

  it('is refused once where it signs in again, and waits: no second refusal within the hour, nor by program afterwards', async () => {
    await connected();
    await signIns();
    await fake.order({ kind: 'fail', faults: [DEAD, { kind: 'html', method: 'POST', path: '/auth/login' }] });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'signedOut' });
    expect(await signIns()).toBe(1);
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'resting' });
    valueOf(await ent.connectors.setTiming(BY, { id: 'entcore', timing: { readAt: ['10:00'], windows: [] } }));
    hour = 2;
    await ent.readPlatforms();
    expect(await signIns()).toBe(0);
    await fake.order({ kind: 'fail', faults: [] });
    expect(await ent.connectors.observe('entcore')).toMatchObject({ ok: true });
    expect(ent.connectors.list()[0]?.trouble).toBeNull();
  });
});

describe('a connector that is there', () => {
  it('goes no further than it is told, kind by kind', async () => {
    await connected();
    expect(valueOf(await ent.connectors.setMode(BY, { id: 'entcore', unit: 'membership', mode: 'propose' })).modes).toEqual({ membership: 'propose' });
  });

  it('is forgotten with its account, and loses nothing else', async () => {
    await connected();
    valueOf(await ent.connectors.match(BY, { id: 'entcore', kind: 'group', local: 'libre:club', remote: 'g-free0' }));
    valueOf(await ent.connectors.disconnect(BY, 'entcore'));
    expect(ent.connectors.list()[0]).toMatchObject({ connected: false, address: '' });
    expect(await ent.connectors.observe('entcore')).toEqual({ ok: false, refusal: 'absent' });
    expect(await ent.connectors.disconnect(BY, 'entcore')).toEqual({ ok: false, refusal: 'absent' });
    await connected();
    expect(valueOf(await ent.connectors.observe('entcore')).unmatched.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual(['Équipe 1']);
  });
});
