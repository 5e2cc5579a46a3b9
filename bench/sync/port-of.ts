import type { Server } from 'node:net';

/** The port that a server was given by the system. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port');
  return address.port;
}
