import { z } from 'zod';
import { EntAccount } from '../../../contract/ent/ent.contract.ts';
import { GivenInvitation } from '../../../contract/ent/identity.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, enrolAt, identify, loginPageOf, openBrowser, openConsole, Tokens, tokensOf, type Person } from './browser.ts';
import { ask, firstAdministrator, PASSWORD, signIn, startRealEnt, type RealEnt } from './real-ent.ts';

let real: RealEnt;
let person: Person;

beforeEach(async () => {
  real = await startRealEnt();
  person = await firstAdministrator(real);
});
afterEach(() => real.ent.stop());

const proof = (idToken: string): Promise<Response> => ask(real.ent.url, '/session/proof', { method: 'POST', body: { idToken, device: 'poste' } });

describe('signing in to an ENT where people are real', () => {
  it('opens a session by authorization code and PKCE, and knows who it is', async () => {
    const { token } = await signIn(real, person);
    const answer = await ask(real.ent.url, '/session', { token });
    expect(await answer.json()).toMatchObject({ name: 'Camille Durand', role: 'administrator' });
  });

  it('offers nobody to choose, and lets nobody in by choice', async () => {
    expect(await (await ask(real.ent.url, '/accounts')).json()).toEqual([]);
    expect(await (await ask(real.ent.url, '/identity')).json()).toMatchObject({ demonstration: false, issuer: `${real.ent.url}/oidc` });
    const { token } = await signIn(real, person);
    const { id } = EntAccount.parse(await (await ask(real.ent.url, '/session', { token })).json());
    expect((await ask(real.ent.url, '/session', { method: 'POST', body: { accountId: id, device: 'x' } })).status).toBe(404);
  });

  it('gives cookies that no script reads, that no other site makes one send, and that are of its pages only', async () => {
    const browser = openBrowser();
    expect(await identify(browser, openConsole(real.ent.url).authorization(), person)).toBeInstanceOf(URL);
    // That of the request, that of the session, and their signatures.
    expect(browser.given.length).toBeGreaterThanOrEqual(4);
    expect(browser.given.filter((line) => !/; path=\/oidc(?:\/[^;]*)?;/i.test(line) || !/; httponly/i.test(line) || !/; samesite=lax/i.test(line))).toEqual([]);
  });

  it('shows the same sentence whichever part is wrong, then makes one wait', async () => {
    const browser = openBrowser();
    const page = await loginPageOf(browser, openConsole(real.ent.url).authorization());
    const tryWith = async (login: string, password: string, code: string): Promise<string> => {
      const answer = await browser.go(page, { login, password, code });
      return `${String(answer.status)} ${/role="alert">([^<]*)/.exec(await answer.text())?.[1] ?? ''}`;
    };
    const code = codeOf(person.secret ?? '');
    const wrong = [await tryWith('nobody', PASSWORD, code), await tryWith(person.login, 'faux', code), await tryWith(person.login, PASSWORD, '000000'), await tryWith(person.login, PASSWORD, '')];
    expect(new Set(wrong).size).toBe(1);
    expect(wrong[0]).toMatch(/^401 /);
    await tryWith(person.login, 'faux', code);
    await tryWith(person.login, 'faux', code);
    expect(await tryWith(person.login, PASSWORD, code)).toMatch(/^429 Trop d’essais/);
  });

  it('takes a code once', async () => {
    real.clock.ahead = 30_000;
    const at = Date.now() + 30_000;
    expect(await identify(openBrowser(), openConsole(real.ent.url).authorization(), person, at)).toBeInstanceOf(URL);
    expect(await identify(openBrowser(), openConsole(real.ent.url).authorization(), person, at)).toMatchObject({ status: 401 });
  });

  it('answers only to the console, and only with PKCE S256', async () => {
    const console = openConsole(real.ent.url);
    const spoilt = [
      console.authorization({ without: ['code_challenge', 'code_challenge_method'] }),
      console.authorization({ params: { code_challenge_method: 'plain' } }),
      console.authorization({ redirect: 'http://127.0.0.1:45871/ailleurs' }),
      console.authorization({ redirect: 'http://exemple.example/retour' }),
      console.authorization({ params: { client_id: 'autre' } }),
      console.authorization({ params: { response_type: 'token' } }),
    ];
    for (const url of spoilt) {
      const answer = await openBrowser().go(url);
      expect(answer.headers.get('location') ?? '', url).not.toContain('/interaction/');
      expect(answer.headers.get('location') ?? '', url).not.toMatch(/[?&]code=/);
    }
  });

  it('gives tokens once for a code, and to who asked for it only', async () => {
    const console = openConsole(real.ent.url);
    const back = await identify(openBrowser(), console.authorization(), person);
    const code = back instanceof URL ? (back.searchParams.get('code') ?? '') : '';
    expect((await console.exchange(code, { code_verifier: 'x'.repeat(43) })).status).toBe(400);
    real.clock.ahead = 30_000;
    const again = await identify(openBrowser(), console.authorization(), person, Date.now() + 30_000);
    const other = again instanceof URL ? (again.searchParams.get('code') ?? '') : '';
    expect((await console.exchange(other)).status).toBe(200);
    expect((await console.exchange(other)).status).toBe(400);
  });

  it('turns refresh tokens, and ends the whole family when one comes back', async () => {
    const { token, refreshToken } = await signIn(real, person);
    const console = openConsole(real.ent.url);
    const next = Tokens.parse(await (await console.refresh(refreshToken)).json()).refresh_token;
    expect(next).not.toBe(refreshToken);
    expect((await console.refresh(refreshToken)).status).toBe(400);
    expect((await console.refresh(next)).status).toBe(400);
    // The session cannot be kept any longer either.
    const { id_token } = await tokensOf(real.ent.url, person, Date.now() + (real.clock.ahead += 30_000));
    expect((await ask(real.ent.url, '/session/renewal', { token, method: 'POST', body: { idToken: id_token } })).status).toBe(401);
  });

  it('keeps a session by the statement of its own family, even once it expired', async () => {
    const { token, refreshToken } = await signIn(real, person);
    const { id_token } = Tokens.parse(await (await openConsole(real.ent.url).refresh(refreshToken)).json());
    real.clock.ahead += 3_600_001;
    expect((await ask(real.ent.url, '/session', { token })).status).toBe(401);
    expect((await ask(real.ent.url, '/session/renewal', { token, method: 'POST', body: { idToken: id_token } })).status).toBe(200);
    expect((await ask(real.ent.url, '/session', { token })).status).toBe(200);
  });

  it('refuses a proof that is old, spoilt, of another client or of another issuer', async () => {
    const { idToken } = await signIn(real, person);
    const [head = '', body = '', signature = ''] = idToken.split('.');
    const claims = z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    const forged = (change: object): string => `${head}.${Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url')}.${signature}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    for (const bad of [forged({ sub: 'adm1' }), forged({ aud: 'autre' }), forged({ iss: 'https://ailleurs.example' }), unsigned, `${idToken.slice(0, -2)}xx`]) {
      expect((await proof(bad)).status).toBe(401);
    }
    expect((await proof(idToken)).status).toBe(200);
    real.clock.ahead += 5 * 60_000 + 1000;
    expect((await proof(idToken)).status).toBe(401);
  });

  it('writes no secret where a copy of the data would show it, nor in the log', async () => {
    const { token, refreshToken } = await signIn(real, person);
    await real.ent.stop();
    const { readdirSync, readFileSync } = await import('node:fs');
    const bytes = readdirSync(real.dataFolder).map((file) => readFileSync(`${real.dataFolder}/${file}`).toString('latin1')).join('');
    for (const secret of [PASSWORD, token, refreshToken]) expect(bytes.includes(secret) || real.log.join('').includes(secret)).toBe(false);
    expect(bytes).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    const again = await real.restart();
    expect(again.invitation).toBeUndefined();
    await again.stop();
  });
});

describe('the pages of identification', () => {
  it('run no script, load nothing, and lead to the console that asked only', async () => {
    const browser = openBrowser();
    const answer = await browser.go(await loginPageOf(browser, openConsole(real.ent.url).authorization()));
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/127\.0\.0\.1:45871; base-uri 'none'; frame-ancestors 'none'$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).not.toMatch(/<script|<img|<link|\son\w+=/);
  });

  it('take no form of another site', async () => {
    const browser = openBrowser();
    const page = await loginPageOf(browser, openConsole(real.ent.url).authorization());
    const form = { login: person.login, password: PASSWORD, code: codeOf(person.secret ?? '') };
    expect((await browser.go(page, form, { origin: 'http://exemple.example' })).status).toBe(403);
    expect((await browser.go(page, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('say in French that a request is over, and cancel without telling why', async () => {
    expect(await (await openBrowser().go(`${real.ent.url}/oidc/interaction/inconnu`)).text()).toContain('n’est plus valable');
    const browser = openBrowser();
    const console = openConsole(real.ent.url);
    const page = await loginPageOf(browser, console.authorization());
    let answer = await browser.go(page, { login: '', password: '', code: '', cancel: '1' });
    while (answer.status === 303 && !(answer.headers.get('location') ?? '').includes('/retour')) answer = await browser.go(new URL(answer.headers.get('location') ?? '', page).href);
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
  });
});

describe('an invitation', () => {
  it('is printed as long as no administrator comes in, and only the last one opens', async () => {
    const fresh = await startRealEnt();
    const first = fresh.ent.invitation ?? '';
    await fresh.ent.stop();
    const again = await fresh.restart();
    // Another port: the path is what tells them apart.
    expect((await fetch(`${again.url}${new URL(first).pathname}`)).status).toBe(410);
    await enrolAt(again.invitation ?? '', { login: 'premier', password: PASSWORD });
    expect((await fetch(again.invitation ?? '')).status).toBe(410);
    await again.stop();
  });

  it('refuses what would not protect an access, and stays open', async () => {
    const { token } = await signIn(real, person);
    const made = GivenInvitation.parse(await (await ask(real.ent.url, '/accesses/invitations', { token, method: 'POST', body: { role: 'administrator', name: 'Lou Petit', title: '', replaces: null } })).json());
    const { url } = made;
    const tries = [
      { login: 'Lou Petit', password: PASSWORD },
      { login: 'camille.durand', password: PASSWORD },
      { login: 'lou.petit', password: 'court' },
      { login: 'lou.petit', password: 'mot de lou.petit' },
    ];
    for (const given of tries) await expect(enrolAt(url, given)).rejects.toThrow('enrolment refused');
    await expect(enrolAt(url, { login: 'lou.petit', password: PASSWORD })).resolves.toMatchObject({ login: 'lou.petit' });
  });
});
