import { createServer, connect, type AddressInfo } from 'node:net';

/** A relay in front of an ENT that counts every byte it sends back, HTTP heads included. */
export interface CountingProxy {
  readonly url: string;
  received(): number;
  stop(): void;
}

/** Listens on the loopback and relays to an address of the same machine. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const { port, hostname } = new URL(target);
  let bytes = 0;
  const server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    upstream.on('data', (piece) => {
      bytes += piece.length;
    });
    socket.pipe(upstream).pipe(socket);
    for (const [one, other] of [[socket, upstream], [upstream, socket]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server.address())}`, received: () => bytes, stop: () => server.close() };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port');
  return address.port;
}
