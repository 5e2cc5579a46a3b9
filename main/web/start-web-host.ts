import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import Fastify, { type FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { securityHeaders } from '../window/content-security-policy.ts';
import { servePage, type PageAnswer } from '../window/serve-page.ts';
import { refuseCall, refuseReading, refuseSocket, SUBPROTOCOL, type Fortress } from './guards.ts';
import { createTicket, type Ticket } from './ticket.ts';
import { newToken } from './token.ts';

/** What the web host shows and where. */
export interface WebHostOptions {
  /** What a page that has just come may ask. */
  readonly routerForPage: () => AnyRouter;
  /** Whether somebody is signed in, so that the page brings its first screen with it; nobody when it is not given. */
  readonly isSignedIn?: () => boolean;
  /** The built page. */
  readonly pageFolder: string;
  /** A loopback port; 0 takes any free one. */
  readonly port: number;
}

/** A console served to a browser of this computer. */
export interface WebHost {
  /** The address to open, with its token in the fragment (which never leaves the browser). */
  readonly url: string;
  /** An address that opens once within a minute: the only one that a command line may hold, since other users can read it. */
  readonly windowUrl: string;
  stop(): Promise<void>;
}

const LARGEST_CALL = 16 * 1024 * 1024;

/** Serves the page and the console's calls on 127.0.0.1 only, behind the four guards of rel:D11; throws EADDRINUSE when the port is taken. */
export async function startWebHost({ routerForPage, pageFolder, port, isSignedIn = () => false }: WebHostOptions): Promise<WebHost> {
  // A browser opens connections ahead, that say nothing: Node waits for them for as long as the browser keeps them.
  const app = Fastify({ logger: false, bodyLimit: 4096, forceCloseConnections: true });
  const token = newToken();
  const ticket = createTicket();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_CALL, handleProtocols: () => SUBPROTOCOL });
  const place: { fortress?: Fortress } = {};

  servePages(app, place, (pathname, socketOrigin) => servePage(pageFolder, pathname, { socketOrigin, signedIn: isSignedIn() }));
  exchangeTickets(app, token, ticket, place);
  await app.listen({ port, host: '127.0.0.1' });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('A loopback listener has a port');
  const host = `127.0.0.1:${String(address.port)}`;
  place.fortress = { host, token };
  serveBridge(app, routerForPage, sockets, place.fortress);

  return {
    url: `http://${host}/#token=${token}`,
    windowUrl: `http://${host}/#ticket=${ticket.value}`,
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await app.close();
    },
  };
}

function servePages(
  app: FastifyInstance,
  place: { readonly fortress?: Fortress },
  serve: (pathname: string, socketOrigin: string) => PageAnswer,
): void {
  app.setNotFoundHandler(async (request, reply) => {
    const { fortress } = place;
    const socketOrigin = `ws://${fortress?.host ?? ''}`;
    const refusal = fortress === undefined ? 'host' : refuseReading(request.headers, fortress);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (refusal !== undefined || !isReading) {
      return reply.code(refusal === undefined ? 405 : 403).headers(securityHeaders({ nonce: 'none' })).send();
    }
    const answer = serve(request.url.replace(/\?.*$/, ''), socketOrigin);
    return reply.code(answer.status).headers(answer.headers).send(answer.body);
  });
}

/** The page trades its ticket for the token, or asks whether its token still opens this console. */
function exchangeTickets(app: FastifyInstance, token: string, ticket: Ticket, place: { readonly fortress?: Fortress }): void {
  app.post('/session', async (request, reply) => {
    const { fortress } = place;
    const refusal = fortress === undefined ? 'host' : refuseCall(request.headers, fortress, (received) => ticket.opens(received, token));
    reply.headers(securityHeaders({ nonce: 'none' }));
    if (refusal === undefined) return reply.send({ token });
    return reply.code(refusal === 'token' ? 401 : 403).send();
  });
}

function serveBridge(app: FastifyInstance, routerForPage: () => AnyRouter, sockets: WebSocketServer, fortress: Fortress): void {
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = request.url === '/rpc' ? refuseSocket(request.headers, fortress) : 'host';
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal === 'token' ? '401 Unauthorized' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => opened.terminate());
      void new RPCHandler(routerForPage()).upgrade(opened, { context: {} });
    });
  });
}
