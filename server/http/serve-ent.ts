import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import { ResponseHeadersPlugin } from '@orpc/server/plugins';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { must } from '../../domain/kernel/assert.ts';
import { LARGEST_PUSH } from '../../domain/sync/protocol.ts';
import type { Ent } from '../create-ent.ts';
import { addIdentityPages } from '../identity/identity-pages.ts';
import { PAGE_HEADERS } from '../identity/pages/page.ts';
import { schoolPage } from '../identity/pages/message-page.ts';
import type { Rates } from '../limits/rates.ts';
import { bearerOf, unauthorized } from './bearer.ts';
import type { EntRequest } from './ent-request.ts';
import { failureLine } from './failure-line.ts';
import { healthOf } from './health.ts';
import { addCrowd } from './crowd.ts';
import { createEntRouter, type EntRoom } from './ent-router.ts';
import { createLiveHeads } from './live-heads.ts';
import { namesThisEnt, publicAddress, type Names } from './host-guard.ts';
import { addBodyOpener } from './open-body.ts';
import { describeEnt } from './openapi.ts';
import { createSchoolDesks, type AddressRefusal, type SchoolDesks } from './school-desks.ts';
import { schoolOfUrl, urlInSchool } from './school-path.ts';
import type { Tls } from './tls-files.ts';

/** Where an ENT listens. */
export interface Address {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Without it, what is sent is in clear. */
  readonly tls?: Tls;
  /** How much one may ask of this ENT; without them, anything. */
  readonly rates?: Rates | undefined;
  /** Requests in hand at once, beyond which one is asked to come back. */
  readonly atOnce?: number;
  /** Awaited before each request, where the line itself is simulated. */
  readonly line?: () => Promise<void>;
}

/** An ENT that answers over HTTP. */
export interface ServedEnt {
  readonly url: string;
  stop(): Promise<void>;
}

const HEARTBEAT_MS = 20_000;

/** Longer than consoles and load balancers keep a connection that nobody uses: Node's five seconds cut it under a request of theirs. */
const KEPT = { keepAliveTimeout: 75_000 } as const;

/** Connections that wait to be accepted: the consoles of an académie come back together, and those beyond are cut off by the system. */
const AT_THE_DOOR = 4096;

/** Serves the contract, and its OpenAPI document at `/openapi.json`; each school at its own address, the only one of an ENT at the bare one too. */
export async function serveEnt(ent: Ent, { host, port, tls, rates, atOnce, line }: Address, log: (line: string) => void): Promise<ServedEnt> {
  const app = fastify({
    logger: false,
    bodyLimit: LARGEST_PUSH,
    forceCloseConnections: true,
    rewriteUrl: ({ url = '/' }) => urlInSchool(url),
    serverFactory: (handle) => (tls === undefined ? createServer(KEPT, handle) : createSecureServer({ ...KEPT, cert: tls.cert, key: tls.key }, handle)),
  });
  const names: Names = { host, tls };
  if (line !== undefined) app.addHook('onRequest', line);
  // Before what it is for: pages that are added under another handler keep that one.
  app.setErrorHandler(tellFailure(log));
  guardHost(app, names);
  addCrowd(app, atOnce);
  let known: string | undefined;
  const desks = createSchoolDesks(ent, () => must(known, 'nobody asks an ENT before it listens'), log);
  guardSchool(app, desks);
  addBodyOpener(app, (request) => {
    const found = desks.at(schoolOf(request)).ent.sessions.find(bearerOf(request));
    if (!found.ok) throw unauthorized(found.refusal.reason);
  });
  const live = createLiveHeads(ent);
  await addIdentityPages(app, (request) => desks.at(schoolOf(request)).door, ent.identity.external !== undefined);
  await addRoutes(app, { ent, live, desks, rates }, log);
  await app.listen({ host, port, backlog: AT_THE_DOOR });
  const listening = app.server.address();
  const url = publicAddress(names, typeof listening === 'object' && listening !== null ? listening.port : port);
  known = url;
  return {
    url,
    stop: async () => {
      live.stop();
      await app.close();
    },
  };
}

function schoolOf({ originalUrl }: FastifyRequest): string | undefined {
  return schoolOfUrl(originalUrl);
}

/** What is asked of the ENT, whatever its schools. */
const OF_THE_ENT: ReadonlySet<string> = new Set(['/health', '/openapi.json']);

/** Before anything of a request is read: an address that is that of no school has nothing behind it. */
function guardSchool(app: FastifyInstance, desks: SchoolDesks): void {
  app.addHook('onRequest', async (request, reply) => {
    const refusal = OF_THE_ENT.has(request.url) ? undefined : desks.refuse(schoolOf(request));
    if (refusal !== undefined) await tellNoSchool(request, reply, refusal);
  });
}

/** A browser is told in a sentence, a console by the declared error of the contract. */
async function tellNoSchool({ headers }: FastifyRequest, reply: FastifyReply, kind: AddressRefusal): Promise<void> {
  if (headers.accept?.includes('text/html') === true) await reply.status(404).headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(schoolPage(kind));
  else await reply.status(404).send({ defined: true, code: 'NO_SCHOOL', status: 404, message: 'No school at this address', data: { kind } });
}

function guardHost(app: FastifyInstance, names: Names): void {
  app.addHook('onRequest', async (request, reply) => {
    if (namesThisEnt(request.headers.host, names)) return;
    await reply.status(421).send({ defined: false, code: 'MISDIRECTED_REQUEST', status: 421, message: 'Misdirected Request' });
  });
}

interface Room extends EntRoom {
  readonly ent: Ent;
  readonly desks: SchoolDesks;
}

async function addRoutes(app: FastifyInstance, { ent, desks, ...room }: Room, log: (line: string) => void): Promise<void> {
  const handler = new OpenAPIHandler<EntRequest>(createEntRouter(room), {
    plugins: [new ResponseHeadersPlugin()],
    eventIteratorKeepAliveInterval: HEARTBEAT_MS,
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          logUnexpected(error, log);
          throw error;
        }
      },
    ],
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    // Names and accesses: neither a browser nor what stands before it keeps them.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
  app.get('/openapi.json', () => describeEnt());
  app.get('/health', async (_request, reply) => {
    const { status, ...health } = healthOf({ epoch: ent.epoch, heads: ent.commits });
    await reply.status(status).send(health);
  });
  app.all('/*', async (request, reply) => {
    const uai = schoolOf(request);
    const context = { headers: request.headers, desk: () => desks.at(uai) };
    const { matched } = await handler.handle(request, reply, { context, ...(uai === undefined ? {} : { prefix: `/${uai}` as const }) });
    if (!matched) await reply.status(404).send({ code: 'NOT_FOUND', status: 404, message: 'Not Found' });
  });
}

/** A body above the cap of a push is the declared error of the contract, not the framework's; of a bug, nothing is said. */
function tellFailure(log: (line: string) => void) {
  return async (error: unknown, _request: unknown, reply: FastifyReply): Promise<void> => {
    if (error instanceof ORPCError) return void (await reply.status(error.status).send(error.toJSON()));
    const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
    const code = status === 413 ? 'TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    if (status >= 500) log(failureLine(error));
    await reply.status(status).send({ defined: status === 413, code, status, message: code });
  };
}

/** Bugs are logged; refusals are not. */
function logUnexpected(error: unknown, log: (line: string) => void): void {
  const isRefusal = error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500;
  if (!isRefusal) log(failureLine(error));
}
