import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Accesses, GivenInvitation, ShownSession } from '../../../contract/ent/identity.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { enrolAt, type Person } from './browser.ts';
import { ask, firstAdministrator, PASSWORD, signIn, startRealEnt, type RealEnt } from './real-ent.ts';

let real: RealEnt;
let person: Person;
let token: string;

beforeEach(async () => {
  real = await startRealEnt();
  person = await firstAdministrator(real);
  ({ token } = await signIn(real, person));
});
afterEach(() => real.ent.stop());

const call = (path: string, method: string, body?: unknown, as = token): Promise<Response> => ask(real.ent.url, path, { token: as, method, body });
const accesses = async (as = token): Promise<Accesses> => Accesses.parse(await (await call('/accesses', 'GET', undefined, as)).json());
const sessions = async (as = token): Promise<readonly ShownSession[]> => ShownSession.array().parse(await (await call('/sessions', 'GET', undefined, as)).json());
const idOf = async (name: string): Promise<string> => must((await accesses()).accounts.find((account) => account.name === name), name).id;

async function invite(role: string, name: string, replaces: string | null = null, as = token): Promise<GivenInvitation> {
  return GivenInvitation.parse(await (await call('/accesses/invitations', 'POST', { role, name, title: '', replaces }, as)).json());
}

/** Somebody else, invited by the administrator and signed in. */
async function bring(role: string, name: string, login: string): Promise<{ readonly person: Person; readonly token: string }> {
  const brought = await enrolAt((await invite(role, name)).url, { login, password: PASSWORD });
  return { person: brought, token: (await signIn(real, brought)).token };
}

async function refusal(answer: Promise<Response>): Promise<unknown> {
  const { status } = await answer;
  const { code, data } = z.object({ code: z.string().optional(), data: z.unknown().optional() }).parse(await (await answer).json());
  return { status, code, data };
}

describe('sessions', () => {
  it('are listed to their owner, and all to an administrator; one is closed and says so', async () => {
    const head = await bring('head', 'Jeanne Morel', 'jeanne.morel');
    expect((await sessions(head.token)).map(({ name, current }) => [name, current])).toEqual([['Jeanne Morel', true]]);
    const seen = await sessions();
    expect(seen.map(({ name }) => name).toSorted()).toEqual(['Camille Durand', 'Jeanne Morel']);
    const hers = must(seen.find(({ name }) => name === 'Jeanne Morel'), 'her session');
    const mine = must(seen.find(({ current }) => current), 'mine');
    expect(await (await call(`/sessions/${mine.id}`, 'DELETE', undefined, head.token)).json()).toEqual({ closed: false });
    expect(await (await call(`/sessions/${hers.id}`, 'DELETE')).json()).toEqual({ closed: true });
    expect((await call('/session', 'GET', undefined, head.token)).status).toBe(401);
    expect((await call('/session', 'GET')).status).toBe(200);
  });

  it('that are closed end their live channel within a second, and their refresh tokens', async () => {
    const head = await bring('head', 'Jeanne Morel', 'jeanne.morel');
    // A channel that goes on is cut by the test: it fails, and does not hang.
    const live = await fetch(`${real.ent.url}/sync/live`, { headers: { authorization: `Bearer ${head.token}` }, signal: AbortSignal.timeout(5_000) });
    const reader = must(live.body ?? undefined, 'a stream').getReader();
    await reader.read();
    const hers = must((await sessions()).find(({ name }) => name === 'Jeanne Morel'), 'her session');
    const began = performance.now();
    await call(`/sessions/${hers.id}`, 'DELETE');
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += new TextDecoder().decode(part.value);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(text).toContain('UNAUTHORIZED');
  });

  it('that are closed do not come back by the proof that opened them', async () => {
    const { token: second, idToken } = await signIn(real, person);
    const closed = must((await sessions(second)).find(({ current }) => current), 'the second session');
    await call(`/sessions/${closed.id}`, 'DELETE');
    expect((await ask(real.ent.url, '/session/proof', { method: 'POST', body: { idToken, device: 'x' } })).status).toBe(401);
  });
});

describe('accesses', () => {
  it('are for administrators', async () => {
    const head = await bring('head', 'Jeanne Morel', 'jeanne.morel');
    expect(await refusal(call('/accesses', 'GET', undefined, head.token))).toEqual({ status: 409, code: 'REFUSED', data: { kind: 'grants-beyond', role: 'head' } });
    expect((await call('/accesses/invitations', 'POST', { role: 'trainer', name: 'X', title: '', replaces: null }, head.token)).status).toBe(409);
    expect((await call(`/accesses/${await idOf('Camille Durand')}`, 'DELETE', undefined, head.token)).status).toBe(409);
    expect((await call('/accesses/two-persons', 'PUT', { act: 'grant', wanted: true }, head.token)).status).toBe(409);
    expect((await ask(real.ent.url, '/accesses')).status).toBe(401);
  });

  it('end with their sessions, and the last administrator stays', async () => {
    const other = await bring('administrator', 'Lou Petit', 'lou.petit');
    const own = await idOf('Camille Durand');
    expect((await call(`/accesses/${await idOf('Lou Petit')}`, 'DELETE')).status).toBe(200);
    expect((await call('/session', 'GET', undefined, other.token)).status).toBe(401);
    await expect(signIn(real, other.person)).rejects.toThrow('not identified: 401');
    expect(await refusal(call(`/accesses/${own}`, 'DELETE'))).toEqual({ status: 409, code: 'REFUSED', data: { kind: 'last-administrator' } });
    // Nor by a replacement that may do less.
    const lesser = { role: 'trainer', name: 'X', title: '', replaces: own };
    expect(await refusal(call('/accesses/invitations', 'POST', lesser))).toEqual({ status: 409, code: 'REFUSED', data: { kind: 'last-administrator' } });
  });

  it('are replaced in one move', async () => {
    const given = await invite('administrator', 'Lou Petit', await idOf('Camille Durand'));
    expect((await call('/session', 'GET')).status).toBe(200);
    const lou = await signIn(real, await enrolAt(given.url, { login: 'lou.petit', password: PASSWORD }));
    expect((await call('/session', 'GET')).status).toBe(401);
    expect((await accesses(lou.token)).accounts.map(({ name }) => name)).toEqual(['Lou Petit']);
  });

  it('let a list of people leave by somebody who proved who they are a moment ago, and tell the journal', async () => {
    const list = { list: 'held-data', lines: 12 };
    expect((await call('/exports', 'POST', list)).status).toBe(200);
    expect((await call('/exports', 'POST', { ...list, purpose: '  Notification à la CNIL ' })).status).toBe(200);
    for (const purpose of [' ', 'x'.repeat(301)]) expect((await call('/exports', 'POST', { ...list, purpose })).status).toBe(400);
    expect((await call('/session/freshness', 'GET')).status).toBe(200);
    real.clock.ahead += 5 * 60_000 + 1000;
    expect(await refusal(call('/exports', 'POST', list))).toMatchObject({ status: 403, code: 'STEP_UP' });
    expect(await refusal(call('/session/freshness', 'GET'))).toMatchObject({ status: 403, code: 'STEP_UP' });
    expect((await ask(real.ent.url, '/exports', { method: 'POST', body: list })).status).toBe(401);
  });

  it('change among the lesser roles, at once', async () => {
    const head = await bring('head', 'Jeanne Morel', 'jeanne.morel');
    const id = await idOf('Jeanne Morel');
    expect(await refusal(call(`/accesses/${id}/role`, 'PUT', { role: 'administrator' }))).toMatchObject({ data: { kind: 'by-invitation' } });
    expect((await call(`/accesses/${id}/role`, 'PUT', { role: 'deputy' }, head.token)).status).toBe(409);
    expect((await call(`/accesses/${id}/role`, 'PUT', { role: 'deputy' })).status).toBe(200);
    expect((await call('/session', 'GET', undefined, head.token)).status).toBe(401);
    expect(await (await call('/session', 'GET', undefined, (await signIn(real, head.person)).token)).json()).toMatchObject({ role: 'deputy' });
  });

  it('are asked for by somebody who proved who they are a moment ago', async () => {
    real.clock.ahead += 5 * 60_000 + 1000;
    expect(await refusal(call('/accesses/invitations', 'POST', { role: 'trainer', name: 'X', title: '', replaces: null }))).toMatchObject({ status: 403, code: 'STEP_UP' });
    expect((await call('/accesses', 'GET')).status).toBe(200);
    real.clock.ahead -= 5 * 60_000;
    await expect(invite('trainer', 'X')).resolves.toMatchObject({ waits: false });
  });

  it('are taken back as long as nobody used them', async () => {
    const given = await invite('trainer', 'Sam Roy');
    const [asked] = (await accesses()).invitations;
    expect(asked).toMatchObject({ name: 'Sam Roy', role: 'trainer', waits: false, mine: true });
    expect((await call(`/accesses/invitations/${must(asked, 'one').id}`, 'DELETE')).status).toBe(200);
    expect((await fetch(given.url)).status).toBe(410);
  });

  it('need no second factor where the role changes nothing', async () => {
    expect((await enrolAt((await invite('trainer', 'Sam Roy')).url, { login: 'sam.roy', password: PASSWORD })).secret).toBeUndefined();
  });

  it('wait for a second administrator where the school wants two', async () => {
    const other = await bring('administrator', 'Lou Petit', 'lou.petit');
    await call('/accesses/two-persons', 'PUT', { act: 'grant', wanted: true });
    expect((await invite('head', 'Jeanne Morel')).waits).toBe(false);
    const given = await invite('administrator', 'Ali Benali');
    expect(given.waits).toBe(true);
    expect((await fetch(given.url)).status).toBe(410);
    const id = must((await accesses()).invitations.find(({ name }) => name === 'Ali Benali'), 'asked').id;
    expect(await refusal(call(`/accesses/invitations/${id}/approval`, 'POST', {}))).toMatchObject({ data: { kind: 'same-person' } });
    expect((await fetch(given.url)).status).toBe(410);
    expect((await call(`/accesses/invitations/${id}/approval`, 'POST', {}, other.token)).status).toBe(200);
    expect((await fetch(given.url)).status).toBe(200);
    // One alone does not end the option before it grants.
    await call('/accesses/two-persons', 'PUT', { act: 'grant', wanted: false });
    expect((await accesses()).twoPersons.grant).toEqual({ wanted: true, endAsked: true, endAskedByMe: true });
    await call('/accesses/two-persons', 'PUT', { act: 'grant', wanted: false }, other.token);
    expect((await accesses()).twoPersons.grant.wanted).toBe(false);
  });
});

describe('the last sign-in of an access', () => {
  it('is told to administrators, of who came and of who did not, once its session is closed too', async () => {
    const head = await bring('head', 'Jeanne Morel', 'jeanne.morel');
    await enrolAt((await invite('trainer', 'Ali Roussel')).url, { login: 'ali.roussel', password: PASSWORD });
    await call('/session', 'DELETE', undefined, head.token);
    const seen = new Map((await accesses()).accounts.map(({ name, lastSignIn }) => [name, lastSignIn]));
    expect(Date.parse(seen.get('Jeanne Morel') ?? '')).not.toBeNaN();
    expect(seen.get('Ali Roussel')).toBeNull();
  });
});
