import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What becomes of what a console asks its ENT: `cut`: nobody answers; `silence`: answers never come; `lost-answer`: the
 * ENT takes the next push, its answer is lost, then the wire is cut.
 */
export type WireState = 'through' | 'html' | 'error' | 'garbage' | 'silence' | 'cut' | 'lost-answer';

/** A wire between a console and its ENT, on which a test does harm. */
export interface Wire {
  readonly url: string;
  /** What is open is cut, so that the change is noticed. */
  become(state: WireState): void;
  close(): Promise<void>;
}

const FALSE_ANSWERS = {
  html: { status: 200, type: 'text/html', body: '<!doctype html><title>Portail</title><h1>Identifiez-vous</h1>' },
  error: { status: 500, type: 'text/plain', body: 'java.lang.NullPointerException' },
  garbage: { status: 200, type: 'application/json', body: '{"kind":"outcomes","outcomes":[{"m":' },
} as const;

/** Lays a wire to an ENT; `entUrl` is read at each request. */
export async function layWire(entUrl: () => string): Promise<Wire> {
  const sockets = new Set<Socket>();
  const place: { state: WireState } = { state: 'through' };
  const server = createServer((request, response) => {
    const { state } = place;
    if (state === 'through') pass(request, response, entUrl());
    else if (state === 'lost-answer') lose(request, response, { url: entUrl(), done: () => (place.state = 'cut') });
    else if (state === 'cut') request.socket.destroy();
    else if (state !== 'silence') answerFalsely(response, FALSE_ANSWERS[state]);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${String(portOf(server.address()))}`,
    become: (state) => {
      place.state = state;
      cut();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        cut();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('A wire listens on a port');
  return address.port;
}

function answerFalsely(response: ServerResponse, { status, type, body }: (typeof FALSE_ANSWERS)[keyof typeof FALSE_ANSWERS]): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function pass(request: IncomingMessage, response: ServerResponse, url: string): void {
  const onward = ask(`${url}${request.url ?? '/'}`, { method: request.method ?? 'GET', headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  onward.once('error', () => response.destroy());
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

interface Loss {
  readonly url: string;
  readonly done: () => void;
}

/** Everything but a push passes; a push reaches the ENT, which answers to nobody. */
function lose(request: IncomingMessage, response: ServerResponse, { url, done }: Loss): void {
  if (request.url !== '/sync/push') return pass(request, response, url);
  const onward = ask(`${url}/sync/push`, { method: 'POST', headers: request.headers }, (answer) => {
    answer.resume().once('end', () => {
      done();
      response.destroy();
    });
  });
  onward.once('error', () => response.destroy());
  request.pipe(onward);
  return undefined;
}
