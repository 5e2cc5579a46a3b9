import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { ServerResponse, IncomingMessage } from 'node:http';
import { CONSOLE_CLIENT_ID, type SignInWays } from '../../contract/ent/identity.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ProvenIdentity, StatementRefusal } from '../session/sessions.ts';
import type { Identity } from './create-identity.ts';
import { addInvitationPages } from './pages/invitation-routes.ts';
import { addLoginPages } from './pages/login-routes.ts';
import { PAGE_HEADERS } from './pages/page.ts';
import { OIDC_PATH } from './provider/oidc-path.ts';

/** Where one proves who one is, on an ENT that is served. */
export interface IdentityDoor {
  /** The public address of the ENT. */
  address(): string;
  ways(): SignInWays;
  /** What an identity token states; refused when the provider in force did not state it. */
  read(idToken: string): Promise<Result<ProvenIdentity, StatementRefusal>>;
}

/** Forms are small. */
const LARGEST_FORM = 8192;

/**
 * Adds the identity provider and its pages to the listener of an ENT. The provider bears the public address of the ENT, which
 * is known once it listens: `open` is to be called then. What it is made of is loaded when somebody first comes to prove who
 * they are: a third of the time in which an ENT starts, which a demonstration never needs. Where people prove it to another
 * issuer, the provider and its pages are not there: only invitations are.
 */
export async function addIdentityDoor(app: FastifyInstance, identity: Identity, log: (line: string) => void): Promise<IdentityDoor & { open(url: string): void }> {
  let known: string | undefined;
  const address = (): string => must(known, 'the door is open before anybody knows its address');
  const { external } = identity;
  const issuer = (): string => `${address()}${OIDC_PATH}`;
  const opened = onceDone(async () => (await import('./provider/open-provider.ts')).openProvider(identity, issuer(), log));
  const provider = async (): Promise<Provider> => (await opened()).provider;
  const outside = external === undefined ? undefined : onceDone(async () => (await import('./external/open-issuer.ts')).openIssuer(external, identity.findBound));
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LARGEST_FORM }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(PAGE_HEADERS));
    scope.addHook('preHandler', refuseOtherOrigins(() => new URL(address()).origin));
    if (external === undefined) addLoginPages(scope, identity, provider);
    addInvitationPages(scope, identity);
  });
  if (external === undefined) await mountProvider(app, provider);
  return {
    address,
    ways: () => {
      const { issuer: at, clientId, scope } = external ?? { issuer: issuer(), clientId: CONSOLE_CLIENT_ID, scope: 'openid' };
      return { demonstration: identity.school()?.fictitious === true, issuer: at, clientId, scope };
    },
    read: async (idToken) => (outside === undefined ? (await opened()).read(idToken) : (await outside())(idToken)),
    open: (url) => {
      known = url;
    },
  };
}

/** The provider reads its own bodies, and knows where it is mounted by the difference of the two addresses of a request. */
async function mountProvider(app: FastifyInstance, provider: () => Promise<Provider>): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(`${OIDC_PATH}/*`, async (request, reply) => handTo(await provider(), request, reply));
  });
}

/** Does the work at the first call, for all; again at the next one where it failed. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}

function handTo(provider: Provider, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const raw: IncomingMessage & { originalUrl?: string } = request.raw;
  raw.originalUrl = request.url;
  raw.url = request.url.slice(OIDC_PATH.length);
  const response: ServerResponse = reply.raw;
  void provider.callback()(raw, response);
}

/** A form comes from our own page: another site cannot make somebody send one (rel:T19). */
function refuseOtherOrigins(ours: () => string): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  return async (request, reply) => {
    if (request.method !== 'POST') return undefined;
    const { origin, 'sec-fetch-site': site } = request.headers;
    const isOurs = origin === ours() && (site === undefined || site === 'same-origin');
    return isOurs ? undefined : reply.status(403).send();
  };
}
