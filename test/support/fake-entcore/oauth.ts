import { randomBytes } from 'node:crypto';
import { json, page, redirect, type FakeAnswer, type FakeRequest } from './fake-request.ts';
import type { FakeClient, FakeUser, FakeWorld } from './world.ts';

// The accesses that somebody grants to an application (§2.1): a code that holds once and ten minutes, an access that a module outside its scope refuses, and
// what renews it, which is another one each time: whoever loses the last one has lost the access.

interface Grant {
  readonly client: string;
  readonly userId: string;
  readonly scope: string;
  /** Schools that its account administered when the access was given. */
  readonly administered: string[];
}

interface Code extends Grant {
  readonly redirect: string;
}

/** What may be made void of what was given. */
export type Granted = 'codes' | 'accesses' | 'refreshes';

/** The part of a fake platform that grants accesses. */
export interface FakeOauth {
  readonly codes: Map<string, Code>;
  readonly accesses: Map<string, Grant>;
  readonly refreshes: Map<string, Grant>;
  /** Everything secret that was ever given: none of it is to be found anywhere. */
  readonly secrets: string[];
  /** The page where somebody who is signed in lets an application act; sends their browser back. */
  authorize(request: FakeRequest, by: FakeUser): FakeAnswer;
  token(request: FakeRequest): FakeAnswer;
  /** The access that a request bears; undefined where it holds no more. */
  bearer(request: FakeRequest): Grant | undefined;
}

/** Whether what bears an access may reach a path: each module by its name, and who it is by any (« Déduit »). */
export function isInScope({ scope }: Grant, path: string): boolean {
  const module = path.split('/')[1] ?? '';
  return module === 'auth' || scope.split(' ').includes(module);
}

/** Opens it. */
export function createFakeOauth(world: FakeWorld): FakeOauth {
  const codes = new Map<string, Code>();
  const accesses = new Map<string, Grant>();
  const refreshes = new Map<string, Grant>();
  const secrets: string[] = [];
  const secret = (kind: string): string => {
    const made = `SECRET-${kind}-${randomBytes(12).toString('hex')}`;
    secrets.push(made);
    return made;
  };

  function authorize({ path }: FakeRequest, by: FakeUser): FakeAnswer {
    const query = new URL(path, 'http://fake').searchParams;
    const client = world.clients.find(({ id }) => id === query.get('client_id'));
    const back = query.get('redirect_uri');
    if (client === undefined || back !== client.redirect || query.get('response_type') !== 'code') return page('Application inconnue', 400);
    const scope = scopeFor(client, query.get('scope') ?? '');
    const state = query.get('state') ?? '';
    if (scope === '') return redirect(`${back}?${new URLSearchParams({ error: 'invalid_scope', state }).toString()}`);
    const code = secret('CODE');
    codes.set(code, { client: client.id, userId: by.id, scope, administered: [...by.administers], redirect: back });
    return redirect(`${back}?${new URLSearchParams({ code, state }).toString()}`);
  }

  function token({ headers, body }: FakeRequest): FakeAnswer {
    const form = new URLSearchParams(body);
    const client = clientOf(world, headers['authorization'] ?? '');
    if (client === undefined) return json({ error: 'invalid_client', error_description: 'unknown' }, 401);
    const grant = grantOf(client, form);
    return grant === undefined ? json({ error: 'invalid_grant', error_description: 'over' }, 400) : give(grant);
  }

  /** A code, or what renews: taken off, whatever becomes of the answer. */
  function grantOf({ id }: FakeClient, form: URLSearchParams): Grant | undefined {
    const type = form.get('grant_type');
    const kept: Map<string, Code | Grant> = type === 'authorization_code' ? codes : refreshes;
    const key = form.get(type === 'authorization_code' ? 'code' : 'refresh_token') ?? '';
    const grant = kept.get(key);
    if (grant?.client !== id || ('redirect' in grant && grant.redirect !== form.get('redirect_uri'))) return undefined;
    kept.delete(key);
    return grant;
  }

  function give({ client, userId, scope, administered }: Grant): FakeAnswer {
    const [access, refresh] = [secret('ACCESS'), secret('REFRESH')];
    const grant = { client, userId, scope, administered: [...(world.users.get(userId)?.administers ?? administered)] };
    accesses.set(access, grant);
    refreshes.set(refresh, grant);
    return json({ token_type: 'Bearer', access_token: access, refresh_token: refresh, expires_in: 3600, scope });
  }

  const bearer = ({ headers }: FakeRequest): Grant | undefined => accesses.get((headers['authorization'] ?? '').replace(/^Bearer /, ''));

  return { codes, accesses, refreshes, secrets, authorize, token, bearer };
}

/** What is asked, as far as the operator let the application ask it. */
function scopeFor({ scope }: FakeClient, asked: string): string {
  return asked.split(' ').filter((module) => scope.split(' ').includes(module)).join(' ');
}

function clientOf(world: FakeWorld, header: string): FakeClient | undefined {
  const [id, secret] = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8').split(':');
  return world.clients.find((client) => client.id === id && client.secret === secret);
}
