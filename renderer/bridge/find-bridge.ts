import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import { isMasked } from '../presentation/masking.ts';
import type { ConsoleClient } from '../school/console-client.ts';
import type { BridgeState } from './bridge-state.ts';
import { connectThroughPreload } from './port-connection.ts';
import { createReconnectingLink, type Connect } from './reconnecting-link.ts';
import { connectBySocket } from './socket-connection.ts';
import { askToken, takeToken } from './take-token.ts';

/** The link of this page with its console, whichever host shows it. */
export interface Bridge {
  readonly client: ConsoleClient;
  state(): BridgeState;
  /** Resolves a task after the attempt under way has ended, well or not: the calls that waited for it have left. */
  tried(): Promise<unknown>;
  /** Calls `listener` at each change of state; gives back what stops it. */
  onBridgeState(listener: (state: BridgeState) => void): () => void;
  close(): void;
}

/** The scheme of the Electron window. */
const ELECTRON_SCHEME = 'app:';

/** Whether this page is that of the Electron window. */
export const isInShell = (): boolean => location.protocol === ELECTRON_SCHEME;

/** Finds the console: through the preload in the Electron window, by WebSocket in a browser. Call it once, before the router reads the address. */
export function findBridge(): Bridge {
  return createBridge(isInShell() ? connectThroughPreload : connectFromBrowser());
}

/** Makes a bridge over any connection. */
export function createBridge(connect: Connect): Bridge {
  const link = createReconnectingLink(connect);
  return {
    client: createORPCClient(isMasked() ? masked(link) : link),
    state: link.state,
    tried: link.tried,
    onBridgeState: link.onState,
    close: link.close,
  };
}

function connectFromBrowser(): Connect {
  const place = { location, history, sessionStorage, fetch: globalThis.fetch.bind(globalThis) };
  const token = takeToken(place);
  const isKnown = async (secret: string): Promise<boolean> => (await askToken(place, secret)) !== undefined;
  return async () => connectBySocket({ host: location.host, token: await token, isKnown });
}

/** The same link, through which nobody's name passes: the only way by which people enter the page. */
function masked(link: ClientLink<ClientContext>): ClientLink<ClientContext> {
  const mask = import('../presentation/mask/masked-link.ts').then(({ maskLink }) => maskLink(link));
  return { call: async (...asked) => (await mask).call(...asked) };
}
