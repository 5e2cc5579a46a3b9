import { RPCHandler } from '@orpc/server/message-port';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { Console } from './create-console.ts';

/** Answers a page through one message port, until the port closes. */
export function serveConsole({ routerForPage }: Pick<Console, 'routerForPage'>, port: SupportedMessagePort): void {
  new RPCHandler(routerForPage()).upgrade(port);
  // A port that crossed processes holds its messages back until it is started.
  if ('start' in port && typeof port.start === 'function') port.start();
}
