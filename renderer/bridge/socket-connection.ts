import { RPCLink } from '@orpc/client/websocket';
import type { Connection } from './reconnecting-link.ts';

/** Where the web host listens and how it is opened. */
export interface SocketPlace {
  /** For example `127.0.0.1:20123`. */
  readonly host: string;
  /** The secret of this host, or undefined when the page was opened without one. */
  readonly token: string | undefined;
  /** Whether the host, which answered, still knows this secret; throws when it does not answer. */
  readonly isKnown: (token: string) => Promise<boolean>;
}

const SUBPROTOCOL = 'console-ent';

/** The connection of a browser: a WebSocket whose token is a subprotocol. */
export async function connectBySocket({ host, token, isKnown }: SocketPlace): Promise<Connection | 'unreachable' | 'closed'> {
  if (token === undefined) return 'closed';
  const socket = new WebSocket(`ws://${host}/rpc`, [SUBPROTOCOL, `token.${token}`]);
  const opened = Promise.withResolvers<boolean>();
  const closed = Promise.withResolvers<void>();
  let isClosed = false;
  socket.addEventListener('open', () => opened.resolve(true));
  socket.addEventListener('close', () => {
    isClosed = true;
    opened.resolve(false);
    closed.resolve();
  });
  const link = new RPCLink({ websocket: socket });
  if (await opened.promise) return { link, closed: closed.promise, isClosed: () => isClosed, close: () => socket.close() };
  // A browser does not tell why a WebSocket was refused: the host is asked.
  return (await isKnown(token)) ? 'unreachable' : 'closed';
}
