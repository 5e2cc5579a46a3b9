import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CALLBACK_PATH } from '../../../contract/ent/identity.ts';
import { SIGN_IN_TEXTS } from '../../../texts/station/sign-in.ts';

/** How long a browser is waited for, in milliseconds: time to type a password and a code, no more (rel:T23 says 120 s; « Déduit »). */
export const BROWSER_PATIENCE = 300_000;

/** A listener of this computer only, for one answer (RFC 8252 §7.3). */
export interface Loopback {
  /** The address to give to the provider; its port was chosen by the system. */
  readonly redirectUri: string;
  /** The address that the browser was sent to; rejects when it is not in time, or when it is closed. */
  readonly answer: Promise<URL>;
  close(): void;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  connection: 'close',
} as const;

/** Thrown when nobody came back from the browser: closed by the user, or too late. */
export class NoAnswer extends Error {
  readonly reason: 'cancelled' | 'timed-out';

  constructor(reason: 'cancelled' | 'timed-out') {
    super(`no answer of the browser: ${reason}`);
    this.reason = reason;
  }
}

/** Listens on a free port of 127.0.0.1; the first answer that bears `state` ends it, others are turned away. */
export async function openLoopback(state: string, patience = BROWSER_PATIENCE): Promise<Loopback> {
  const given = Promise.withResolvers<URL>();
  // Whoever cancels may not be waiting.
  given.promise.catch(() => undefined);
  const server = createServer((request, response) => take(request, response, { host: () => hostOf(server), state, give: given.resolve }));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen({ host: '127.0.0.1', port: 0 }, listening);
  });
  const timer = setTimeout(() => given.reject(new NoAnswer('timed-out')), patience).unref();
  void given.promise.then(() => undefined, () => undefined).finally(() => {
    clearTimeout(timer);
    server.close();
  });
  return { redirectUri: `http://${hostOf(server)}${CALLBACK_PATH}`, answer: given.promise, close: () => given.reject(new NoAnswer('cancelled')) };
}

function hostOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `127.0.0.1:${String(address.port)}` : '';
}

interface Waiting {
  readonly host: () => string;
  readonly state: string;
  readonly give: (answer: URL) => void;
}

function take(request: IncomingMessage, response: ServerResponse, { host, state, give }: Waiting): void {
  const url = URL.parse(request.url ?? '', `http://${host()}`);
  const isOurs = request.method === 'GET' && request.headers.host === host() && url?.pathname === CALLBACK_PATH;
  // Another program of this computer may knock here: without the state, it ends nothing.
  if (!isOurs || url.searchParams.get('state') !== state) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  response.writeHead(200, HEADERS).end(donePage(), () => give(url));
}

function donePage(): string {
  const { backTitle, back } = SIGN_IN_TEXTS;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${backTitle}</title></head><body><h1>${backTitle}</h1><p>${back}</p></body></html>`;
}
