import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { ServerResponse, IncomingMessage } from 'node:http';
import { CONSOLE_CLIENT_ID, type SignInWays } from '../../contract/ent/identity.ts';
import { must } from '../../domain/kernel/assert.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ProvenIdentity, SessionRefusal } from '../session/sessions.ts';
import type { Identity } from './create-identity.ts';
import { addInvitationPages } from './pages/invitation-routes.ts';
import { addLoginPages } from './pages/login-routes.ts';
import { PAGE_HEADERS } from './pages/page.ts';
import { createProvider, OIDC_PATH } from './provider/create-provider.ts';
import { readIdToken } from './provider/id-token.ts';
import type { ProviderKeys } from './provider/provider-keys.ts';

/** Where one proves who one is, on an ENT that is served. */
export interface IdentityDoor {
  /** The public address of the ENT. */
  address(): string;
  ways(): SignInWays;
  /** What an identity token states; refused when this ENT's provider did not state it. */
  read(idToken: string): Promise<Result<ProvenIdentity, SessionRefusal>>;
}

/** The provider and its keys, once the address of the ENT is known. */
interface Opened {
  readonly address: string;
  readonly issuer: string;
  readonly provider: Provider;
  readonly keys: ProviderKeys;
}

/** Forms are small. */
const LARGEST_FORM = 8192;

/**
 * Adds the identity provider and its pages to the listener of an ENT. The provider bears the public address of the ENT, which
 * is known once it listens: `open` is to be called then.
 */
export async function addIdentityDoor(app: FastifyInstance, identity: Identity, log: (line: string) => void): Promise<IdentityDoor & { open(url: string): Promise<void> }> {
  let opened: Opened | undefined;
  const now = (): Opened => must(opened, 'the door is open before anybody knows its address');
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LARGEST_FORM }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(PAGE_HEADERS));
    scope.addHook('preHandler', refuseOtherOrigins(() => new URL(now().issuer).origin));
    addLoginPages(scope, identity, () => now().provider);
    addInvitationPages(scope, identity);
  });
  await app.register(async (scope) => {
    // The provider reads its own bodies, and knows where it is mounted by the difference of these two addresses.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(`${OIDC_PATH}/*`, (request, reply) => handTo(now().provider, request, reply));
  });
  return {
    address: () => now().address,
    ways: () => ({ demonstration: identity.school()?.fictitious === true, issuer: now().issuer, clientId: CONSOLE_CLIENT_ID }),
    read: (idToken) => readIdToken(idToken, { issuer: now().issuer, clientId: CONSOLE_CLIENT_ID, signing: now().keys.signing }),
    open: async (url) => {
      const issuer = `${url}${OIDC_PATH}`;
      const keys = await identity.keys();
      opened = { address: url, issuer, keys, provider: createProvider({ issuer, store: identity.memory, keys, findAccount: identity.findAccount, log }) };
    },
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
