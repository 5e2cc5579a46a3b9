import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { SnapshotRequest } from '../../../domain/sync/protocol.ts';

/** A proxy before an ENT: it holds whole loads of the directory after so many bytes, for ever. */
export interface StallingProxy {
  readonly url: string;
  /** Bytes of loads that still pass, of all of them together: a console that asks again gets no further. */
  most: number;
  /** Where each load of a directory asked to go on from. */
  readonly asked: SnapshotRequest['from'][];
  stop(): void;
}

const Address = z.object({ port: z.number() });

/** Starts one on a port of its own. */
export async function startStallingProxy(entUrl: string): Promise<StallingProxy> {
  const asked: StallingProxy['asked'] = [];
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing));
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await incoming.toArray());
    const load = incoming.url?.endsWith('/sync/snapshot') === true ? SnapshotRequest.parse(JSON.parse(body.toString())) : undefined;
    const isDirectory = load?.stream === 'directory';
    if (isDirectory) asked.push(load.from);
    const { hostname, port, pathname } = new URL(entUrl);
    const { host: _, ...headers } = incoming.headers;
    const path = `${pathname.replace(/\/$/, '')}${incoming.url ?? ''}`;
    const asking = request({ hostname, port, path, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (piece: Buffer) => {
        const left = isDirectory ? proxy.most : Infinity;
        if (left > 0) outgoing.write(piece.subarray(0, left));
        if (isDirectory) proxy.most -= piece.length;
      });
      answer.on('end', () => (!isDirectory || proxy.most >= 0) && outgoing.end());
    });
    outgoing.on('close', () => asking.destroy());
    asking.on('error', () => outgoing.destroy());
    asking.end(body);
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = Address.parse(server.address());
  const proxy: StallingProxy = {
    url: `http://127.0.0.1:${port}`,
    most: Infinity,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}
