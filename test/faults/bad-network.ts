import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Trouble, Weather } from './weather.ts';

/** A proxy of our own between a console and its ENT: it cuts anywhere, answers in the ENT’s place, delays, repeats, garbles (sync:T3, rel:R7). */
export interface BadNetwork {
  readonly url: string;
  /** Has the weather turn bad: what was connected is cut, for what comes after to meet it. */
  worsen(): void;
  /** Has it turn good; what is stuck stays so. */
  clear(): void;
  close(): Promise<void>;
}

const PORTAL = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<!doctype html><title>Wi-Fi</title>';
const failing = (status: number): string => `HTTP/1.1 ${status} Trouble\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;

/** Opens a connection to the ENT. */
type Reach = () => Socket;

/** What each trouble does of a connection that a console opened. */
const TROUBLES: { readonly [K in Trouble['kind']]: (client: Socket, reach: Reach, trouble: Extract<Trouble, { readonly kind: K }>) => void } = {
  none: (client, reach) => join(client, reach(), {}),
  refused: (client) => client.destroy(),
  portal: (client) => answer(client, PORTAL),
  failing: (client, _, { status }) => answer(client, failing(status)),
  'cut-request': (client, reach, { after }) => join(client, reach(), { request: after }),
  'cut-answer': (client, reach, { after }) => join(client, reach(), { answer: after }),
  garble: (client, reach, { after }) => join(client, reach(), { answer: after, beyond: (end, rest) => client.write(rest.map((byte) => byte ^ 0x20), end) }),
  // Nothing passes any more, and nobody hangs up: only whoever waits can give up.
  'half-open': (client, reach, { after }) => (after === 0 ? client.resume() : join(client, reach(), { answer: after, beyond: () => undefined })),
  late: (client, reach, { milliseconds }) => {
    const server = reach();
    server.pipe(client);
    deliverLate(client, server, milliseconds);
  },
  twice: (client, reach, { milliseconds }) => {
    join(client, reach(), {});
    deliverLate(client, reach().resume(), milliseconds);
  },
};

function answer(client: Socket, text: string): void {
  client.once('data', () => client.end(text));
}

/** What was sent arrives so long after, also once whoever sent it has hung up. */
function deliverLate(client: Socket, server: Socket, milliseconds: number): void {
  client.on('data', (bytes: Buffer) => setTimeout(() => server.write(bytes), milliseconds));
  client.on('close', () => setTimeout(() => server.end(), milliseconds));
}

interface Bound {
  /** Bytes of the request, or of the answer, that pass. */
  readonly request?: number;
  readonly answer?: number;
  /** What comes then, in place of the end. */
  readonly beyond?: (end: () => void, rest: Buffer) => void;
}

function join(client: Socket, server: Socket, { request = Infinity, answer: most = Infinity, beyond = (end) => end() }: Bound): void {
  const end = (): void => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on('error', end).on('close', end);
  passing(client, server, request, end);
  passing(server, client, most, (rest) => beyond(end, rest));
}

/** Lets bytes through until the trouble comes. */
function passing(from: Socket, to: Socket, after: number, onTrouble: (rest: Buffer) => void): void {
  let left = after;
  from.on('data', (bytes: Buffer) => {
    if (left < 0) return;
    const through = bytes.subarray(0, left);
    to.write(through);
    left -= bytes.length;
    if (left < 0) onTrouble(bytes.subarray(through.length));
  });
}

function meet<K extends Trouble['kind']>(client: Socket, reach: Reach, trouble: Extract<Trouble, { readonly kind: K }> & { readonly kind: K }): void {
  TROUBLES[trouble.kind](client, reach, trouble);
}

/** Opens a proxy to an ENT; the weather says what happens to each of its connections. */
export async function openBadNetwork(entUrl: string, weather: Weather): Promise<BadNetwork> {
  const open = new Set<Socket>();
  const watched = (socket: Socket): Socket => {
    open.add(socket);
    return socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  const network = { isBad: false };
  const reach: Reach = () => watched(connect(Number(new URL(entUrl).port), '127.0.0.1'));
  const server = createServer((client) => meet(watched(client), reach, network.isBad ? weather() : { kind: 'none' }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cutAll = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    worsen: () => {
      network.isBad = true;
      cutAll();
    },
    clear: () => void (network.isBad = false),
    close: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
