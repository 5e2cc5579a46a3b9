import type { AccessAsking } from '../../contract/ent/connectors.ts';
import type { Ent } from '../../server/create-ent.ts';
import type { FakeEntcore } from '../support/fake-entcore/fake-entcore.ts';
import { APPLICATION, MACHINE } from '../support/fake-entcore/fake-school.ts';
import { valueOf } from '../server/ent-desk.ts';
import { ADMIN } from './platform-desk.ts';

/** The application of the fake platform, as an administrator types it. */
export function applicationAt(address: string, modules: readonly string[] = ['infra', 'diary', 'actualites']): NonNullable<AccessAsking['application']> {
  return { address, ...APPLICATION, modules: [...modules] };
}

/** A browser in which somebody is signed in on the fake, and grants what a page asks; gives where it is brought back. */
export function grantIn(fake: FakeEntcore, page: string): string {
  const signedIn = fake.handle({ method: 'POST', path: '/auth/login', headers: {}, body: new URLSearchParams({ email: MACHINE.login, password: MACHINE.password }).toString() });
  const cookie = [signedIn?.headers['set-cookie'] ?? []].flat().map((line) => line.split(';', 1)[0]).join('; ');
  const { pathname, search } = new URL(page);
  const back = fake.handle({ method: 'GET', path: pathname + search, headers: { cookie }, body: '' });
  return [back?.headers['location'] ?? ''].flat()[0] ?? '';
}

/** Joins the fake by an access that somebody grants. */
export async function joinByGrant(ent: Ent, fake: FakeEntcore, modules?: readonly string[]): Promise<void> {
  const { page } = valueOf(ent.connectors.askAccess(ADMIN, { id: 'entcore', application: applicationAt('http://127.0.0.1:1', modules) }));
  valueOf(await ent.connectors.takeAccess(ADMIN, { id: 'entcore', returned: grantIn(fake, page) }));
}
