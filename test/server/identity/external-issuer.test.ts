import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { EntSession } from '../../../contract/ent/ent.contract.ts';
import { CALLBACK_PATH, ShownSession, SignInWays } from '../../../contract/ent/identity.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { cleanUp, openConsole, type TestConsole } from '../../support/workbench.ts';
import { openBrowser, openConsole as askingConsole } from './browser.ts';
import { ask, startRealEnt, type RealEnt } from './real-ent.ts';
import { startStubIssuer, STUB_CLIENT, type StubIssuer } from './stub-issuer.ts';

let academie: StubIssuer;
let real: RealEnt;

const external = (over: object = {}) => ({ issuer: academie.issuer, clientId: STUB_CLIENT, audience: STUB_CLIENT, claim: 'matricule', scope: 'openid matricule', ...over });

beforeEach(async () => {
  academie = await startStubIssuer();
  real = await startRealEnt(external());
});
afterEach(async () => {
  await cleanUp();
  await real.ent.stop();
  await academie.stop();
});

/** Turns the printed invitation into the access of somebody whom the issuer knows. */
async function enrol(identity: string, invitation = real.ent.invitation ?? ''): Promise<Response> {
  const browser = openBrowser();
  const page = await (await browser.go(invitation)).text();
  expect(page).not.toContain('password');
  return browser.go(invitation, { name: 'Camille Durand', login: identity });
}

/** Follows the issuer to where it answers a console. */
async function comeBack(from: string): Promise<URL> {
  const browser = openBrowser();
  let at = new URL(from);
  while (at.pathname !== CALLBACK_PATH) {
    const answer = await browser.go(at.href);
    at = new URL(must(answer.headers.get('location') ?? undefined, `a redirection, not ${String(answer.status)} ${await answer.text()}`), at);
  }
  return at;
}

/** What the issuer states of somebody, as a console receives it. */
async function statementOf(person: string): Promise<string> {
  academie.person = person;
  const asking = askingConsole(academie.issuer);
  const back = await comeBack(asking.authorization({ params: { client_id: STUB_CLIENT, scope: 'openid matricule', max_age: '300' } }));
  const answer = await asking.exchange(back.searchParams.get('code') ?? '', { client_id: STUB_CLIENT });
  return z.object({ id_token: z.string() }).parse(await answer.json()).id_token;
}

/** Signs in from a console, by the pages of the issuer; gives where the console then stands. */
async function enter(person: string, console: TestConsole): Promise<Awaited<ReturnType<TestConsole['client']['session']['status']>>> {
  academie.person = person;
  const { signIn } = await console.client.session.prove();
  if (signIn?.kind !== 'waiting') throw new Error('the console does not wait for a browser');
  expect(signIn.url.startsWith(academie.issuer)).toBe(true);
  await fetch(await comeBack(signIn.url));
  await vi.waitFor(async () => expect((await console.client.session.status()).signIn?.kind).not.toBe('waiting'), { timeout: 5000 });
  return console.client.session.status();
}

const open = (): Promise<TestConsole> => openConsole({ entUrl: real.ent.url, clock: () => new Date() });

describe('an ENT whose people prove who they are elsewhere', () => {
  it('says where, and keeps no page of its own for it', async () => {
    expect(SignInWays.parse(await (await ask(real.ent.url, '/identity')).json())).toEqual({ demonstration: false, issuer: academie.issuer, clientId: STUB_CLIENT, scope: 'openid matricule' });
    for (const path of ['/oidc/auth', '/oidc/token', '/oidc/jwks']) expect((await ask(real.ent.url, path)).status).toBe(404);
  });

  it('lets in the person whom an invitation bound to their identity there, and keeps their session', async () => {
    expect((await enrol('M-1789')).status).toBe(200);
    const console = await open();
    expect(await enter('M-1789', console)).toMatchObject({ signIn: null, signedIn: { name: 'Camille Durand', role: 'administrator' } });
    real.clock.ahead += 3_600_001;
    await console.client.sync.refresh();
    expect((await console.client.school.load()).status.connection).toBe('online');
    real.clock.ahead -= 3_600_001;
  });

  it('refuses whom it does not know, with a sentence of its own', async () => {
    await enrol('M-1789');
    expect(await enter('M-1790', await open())).toMatchObject({ signedIn: null, signIn: { kind: 'failed', reason: 'unknown-account' } });
    // Case matters: another issuer may tell apart what we would not.
    expect(await enter('m-1789', await open())).toMatchObject({ signedIn: null, signIn: { kind: 'failed', reason: 'unknown-account' } });
  });

  it('closes a session for good: the proof that opened it opens nothing more', async () => {
    await enrol('M-1789');
    const idToken = await statementOf('M-1789');
    const prove = (): Promise<Response> => ask(real.ent.url, '/session/proof', { method: 'POST', body: { idToken, device: 'x' } });
    const { token } = EntSession.parse(await (await prove()).json());
    const [own] = ShownSession.array().parse(await (await ask(real.ent.url, '/sessions', { token })).json());
    expect((await ask(real.ent.url, `/sessions/${own?.id ?? ''}`, { token, method: 'DELETE' })).status).toBe(200);
    expect((await ask(real.ent.url, '/session', { token })).status).toBe(401);
    expect((await prove()).status).toBe(401);
    // Who comes back proves it again.
    await new Promise((later) => setTimeout(later, 1100));
    expect((await ask(real.ent.url, '/session/proof', { method: 'POST', body: { idToken: await statementOf('M-1789'), device: 'x' } })).status).toBe(200);
  });

  it('believes no statement that is meant for another audience, nor of an issuer that speaks for another', async () => {
    await enrol('M-1789');
    await real.ent.stop();
    for (const wrong of [external({ audience: 'autre' }), external({ issuer: `${academie.issuer}/` })]) {
      const ent = await real.restart(wrong);
      const console = await openConsole({ entUrl: ent.url, clock: () => new Date() });
      await enter('M-1789', console).then(
        (status) => expect(status).toMatchObject({ signedIn: null, signIn: { kind: 'failed' } }),
        (error: unknown) => expect(error).toBeInstanceOf(Error),
      );
      await ent.stop();
    }
  });

  it('keeps the accesses of its own pages apart: neither opens the other, and an invitation is printed again', async () => {
    await enrol('M-1789');
    await real.ent.stop();
    const own = await real.restart(undefined);
    expect(own.invitation).toBeDefined();
    await own.stop();
    const again = await real.restart(external());
    expect(again.invitation).toBeUndefined();
    await again.stop();
  });
});
