import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { createEnt } from '../../../server/create-ent.ts';
import type { SchoolSeed } from '../../../server/seed/seed-school.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { OTHER_SCHOOL, OURS, THEIRS } from '../http/two-schools.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';
import { enrolAt, identify, loginPageOf, openBrowser, openConsole, Tokens, tokensOf, type Person } from './browser.ts';
import { ask, PASSWORD, signIn } from './real-ent.ts';

// One ENT, two schools where people are real: who one is in the first opens nothing of the second.

let ent: RunningEnt;
let dataFolder: string;
const clock = { ahead: 0 };

const real = (seed: SchoolSeed): SchoolSeed => ({ ...seed, school: { ...seed.school, fictitious: false }, accounts: [] });
const start = (): Promise<RunningEnt> => startEnt({ dataFolder, clock: () => new Date(Date.now() + clock.ahead) });
const at = (uai: string): { readonly ent: Pick<RunningEnt, 'url'>; readonly clock: typeof clock } => ({ ent: { url: `${ent.url}/${uai}` }, clock });
const enrol = (uai: string, login: string): Promise<Person> => enrolAt(must(ent.invitations.find((url) => url.startsWith(`${at(uai).ent.url}/`)), 'each school has its invitation'), { login, password: PASSWORD });

beforeEach(async () => {
  clock.ahead = 0;
  dataFolder = mkdtempSync(join(tmpdir(), 'ent-'));
  const making = createEnt({ file: join(dataFolder, 'ent.sqlite') });
  making.seed(real(TINY_SCHOOL));
  making.seed(real(OTHER_SCHOOL));
  making.close();
  ent = await start();
});
afterEach(() => ent.stop());

describe('people of two schools of one ENT', () => {
  it('come in by the invitation of their school, once, and none is printed again', async () => {
    expect(ent.invitation).toBeUndefined();
    expect(ent.invitations).toHaveLength(2);
    // The same login is somebody else in each.
    const [ours, theirs] = [await enrol(OURS, 'direction'), await enrol(THEIRS, 'direction')];
    const [here, there] = [await signIn(at(OURS), ours), await signIn(at(THEIRS), theirs)];
    expect((await ask(at(OURS).ent.url, '/session', { token: here.token })).status).toBe(200);
    expect((await ask(at(OURS).ent.url, '/session', { token: there.token })).status).toBe(401);
    await ent.stop();
    ent = await start();
    expect(ent.invitations).toEqual([]);
  });

  it('open nothing of the other one: neither by invitation, password, code, statement nor refresh token', async () => {
    const [first] = ent.invitations;
    expect((await fetch((first ?? '').replace(OURS, THEIRS))).status).toBe(410);
    const person = await enrol(OURS, 'camille.durand');
    const elsewhere = openConsole(at(THEIRS).ent.url);
    expect(await identify(openBrowser(), elsewhere.authorization(), person)).toMatchObject({ status: 401 });

    const browser = openBrowser();
    const home = openConsole(at(OURS).ent.url);
    const back = await identify(browser, home.authorization(), person);
    const code = back instanceof URL ? (back.searchParams.get('code') ?? '') : '';
    expect((await home.exchange(code, {}, at(THEIRS).ent.url)).status).toBe(400);

    const tokens = await signIn(at(OURS), person);
    const proof = (uai: string, idToken: string): Promise<Response> => ask(at(uai).ent.url, '/session/proof', { method: 'POST', body: { idToken, device: 'd' } });
    const refused = await proof(THEIRS, tokens.idToken);
    expect([refused.status, await refused.json()]).toMatchObject([401, { data: { reason: 'absent' } }]);
    expect((await elsewhere.refresh(tokens.refreshToken)).status).toBe(400);
    const renewed = await home.refresh(tokens.refreshToken);
    expect(renewed.status).toBe(200);
    expect((await proof(OURS, Tokens.parse(await renewed.json()).id_token)).status).toBe(200);
  });

  it('leave no cookie that their browser would show to the other one', async () => {
    const person = await enrol(OURS, 'camille.durand');
    const paths: string[] = [];
    const browser = openBrowser();
    const go = browser.go;
    browser.go = async (...given) => {
      const answer = await go(...given);
      paths.push(...answer.headers.getSetCookie().map((line) => /path=([^;]*)/i.exec(line)?.[1] ?? '/'));
      return answer;
    };
    const page = await loginPageOf(browser, openConsole(at(OURS).ent.url).authorization());
    expect(page).toContain(`/${OURS}/oidc/interaction/`);
    await identify(browser, openConsole(at(OURS).ent.url).authorization(), person);
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !path.startsWith(`/${OURS}/oidc`))).toEqual([]);
    expect(await tokensOf(at(OURS).ent.url, person, Date.now() + 30_000).catch(() => undefined)).toBeDefined();
  });

  it('are told at the bare address, page of an invitation included, that the ENT has several schools', async () => {
    const [first] = ent.invitations;
    const answer = await fetch((first ?? '').replace(`/${OURS}`, ''), { headers: { accept: 'text/html' } });
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('plusieurs établissements')]);
    expect((await fetch(`${ent.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    expect(await (await fetch(`${at(THEIRS).ent.url}/oidc/.well-known/openid-configuration`)).json()).toMatchObject({ issuer: `${at(THEIRS).ent.url}/oidc`, token_endpoint: `${at(THEIRS).ent.url}/oidc/token` });
  });
});
