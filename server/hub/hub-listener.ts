import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { HUB_IDENTITY, HUB_TLS } from '../../contract/hub/hub-wire.ts';
import { isNear } from '../../domain/training/classroom/local-address.ts';
import { turnAway, type Door } from './caller.ts';
import type { WrongCodes } from './wrong-codes.ts';

/** Something that listens. */
export interface Listening {
  readonly port: number;
  /** Stops, and hangs up on who is there. */
  stop(): Promise<void>;
}

/** What a procedure knows of who asks. */
export interface HubRequest {
  readonly address: string;
}

/** What listens where. */
export interface ListeningOptions {
  readonly host: string;
  readonly port: number;
  readonly router: AnyRouter;
  readonly isTrainer?: Door['isTrainer'];
}

/** Bounds of one listener: thirty consoles keep one connection each; whoever opens more, or says nothing, is hung up on. */
const BOUNDS = { handshakeTimeout: 10_000, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 15_000, maxHeaderSize: 4096, connectionsCheckingInterval: 2000 } as const;
const MOST_CONNECTIONS = 128;
const MOST_OF_ONE_ADDRESS = 64;

/** Listens in clear for the trainer's console, on the loopback. */
export function listenClear(options: ListeningOptions): Promise<Listening> {
  return listen(createServer(BOUNDS), options);
}

/** Listens for trainees' consoles: nothing is read of who does not know the code, and who guesses is refused for a while. */
export function listenSecret(options: ListeningOptions, { key, salt }: { readonly key: Buffer; readonly salt: string }, wrong: WrongCodes): Promise<Listening> {
  const server = createSecureServer({ ...BOUNDS, ...HUB_TLS, pskIdentityHint: salt, pskCallback: (_socket, identity) => (identity === HUB_IDENTITY ? key : null) });
  countWrongCodes(server, wrong);
  return listen(server, options);
}

/** A connection that ends before it proved the code is a wrong one, however it ends: whoever made too many is not heard for a while. */
function countWrongCodes(server: Server, wrong: WrongCodes): void {
  const unproven = new Set<string>();
  const nameOf = ({ remoteAddress = '', remotePort = 0 }: Socket): string => `${remoteAddress} ${String(remotePort)}`;
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (!isNear(remoteAddress) || wrong.isHeld(remoteAddress)) {
      socket.destroy();
      return;
    }
    const name = nameOf(socket);
    unproven.add(name);
    socket.once('close', () => {
      if (unproven.delete(name)) wrong.note(remoteAddress);
    });
  });
  server.on('secureConnection', (socket: Socket) => unproven.delete(nameOf(socket)));
}

function listen(server: Server, { host, port, router, isTrainer }: ListeningOptions): Promise<Listening> {
  const handler = new OpenAPIHandler<HubRequest>(router);
  const sockets = new Set<Socket>();
  const place: { door?: Door } = {};
  Object.assign(server, { maxConnections: MOST_CONNECTIONS });
  server.on('connection', (socket: Socket) => {
    const ofOneAddress = [...sockets].filter(({ remoteAddress }) => remoteAddress === socket.remoteAddress).length;
    if (ofOneAddress >= MOST_OF_ONE_ADDRESS) socket.destroy();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('request', (request, response) => void answer(handler, place.door, request, response));
  return new Promise((listening, refused) => {
    server.once('error', refused);
    server.listen({ host, port }, () => {
      const bound = server.address();
      const given = typeof bound === 'object' && bound !== null ? bound.port : port;
      place.door = { host: `${host}:${String(given)}`, ...(isTrainer === undefined ? {} : { isTrainer }) };
      listening({ port: given, stop: () => close(server, sockets) });
    });
  });
}

async function answer(handler: OpenAPIHandler<HubRequest>, door: Door | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  const status = door === undefined ? 503 : turnAway(request, door);
  if (status !== undefined) {
    response.writeHead(status, { connection: 'close' }).end();
    return;
  }
  const { matched } = await handler.handle(request, response, { context: { address: request.socket.remoteAddress ?? '' } });
  if (!matched) response.writeHead(404).end();
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    for (const socket of sockets) socket.destroy();
  });
}
