import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Random } from '../simulation/random.ts';

/** What may happen to a connection; `after`: bytes that go through before it does. */
type Trouble =
  | { readonly kind: 'none' | 'refused' | 'portal' | 'busy' }
  | { readonly kind: 'cut-request' | 'cut-answer' | 'garble'; readonly after: number }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** A proxy of our own between a console and its ENT: it cuts anywhere, answers in the ENT’s place, slows, garbles (sync:T3, rel:R7). */
export interface BadNetwork {
  readonly url: string;
  /** Whether the weather is bad. */
  bad: boolean;
  close(): Promise<void>;
}

const PORTAL = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<!doctype html><title>Wi-Fi</title>';
const BUSY = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
/** Beyond, a cut would rarely fall within an exchange. */
const LONGEST = 6000;

function draw(random: Random): Trouble {
  const luck = random.next();
  if (luck < 0.3) return { kind: 'none' };
  if (luck < 0.36) return { kind: 'refused' };
  if (luck < 0.42) return { kind: 'portal' };
  if (luck < 0.48) return { kind: 'busy' };
  if (luck < 0.53) return { kind: 'slow', milliseconds: random.int(40) };
  if (luck < 0.6) return { kind: 'garble', after: random.int(LONGEST) };
  return { kind: random.chance(0.5) ? 'cut-request' : 'cut-answer', after: random.int(LONGEST) };
}

/** Lets bytes through until the trouble comes; true when it has. */
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

function join(client: Socket, server: Socket, trouble: Trouble): void {
  const end = (): void => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on('error', end).on('close', end);
  const cut = (kind: Trouble['kind']): number => (trouble.kind === kind && 'after' in trouble ? trouble.after : Infinity);
  const wait = trouble.kind === 'slow' ? trouble.milliseconds : 0;
  setTimeout(() => {
    passing(client, server, cut('cut-request'), end);
    passing(server, client, Math.min(cut('cut-answer'), cut('garble')), (rest) => {
      if (trouble.kind === 'garble') client.write(rest.map((byte) => byte ^ 0x20), end);
      else end();
    });
  }, wait);
}

/** Opens a proxy to an ENT; what happens to each of its connections is drawn. */
export async function openBadNetwork(entUrl: string, random: Random): Promise<BadNetwork> {
  const open = new Set<Socket>();
  const network = { bad: true };
  const server = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client)).on('error', () => client.destroy());
    const trouble: Trouble = network.bad ? draw(random) : { kind: 'none' };
    if (trouble.kind === 'refused') client.destroy();
    else if (trouble.kind === 'portal' || trouble.kind === 'busy') client.once('data', () => client.end(trouble.kind === 'portal' ? PORTAL : BUSY));
    else join(client, connect(Number(new URL(entUrl).port), '127.0.0.1'), trouble);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return Object.assign(network, {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}
