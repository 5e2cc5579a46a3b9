import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTransport } from '../../server/connectors/http/transport.ts';
import { probeSchool } from '../../server/connectors/entcore/probe.ts';
import { Groups } from '../../server/connectors/entcore/answers.ts';
import { pullSchool } from '../../server/connectors/entcore/pull.ts';
import { openEntcore, type EntcoreSession } from '../../server/connectors/entcore/session.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { startFakeEntcore, type RunningFake } from '../support/fake-entcore/start-fake.ts';
import { valueOf } from '../server/ent-desk.ts';
import { AT_ONCE } from './patience.ts';

const UAI = '0319999A';

let fake: RunningFake;
let session: EntcoreSession;

beforeAll(async () => {
  fake = await startFakeEntcore();
  session = valueOf(await openEntcore(createTransport(fake.url), MACHINE, AT_ONCE));
});
afterAll(() => fake.stop());
beforeEach(async () => {
  await fake.order({ kind: 'fail', faults: [] });
  await fake.order({ kind: 'options', options: { mfa: false } });
  await fake.order({ kind: 'asked' });
});

describe('a session', () => {
  it('is believed once the platform says who is signed in, not because it answered 200 (E3)', async () => {
    const refused = await openEntcore(createTransport(fake.url), { ...MACHINE, password: 'autre' }, AT_ONCE);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'signedOut' } });
    expect(await fake.order({ kind: 'asked' })).toEqual(['POST /auth/login']);
    expect(session.account).toEqual({ id: 'u-machine', scopes: ['s-1'] });
  });

  it('reads nothing of a school that the account does not administer', async () => {
    expect(await pullSchool(session, '0319998Z')).toMatchObject({ ok: false, refusal: { kind: 'outOfScope' } });
    expect(await probeSchool(session, '0310000X')).toMatchObject({ ok: false, refusal: { kind: 'outOfScope' } });
  });
});

describe('a pull', () => {
  it('brings people, groups with everybody in them, services, roles and links, each proved whole', async () => {
    const school = valueOf(await pullSchool(session, UAI));
    expect(school.structure).toEqual({ id: 's-1', uai: UAI, name: 'Collège (fictif)' });
    expect(school.people).toHaveLength(20);
    const { teachings, ...asked } = school.proofs;
    expect([Object.values(asked).every(({ complete }) => complete), teachings]).toMatchObject([true, { complete: false, cause: 'byDesign' }]);
    const group = (id: string): unknown => school.groups.find((one) => one.id === id);
    expect(group('g-free0')).toMatchObject({ kind: 'free', isFixed: false, members: ['u-t0', 'u-e0-0'], direction: 'NONE' });
    expect(group('g-c0-Student')).toMatchObject({ kind: 'class', profile: 'Student', className: '6E0', direction: 'BOTH', members: ['u-e0-0', 'u-e0-1', 'u-e0-2'] });
    expect(group('g-auto')).toMatchObject({ isFixed: true });
    expect(school.services.find(({ id }) => id === 'a-mess')?.roles.find(({ id }) => id === 'r-both')?.applications).toEqual(['a-blog', 'a-mess']);
    expect(school.grants.get('g-Teacher')).toEqual(['r-blog', 'r-mess']);
    expect(school.links.get('g-Relative')).toEqual(['g-direction']);
  });

  it('keeps no activation code, no login and no address (E26)', async () => {
    const school = valueOf(await pullSchool(session, UAI));
    expect(JSON.stringify([school, [...school.grants], [...school.links]])).not.toMatch(/SECRET|login\.|secret\.example/);
  });

  it.each([
    ['html', 'unparsable'], ['401', 'refused'], ['403', 'refused'], ['404', 'refused'], ['409', 'refused'], ['429', 'unreachable'], ['500', 'unreachable'], ['503', 'unreachable'],
    ['509', 'refused'], ['login', 'redirected'], ['mfa', 'redirected'], ['terms', 'redirected'], ['truncated', 'unparsable'], ['unknown', 'unparsable'], ['lost', 'unreachable'],
  ] as const)('takes %s for no list at all (%s)', async (kind, cause) => {
    await fake.order({ kind: 'fail', faults: [{ kind, path: '/directory/structure/s-1/users' }] });
    const school = valueOf(await pullSchool(session, UAI));
    expect(school.proofs.people).toMatchObject({ complete: false, cause });
    expect(school.proofs.grants.complete).toBe(true);
  });

  it('takes an empty list for an absence only where another figure agrees (E4)', async () => {
    await fake.order({ kind: 'fail', faults: [{ kind: 'empty', path: '/directory/structure/s-1/users' }] });
    expect(valueOf(await pullSchool(session, UAI)).proofs.people).toEqual({ complete: false, count: 0, cause: 'countMismatch' });
  });

  it('takes a list of roles given that names no group, beside groups, for no list, though it was answered twice', async () => {
    await fake.order({ kind: 'fail', faults: [{ kind: 'empty', path: '/appregistry/groups/roles' }] });
    expect(valueOf(await pullSchool(session, UAI)).proofs.grants).toEqual({ complete: false, count: 0, cause: 'countMismatch' });
  });

  it('takes nobody in a group for an absence only where the group says so; members of one that says no figure are read twice', async () => {
    const read: typeof session.read = async (route, schema) => {
      const found = await session.read(route, schema);
      if (!found.ok || !route.path.startsWith('/directory/group/admin/list')) return found;
      return { ok: true, value: schema.parse(Groups.parse(found.value).filter(({ nbUsers }) => nbUsers !== 0).map((group) => ({ ...group, nbUsers: null }))) };
    };
    await fake.order({ kind: 'asked' });
    expect(valueOf(await pullSchool({ ...session, read }, UAI)).proofs.members.complete).toBe(true);
    expect((await fake.order({ kind: 'asked' })).filter((asked) => asked.endsWith('/user/group/g-free0'))).toHaveLength(2);
    await fake.order({ kind: 'fail', faults: [{ kind: 'empty', path: '/directory/user/group/g-free0' }] });
    expect(valueOf(await pullSchool({ ...session, read }, UAI)).proofs.members).toMatchObject({ complete: false, cause: 'countMismatch' });
  });

  it('says that the groups moved while they were read', async () => {
    await fake.order({ kind: 'fail', faults: [{ kind: 'empty', path: '/directory/group/admin/list', times: 1 }] });
    expect(valueOf(await pullSchool(session, UAI)).proofs.groups).toMatchObject({ complete: false, cause: 'moved' });
  });

  it('reads again what failed in passing, and no more than three times', async () => {
    await fake.order({ kind: 'fail', faults: [{ kind: '500', path: '/appregistry/groups/roles', times: 2 }] });
    expect(valueOf(await pullSchool(session, UAI)).proofs.grants.complete).toBe(true);
    await fake.order({ kind: 'asked' });
    await fake.order({ kind: 'fail', faults: [{ kind: '500', path: '/appregistry/groups/roles' }] });
    expect(valueOf(await pullSchool(session, UAI)).proofs.grants).toMatchObject({ complete: false, cause: 'unreachable' });
    expect((await fake.order({ kind: 'asked' })).filter((asked) => asked.includes('/groups/roles'))).toHaveLength(3);
  });

  it('never follows where the platform points (E1)', async () => {
    await fake.order({ kind: 'options', options: { mfa: true } });
    expect(await pullSchool(session, UAI)).toMatchObject({ ok: false, refusal: { kind: 'mfaNeeded' } });
    expect(await fake.order({ kind: 'asked' })).toEqual(['GET /directory/structure/admin/list']);
  });
});

describe('a probe', () => {
  it('proves what is read, and what is written by calls that change nothing', async () => {
    const before = valueOf(await pullSchool(session, UAI));
    const { capabilities } = valueOf(await probeSchool(session, UAI));
    expect(capabilities).toMatchObject({ platform: 'entcore', version: '6.15.4' });
    expect(capabilities.units.serviceAccess).toMatchObject({ read: 'full', write: 'exact', provenance: 'probed' });
    expect(valueOf(await pullSchool(session, UAI))).toEqual(before);
  });

  it.each([['PUT', '/directory/group/', 'group'], ['DELETE', '/directory/user/group/', 'membership'], ['DELETE', '/appregistry/authorize', 'serviceAccess'], ['DELETE', '/communication/', 'visibilityRule']] as const)(
    'leaves to the sheet what writing it does not prove (%s %s)',
    async (method, path, unit) => {
      await fake.order({ kind: 'fail', faults: [{ kind: '401', method, path }] });
      expect(valueOf(await probeSchool(session, UAI)).capabilities.units[unit]).toMatchObject({ read: 'full', write: 'sheet' });
    },
  );

  it('proves nothing of what is written where the groups for that are not there, empty', async () => {
    await fake.order({ kind: 'member', group: 'g-probe1', user: 'u-t0', isMember: true });
    expect(valueOf(await probeSchool(session, UAI)).capabilities.units.membership).toMatchObject({ write: 'sheet' });
    await fake.order({ kind: 'member', group: 'g-probe1', user: 'u-t0', isMember: false });
  });

  it('takes off what it cannot read', async () => {
    await fake.order({ kind: 'fail', faults: [{ kind: '401', path: '/communication/' }] });
    const { capabilities, findings } = valueOf(await probeSchool(session, UAI));
    expect(capabilities.units.visibilityRule).toMatchObject({ read: 'none', write: 'sheet' });
    expect(findings.find(({ unit }) => unit === 'visibilityRule')).toMatchObject({ reads: false, cause: 'forbidden' });
  });
});
