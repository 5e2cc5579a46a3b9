import { createServer, connect } from 'node:net';
import { portOf } from './port-of.ts';

/** A relay in front of an ENT that counts every byte of both ways, HTTP heads included. */
export interface CountingProxy {
  readonly url: string;
  /** What the ENT sent back. */
  received(): number;
  /** What it was sent. */
  sent(): number;
  stop(): void;
}

/** Listens on the loopback and relays to an address of the same machine. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const { port, hostname } = new URL(target);
  let [received, sent] = [0, 0];
  const server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    upstream.on('data', (piece) => {
      received += piece.length;
    });
    socket.on('data', (piece) => {
      sent += piece.length;
    });
    socket.pipe(upstream).pipe(socket);
    for (const [one, other] of [[socket, upstream], [upstream, socket]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, received: () => received, sent: () => sent, stop: () => server.close() };
}
