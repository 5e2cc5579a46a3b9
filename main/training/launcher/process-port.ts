import type { ChildProcess } from 'node:child_process';

/** The two ends of the channel between a process and one that it started. */
type ChannelEnd = Pick<ChildProcess, 'send' | 'on' | 'connected'> | Pick<NodeJS.Process, 'send' | 'on' | 'connected'>;

/** A channel between two processes as oRPC takes message ports. */
export interface ProcessPort {
  on(event: string, listener: (event?: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  /** Whether the other end is gone, where that is known: a process is cut off before its end is told, and what is sent meanwhile has no answer. */
  isCut?(): boolean;
}

/** Gives the channel of a process to oRPC; what is sent once it is cut is lost, as the answer would be. */
export function processPort(end: ChannelEnd): ProcessPort {
  return {
    on: (event, listener) => {
      if (event === 'message') end.on('message', (data: unknown) => listener({ data }));
      else end.on('disconnect', () => listener());
    },
    postMessage: (message) => {
      if (typeof message !== 'string') throw new TypeError('Only texts cross from a process to another');
      // Without somebody to tell, a write that fails ends the process that wrote.
      if (end.connected) end.send?.(message, undefined, undefined, () => undefined);
    },
    isCut: () => !end.connected,
  };
}
