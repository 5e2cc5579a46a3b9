import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { createFakeEntcore, type FakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { addEdges, reachByEdges, type FakeGroup } from '../support/fake-entcore/world.ts';

// The fake holds to what is documented of the platform (connectors.md §2.4 and §2.10): a connector is only as proved as the fake is faithful.

let fake: FakeEntcore;
let headers: Readonly<Record<string, string>>;

beforeEach(() => {
  fake = createFakeEntcore();
  const signed = must(fake.handle({ method: 'POST', path: '/auth/login', headers: {}, body: new URLSearchParams({ email: MACHINE.login, password: MACHINE.password }).toString() }), 'it answers');
  const cookies = [signed.headers['set-cookie'] ?? []].flat().map((line) => line.split(';', 1)[0] ?? '');
  headers = { cookie: cookies.join('; '), 'x-xsrf-token': must(cookies.find((one) => one.startsWith('XSRF-TOKEN=')), 'a token').slice('XSRF-TOKEN='.length) };
});

function ask(method: string, path: string): readonly [status: number, body: unknown] {
  const { status, text } = must(fake.handle({ method, path, headers, body: '' }), 'it answers');
  return [status, text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text.slice(0, 9)];
}

const group = (id: string): FakeGroup => must(fake.world.groups.get(id), 'a group of the fake');

/** Gives a group a direction, property and edges together. */
function direct(id: string, users: FakeGroup['users']): void {
  const one = group(id);
  one.users = users;
  one.sends.clear();
  one.shows.clear();
  for (const member of one.members) addEdges(one, member);
}

describe('a link between two groups', () => {
  const DIRECTIONS = ['NONE', 'INCOMING', 'OUTGOING', 'BOTH'] as const;

  it('lets members write to the list where the start sends, and shows people where the end shows them: the table of 4 × 4 (E11)', () => {
    fake.world.links.clear();
    fake.world.links.set('g-free0', new Set(['g-direction']));
    const table = DIRECTIONS.map((start) => DIRECTIONS.map((end) => {
      direct('g-free0', start);
      direct('g-direction', end);
      const { byList, byName } = reachByEdges(fake.world, 'u-t0');
      return `${byList.has('u-p0') ? 'L' : '-'}${byName.has('u-p0') ? 'N' : '-'}`;
    }));
    expect(table).toEqual([['--', '--', '--', '--'], ['L-', 'L-', 'LN', 'LN'], ['--', '--', '--', '--'], ['L-', 'L-', 'LN', 'LN']]);
    direct('g-free0', 'INCOMING');
    expect([ask('GET', '/communication/verify/u-t0/u-p0'), ask('GET', '/communication/verify/u-p0/u-t0')]).toEqual([[200, { canCommunicate: true }], [200, { canCommunicate: false }]]);
  });

  it('is written alone by the old route, and with both ends widened by the current one, which runs no check and looks at no school (E5, E6, E7)', () => {
    expect(ask('POST', '/communication/group/g-Student/communique/g-direction')).toEqual([200, { number: 1 }]);
    expect([group('g-Student').users, group('g-direction').users]).toEqual(['OUTGOING', null]);
    expect(ask('GET', '/communication/v2/group/g-Student/communique/g-direction/check')).toEqual([409, { error: 'impossible to change direction' }]);
    expect(ask('POST', '/communication/v2/group/g-Student/communique/g-direction')).toEqual([200, { 'g-Student': 'BOTH', 'g-direction': 'OUTGOING' }]);
    expect(reachByEdges(fake.world, 'u-e0-0').byList.has('u-e1-0')).toBe(true);
    expect(ask('POST', '/communication/v2/group/g-Teacher/communique/g-other')[0]).toBe(200);
    expect(ask('DELETE', '/communication/group/g-Teacher/relations/g-other')).toEqual([401, '<!DOCTYPE']);
  });

  it('asked by the current route between ends that are wide already changes no direction; a warning says what would', () => {
    expect(ask('POST', '/communication/v2/group/g-Teacher/communique/g-Personnel')).toEqual([200, { ok: 'no direction to change' }]);
    expect([['g-Teacher', 'g-Personnel'], ['g-free0', 'g-Personnel'], ['g-Teacher', 'g-free0'], ['g-free0', 'g-free1'], ['gone', 'g-free1']].map(([from, to]) => ask('GET', `/communication/v2/group/${from ?? ''}/communique/${to ?? ''}/check`)[1])).toEqual([
      { warning: null }, { warning: 'startgroup-users-can-communicate' }, { warning: 'endgroup-users-can-communicate' }, { warning: 'both-groups-users-can-communicate' }, { warning: null },
    ]);
  });

  it('that is unknown is accepted in silence, and one that is taken off leaves BOTH behind (E8, E16)', () => {
    expect(ask('DELETE', '/communication/group/g-Teacher/communique/gone')).toEqual([200, { number: 0 }]);
    expect(ask('DELETE', '/communication/group/g-Teacher/relations/g-Student')[0]).toBe(200);
    expect([group('g-Teacher').users, fake.world.links.get('g-Teacher')?.has('g-Student')]).toEqual(['BOTH', false]);
    direct('g-free0', 'INCOMING');
    direct('g-free1', 'OUTGOING');
    fake.world.links.set('g-free0', new Set(['g-free1']));
    ask('DELETE', '/communication/group/g-free0/relations/g-free1');
    expect([group('g-free0').users, group('g-free1').users]).toEqual(['NONE', 'NONE']);
  });

  it('is gone although an error is answered, where an end has no direction at all (E9)', () => {
    expect(ask('DELETE', '/communication/group/g-Teacher/relations/g-direction')[0]).toBe(500);
    expect(fake.world.links.get('g-Teacher')?.has('g-direction')).toBe(false);
  });

  it('sleeps as long as its start does not send, and wakes with all the others (E10)', () => {
    expect(reachByEdges(fake.world, 'u-r0-0').byList.has('u-p0')).toBe(false);
    ask('POST', '/communication/v2/group/g-Relative/communique/g-latin');
    const { byList } = reachByEdges(fake.world, 'u-r0-0');
    expect([byList.has('u-p0'), byList.has('u-r1-0')]).toEqual([true, true]);
  });
});

describe('the way between a group and its members', () => {
  it('is narrowed exactly by the old route, property and edges together; a group that has none stays as it is', () => {
    expect(ask('DELETE', '/communication/group/g-c0-Student?direction=OUTGOING')[0]).toBe(200);
    const { users, sends, shows } = group('g-c0-Student');
    expect([users, sends.size, shows.size]).toEqual(['INCOMING', 3, 0]);
    expect(ask('DELETE', '/communication/group/g-probe1?direction=OUTGOING')).toEqual([200, { number: 0 }]);
    expect(group('g-probe1').users).toBeNull();
    expect(ask('POST', '/communication/group/g-c0-Student/users')).toEqual([200, { 'g-c0-Student': 'BOTH' }]);
    expect(group('g-c0-Student').shows.size).toBe(3);
  });

  it('is set by the property, which edges may then contradict (E29)', () => {
    expect(ask('POST', '/communication/group/g-c0-Student?direction=INCOMING')[0]).toBe(200);
    const { users, shows } = group('g-c0-Student');
    expect([users, shows.size]).toEqual(['INCOMING', 3]);
  });

  it('is lowered as far as links let, and not at all where the group both sends and receives', () => {
    expect(ask('DELETE', '/communication/group/g-Teacher/users')).toEqual([409, { error: 'impossible to change direction' }]);
    direct('g-free0', 'BOTH');
    expect(ask('DELETE', '/communication/group/g-free0/users')).toEqual([200, { users: 'NONE' }]);
  });
});

describe('what an administrator of a school may not do', () => {
  it.each([['POST', '/communication/rules/s-1/reset'], ['PUT', '/communication/rules/s-1'], ['PUT', '/communication/init/rules'], ['PUT', '/communication/api/admin/users/u-t0/communiqueDirect/u-t1'], ['GET', '/communication/group/g-other'], ['POST', '/communication/group/g-other/users']])('%s %s is refused by a page, not by 403 (E2)', (method, path) => {
    expect(ask(method, path)).toEqual([401, '<!DOCTYPE']);
  });

  it('reads the links of any group by two routes that declare no right', () => {
    expect(ask('GET', '/communication/group/g-other/outgoing')).toEqual([200, []]);
    expect(ask('GET', '/communication/group/g-Relative/incoming')[1]).toMatchObject([{ id: 'g-Personnel', internalCommunicationRule: 'BOTH' }, { id: 'g-Teacher' }]);
  });
});
