import { describe, expect, it } from 'vitest';
import { createFakeEntcore, type FakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { addGroup, fakeSchool, MACHINE } from '../support/fake-entcore/fake-school.ts';
import { transportTo } from '../support/fake-entcore/transport-to.ts';
import { addEdges, reachByEdges } from '../support/fake-entcore/world.ts';

// What the published scenarios of the platform expect of it (connectors.md §11): the fake answers the same.

const PUPIL = { login: 'eleve', password: 'fictif', userId: 'u-e0-0' } as const;

function fakeWithPupil(): FakeEntcore {
  const world = fakeSchool();
  return createFakeEntcore({ ...world, accounts: [...world.accounts, PUPIL] });
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/** What an account is answered, call after call. */
async function statusesFor(account: { readonly login: string; readonly password: string }, ...calls: readonly Call[]): Promise<readonly number[]> {
  const send = transportTo(fakeWithPupil());
  const signed = await send({ method: 'POST', path: '/auth/login', headers: {}, body: new URLSearchParams({ email: account.login, password: account.password }).toString() });
  const cookies = 'lost' in signed ? [] : signed.cookies.map((line) => line.split(';', 1)[0] ?? '');
  const token = cookies.find((one) => one.startsWith('XSRF-TOKEN='))?.slice(11) ?? '';
  const statuses: number[] = [];
  for (const { method, path, body = {} } of calls) {
    const answer = await send({ method, path, headers: { cookie: cookies.join('; '), 'x-xsrf-token': token }, body: JSON.stringify(body) });
    statuses.push('lost' in answer ? 0 : answer.status);
  }
  return statuses;
}

describe('the fake platform', () => {
  it.each([
    ['roles without a school', MACHINE, 'GET', '/appregistry/applications/roles'], ['accesses without a school', MACHINE, 'GET', '/appregistry/groups/roles'],
    ['groups without a school', MACHINE, 'GET', '/directory/group/admin/list'], ['a group made in no school', MACHINE, 'POST', '/directory/group'], ['those of another school', MACHINE, 'GET', '/directory/structure/s-2/users'],
    ['a reset of the rules, by an administrator of the school', MACHINE, 'POST', '/communication/rules/s-1/reset'], ['a role, by a pupil', PUPIL, 'POST', '/appregistry/role'],
    ['links, to a pupil', PUPIL, 'GET', '/communication/group/g-Teacher'], ['a link, by a pupil', PUPIL, 'POST', '/communication/group/g-Teacher/communique/g-Student'],
  ] as const)('refuses by 401 %s', async (_, account, method, path) => {
    expect(await statusesFor(account, { method, path })).toEqual([401]);
  });

  it('makes a role once, its name being unique on the platform', async () => {
    const role = { method: 'POST', path: '/appregistry/role', body: { role: 'Blog - Relecture', applications: ['a-blog'] } } as const;
    expect(await statusesFor(MACHINE, role, role)).toEqual([201, 409]);
  });

  it('shows a group where the start sends, and somebody of it where the end shows them too, in the sixteen cases', () => {
    const directions = ['NONE', 'INCOMING', 'OUTGOING', 'BOTH'] as const;
    const seen = directions.flatMap((start) => directions.map((end) => {
      const world = fakeSchool();
      for (const group of [addGroup(world, { id: 'from', name: 'from', type: 'ManualGroup', users: start }, ['u-p1']), addGroup(world, { id: 'to', name: 'to', type: 'ManualGroup', users: end }, ['u-e1-2'])]) {
        for (const member of group.members) addEdges(group, member);
      }
      for (const id of world.groups.keys()) if (id !== 'from' && id !== 'to') world.groups.delete(id);
      world.links.clear();
      world.links.set('from', new Set(['to']));
      const { byList, byName } = reachByEdges(world, 'u-p1');
      return [start, end, byList.has('u-e1-2'), byName.has('u-e1-2')] as const;
    }));
    for (const [start, end, list, name] of seen) {
      const isSending = start === 'INCOMING' || start === 'BOTH';
      expect([start, end, list, name]).toEqual([start, end, isSending, isSending && (end === 'OUTGOING' || end === 'BOTH')]);
    }
  });
});
