import { afterEach, expect, it } from 'vitest';
import { GivenInvitation } from '../../../contract/ent/identity.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';
import { ask, firstAdministrator, signIn, startRealEnt, type RealEnt } from './real-ent.ts';

let real: RealEnt | undefined;
afterEach(() => real?.ent.stop());

const SCHOOL_OF_CM2 = { ...TINY_SCHOOL, groups: TINY_SCHOOL.groups.map((group) => (group.kind === 'class' ? { ...group, name: 'CM2 A' } : group)) };

it.each([[TINY_SCHOOL, 'Chef d’établissement'], [SCHOOL_OF_CM2, 'Directeur d’école']])('invites the head of a school by the name of its degree', async (school, called) => {
  real = await startRealEnt(undefined, school);
  const { token } = await signIn(real, await firstAdministrator(real));
  const { url } = GivenInvitation.parse(await (await ask(real.ent.url, '/accesses/invitations', { token, method: 'POST', body: { role: 'head', name: 'Jeanne Morel', title: '', replaces: null } })).json());
  const page = await (await fetch(url)).text();
  expect(page.match(/Rôle\s*: (.*) de /u)?.[1]).toBe(called);
});
