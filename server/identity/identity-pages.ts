import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { DoorOf } from './identity-door.ts';
import { addInvitationPages } from './pages/invitation-routes.ts';
import { addLoginPages } from './pages/login-routes.ts';
import { PAGE_HEADERS } from './pages/page.ts';
import { OIDC_PATH } from './provider/oidc-path.ts';

/** Forms are small. */
const LARGEST_FORM = 8192;

/**
 * Adds identity providers and their pages to the listener of an ENT. Where people prove who they are to another issuer, the
 * provider and its pages are not there: only invitations are.
 */
export async function addIdentityPages(app: FastifyInstance, doorOf: DoorOf, isOutside: boolean): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LARGEST_FORM }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(PAGE_HEADERS));
    scope.addHook('preHandler', refuseOtherOrigins((request) => new URL(doorOf(request).address()).origin));
    if (!isOutside) addLoginPages(scope, doorOf);
    addInvitationPages(scope, doorOf);
  });
  if (!isOutside) await mountProvider(app, doorOf);
}

/** The provider reads its own bodies, and knows where it is mounted by the difference of the two addresses of a request. */
async function mountProvider(app: FastifyInstance, doorOf: DoorOf): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(`${OIDC_PATH}/*`, async (request, reply) => handTo(await doorOf(request).provider(), request, reply));
  });
}

function handTo(provider: Provider, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  // As it came: with the school that it names.
  const raw: IncomingMessage & { originalUrl?: string } = request.raw;
  raw.originalUrl = request.originalUrl;
  raw.url = request.url.slice(OIDC_PATH.length);
  const response: ServerResponse = reply.raw;
  void provider.callback()(raw, response);
}

/** A form comes from our own page: another site cannot make somebody send one (rel:T19). */
function refuseOtherOrigins(ours: (request: FastifyRequest) => string): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  return async (request, reply) => {
    if (request.method !== 'POST') return undefined;
    const { origin, 'sec-fetch-site': site } = request.headers;
    const isOurs = origin === ours(request) && (site === undefined || site === 'same-origin');
    return isOurs ? undefined : reply.status(403).send();
  };
}
