import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { CALLBACK_PATH, CONSOLE_CLIENT_ID } from '../../../contract/ent/identity.ts';
import { must } from '../../../domain/kernel/assert.ts';

/** What a person remembers of their access. */
export interface Person {
  readonly login: string;
  readonly password: string;
  /** Of the authenticator; absent where the role needs none. */
  readonly secret?: string;
}

/** The code that an authenticator shows at an instant. */
export function codeOf(secret: string, at: number = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret), period: 30 }).generate({ timestamp: at });
}

/** A browser that keeps cookies, each also as it was given, and follows nothing by itself. */
export function openBrowser(): { readonly cookies: Map<string, string>; readonly given: string[]; go(url: string, form?: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Response> } {
  const cookies = new Map<string, string>();
  const given: string[] = [];
  return {
    cookies,
    given,
    go: async (url, form, headers = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const posted = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
      const origin: Record<string, string> = form === undefined ? {} : { origin: new URL(url).origin };
      const answer = await fetch(url, { redirect: 'manual', ...posted, headers: { ...origin, cookie, ...headers } });
      for (const line of answer.headers.getSetCookie()) {
        given.push(line);
        const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
}

/** Creates an access by the page of an invitation; gives what the person will remember. */
export async function enrolAt(url: string, { login, password, name = 'Camille Durand' }: { readonly login: string; readonly password: string; readonly name?: string }): Promise<Person> {
  const browser = openBrowser();
  const page = await (await browser.go(url)).text();
  const secret = /name="secret" value="([A-Z2-7]+)"/.exec(page)?.[1];
  const answer = await browser.go(url, { name, login, password, again: password, ...(secret === undefined ? {} : { secret, code: codeOf(secret) }) });
  if (answer.status !== 200) throw new Error(`enrolment refused: ${/role="alert">([^<]*)/.exec(await answer.text())?.[1] ?? String(answer.status)}`);
  return { login, password, ...(secret === undefined ? {} : { secret }) };
}

export const Tokens = z.object({ id_token: z.string(), refresh_token: z.string(), access_token: z.string() });
export type Tokens = z.infer<typeof Tokens>;

/** One request of identification, as a console makes it; each part may be spoilt by a test. */
export interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  readonly redirect?: string;
}

/** A console that asks for tokens with its own PKCE pair. */
export function openConsole(entUrl: string) {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `http://127.0.0.1:45871${CALLBACK_PATH}`;
  const authorization = ({ params = {}, without = [], redirect = redirectUri }: Asking = {}): string => {
    const all = new URLSearchParams({
      client_id: CONSOLE_CLIENT_ID, redirect_uri: redirect, response_type: 'code', scope: 'openid', prompt: 'login', state: 's-1', nonce: 'n-1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...params,
    });
    for (const name of without) all.delete(name);
    return `${entUrl}/oidc/auth?${all.toString()}`;
  };
  const token = (form: Readonly<Record<string, string>>, at: string = entUrl): Promise<Response> =>
    fetch(`${at}/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_id: CONSOLE_CLIENT_ID, ...form }) });
  return {
    authorization,
    token,
    exchange: (code: string, spoilt: Readonly<Record<string, string>> = {}, at?: string) =>
      token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier, ...spoilt }, at),
    refresh: (refreshToken: string) => token({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  };
}

/** The page of identification that an authorization leads to. */
export async function loginPageOf(browser: ReturnType<typeof openBrowser>, authorization: string): Promise<string> {
  const answer = await browser.go(authorization);
  return new URL(must(answer.headers.get('location') ?? undefined, `a redirection, not ${String(answer.status)}`), authorization).href;
}

/** Goes through the page of identification; gives the answer that the console's loopback receives. */
export async function identify(browser: ReturnType<typeof openBrowser>, authorization: string, person: Person, at: number = Date.now()): Promise<URL | Response> {
  const page = await loginPageOf(browser, authorization);
  const code = person.secret === undefined ? '' : codeOf(person.secret, at);
  let answer = await browser.go(page, { login: person.login, password: person.password, code });
  while (answer.status === 303 || answer.status === 302) {
    const next = new URL(answer.headers.get('location') ?? '', authorization);
    if (next.pathname === CALLBACK_PATH) return next;
    answer = await browser.go(next.href);
  }
  return answer;
}

/** Signs in entirely, up to the tokens. */
export async function tokensOf(entUrl: string, person: Person, at: number = Date.now()): Promise<Tokens> {
  const console = openConsole(entUrl);
  const back = await identify(openBrowser(), console.authorization(), person, at);
  if (!(back instanceof URL)) throw new Error(`not identified: ${String(back.status)}`);
  const answer = await console.exchange(back.searchParams.get('code') ?? '');
  return Tokens.parse(await answer.json());
}
