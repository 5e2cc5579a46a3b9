import { MACHINE } from '../../support/fake-entcore/fake-school.ts';

/** Somebody who signs in on the fake platform in a browser of their own, and grants what a page asks; gives the address where it brings them back. */
export async function grantOnPlatform(page: string): Promise<string> {
  const { origin } = new URL(page);
  const signedIn = await fetch(`${origin}/auth/login`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email: MACHINE.login, password: MACHINE.password }) });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
  const back = await fetch(page, { redirect: 'manual', headers: { cookie } });
  return back.headers.get('location') ?? '';
}
