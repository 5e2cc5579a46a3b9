import { RPCLink } from '@orpc/client/message-port';
import type { Connection } from './reconnecting-link.ts';

/** What the preload forwards, with one port. */
const OPEN_MESSAGE = 'rpc:open';

/** Speaks with the console through one end of a channel; `give` hands the other end over. */
export function connectByPort(give: (port: MessagePort) => void): Promise<Connection> {
  const { port1, port2 } = new MessageChannel();
  const closed = Promise.withResolvers<void>();
  let isClosed = false;
  const end = (): void => {
    isClosed = true;
    closed.resolve();
  };
  port1.addEventListener('close', end);
  const link = new RPCLink({ port: port1 });
  port1.start();
  give(port2);
  const close = (): void => {
    port1.close();
    end();
  };
  return Promise.resolve({ link, closed: closed.promise, isClosed: () => isClosed, close });
}

/** The connection of the Electron window: the preload takes the port from this very window. */
export function connectThroughPreload(): Promise<Connection> {
  return connectByPort((port) => window.postMessage(OPEN_MESSAGE, location.origin, [port]));
}
