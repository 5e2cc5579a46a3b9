import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntSession } from '../../../contract/ent/ent.contract.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { ExternalIssuer } from '../../../server/identity/external/external-issuer.ts';
import { startEnt, type RunningEnt } from '../../../server/start-ent.ts';
import { TINY_SCHOOL } from '../tiny-school.ts';
import { enrolAt, tokensOf, type Person } from './browser.ts';

export const PASSWORD = 'cheval agrafe pluie verte';

/** An ENT where people are real: nobody comes in before an invitation. `clock.ahead`: milliseconds that the test moved it by. */
export interface RealEnt {
  readonly ent: RunningEnt;
  readonly clock: { ahead: number };
  readonly dataFolder: string;
  readonly log: string[];
  /** Starts it again on the same data. */
  restart(issuer?: ExternalIssuer): Promise<RunningEnt>;
}

export async function startRealEnt(issuer?: ExternalIssuer, school = TINY_SCHOOL): Promise<RealEnt> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ent-'));
  const clock = { ahead: 0 };
  const log: string[] = [];
  const seed = { ...school, school: { ...school.school, fictitious: false }, accounts: [] };
  const start = (at?: ExternalIssuer): Promise<RunningEnt> => startEnt({ dataFolder, seed, ...(at === undefined ? {} : { issuer: at }), clock: () => new Date(Date.now() + clock.ahead), log: (line) => log.push(line) });
  return { ent: await start(issuer), clock, dataFolder, log, restart: start };
}

/** The first administrator, by the invitation that the server prints. */
export function firstAdministrator({ ent }: RealEnt, login = 'camille.durand'): Promise<Person> {
  return enrolAt(must(ent.invitation, 'an ENT without administrator prints an invitation'), { login, password: PASSWORD });
}

/** Asks the ENT as a console does; `token`: of a session. */
export function ask(url: string, path: string, { token, method = 'GET', body }: { readonly token?: string; readonly method?: string; readonly body?: unknown } = {}): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Opens a session by a fresh proof; each call moves the clock past the code that was used. */
export async function signIn({ ent, clock }: { readonly ent: Pick<RunningEnt, 'url'>; readonly clock: RealEnt['clock'] }, person: Person, device = 'poste de test'): Promise<{ readonly token: string; readonly idToken: string; readonly refreshToken: string }> {
  clock.ahead += 30_000;
  const tokens = await tokensOf(ent.url, person, Date.now() + clock.ahead);
  const answer = await ask(ent.url, '/session/proof', { method: 'POST', body: { idToken: tokens.id_token, device } });
  return { token: EntSession.parse(await answer.json()).token, idToken: tokens.id_token, refreshToken: tokens.refresh_token };
}
