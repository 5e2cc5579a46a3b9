import { WebSocket as NodeSocket } from 'ws';

/** The WebSocket of a page of `origin`: a browser adds the origin by itself, and no page may choose it. */
export const SameOriginWebSocket = {
  install(origin: string): { cut(): void; restore(): void } {
    const native = globalThis.WebSocket;
    const opened = new Set<NodeSocket>();
    class PageSocket extends NodeSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { origin });
        opened.add(this);
      }
    }
    Object.assign(globalThis, { WebSocket: PageSocket });
    return {
      cut: () => {
        for (const socket of opened) socket.terminate();
        opened.clear();
      },
      restore: () => Object.assign(globalThis, { WebSocket: native }),
    };
  },
};
