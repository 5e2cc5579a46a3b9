import type { IncomingHttpHeaders } from 'node:http';
import { isSameToken } from './token.ts';

/** Why a caller of the loopback port is turned away (rel:D11, in the order of the guards). */
export type GuardRefusal = 'host' | 'origin' | 'token' | 'content-type';

/** What the guards compare a caller with. */
export interface Fortress {
  /** Exactly `127.0.0.1:<port>`. */
  readonly host: string;
  readonly token: string;
}

/** The subprotocol that carries the console's calls. */
export const SUBPROTOCOL = 'console-ent';
const TOKEN_PREFIX = 'token.';

const isOurHost = (headers: IncomingHttpHeaders, { host }: Fortress): boolean => headers.host === host;

const isOurOrigin = (headers: IncomingHttpHeaders, { host }: Fortress): boolean => headers.origin === `http://${host}`;

const site = (headers: IncomingHttpHeaders): string | undefined => {
  const value = headers['sec-fetch-site'];
  return Array.isArray(value) ? 'several' : value;
};

/** Reading a file of the page: it holds no data, so no token, but no other site may frame, embed or probe it. */
export function refuseReading(headers: IncomingHttpHeaders, fortress: Fortress): GuardRefusal | undefined {
  if (!isOurHost(headers, fortress)) return 'host';
  if (headers.origin !== undefined && !isOurOrigin(headers, fortress)) return 'origin';
  const from = site(headers);
  return from === undefined || from === 'none' || from === 'same-origin' || isOurOtherConsole(headers) ? undefined : 'origin';
}

/** A window of this computer that goes from a console to that of « Formation », or comes back: no frame, no picture, no script. */
function isOurOtherConsole(headers: IncomingHttpHeaders): boolean {
  return site(headers) === 'same-site' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

const isFromOurPage = (headers: IncomingHttpHeaders, fortress: Fortress): boolean => {
  const from = site(headers);
  return isOurOrigin(headers, fortress) && (from === undefined || from === 'same-origin');
};

/** A call over HTTP: the four guards; `isSecret` knows the secrets that open this call. */
export function refuseCall(
  headers: IncomingHttpHeaders,
  fortress: Fortress,
  isSecret: (received: string | undefined) => boolean,
): GuardRefusal | undefined {
  if (!isOurHost(headers, fortress)) return 'host';
  if (!isFromOurPage(headers, fortress)) return 'origin';
  const received = headers['x-console-token'];
  if (!isSecret(Array.isArray(received) ? undefined : received)) return 'token';
  return headers['content-type'] === 'application/json' ? undefined : 'content-type';
}

/** The opening of a WebSocket: its token comes as a second subprotocol, since a page cannot give it another header. */
export function refuseSocket(headers: IncomingHttpHeaders, fortress: Fortress): GuardRefusal | undefined {
  if (!isOurHost(headers, fortress)) return 'host';
  if (!isFromOurPage(headers, fortress)) return 'origin';
  const [protocol, secret, ...more] = (headers['sec-websocket-protocol'] ?? '').split(',').map((text) => text.trim());
  if (protocol !== SUBPROTOCOL || more.length > 0 || secret?.startsWith(TOKEN_PREFIX) !== true) return 'token';
  return isSameToken(secret.slice(TOKEN_PREFIX.length), fortress.token) ? undefined : 'token';
}
