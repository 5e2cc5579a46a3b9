import type { SupportedMessagePort } from '@orpc/client/message-port';
import { z } from 'zod';
import type { ProcessPort } from './process-port.ts';

/** The shell's side of a utility process, as Electron gives it to that process. */
export interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly SupportedMessagePort[] }) => void): void;
  postMessage(message: unknown): void;
}

const OfProcess = z.object({
  parentPort: z.custom<ParentPort>((value) => typeof value === 'object' && value !== null && 'postMessage' in value),
});

/** The shell that started this process; present only inside a utility process of Electron. */
export function parentOfProcess(): ParentPort | undefined {
  return OfProcess.safeParse(process).data?.parentPort;
}

/** The channel with the shell as oRPC takes message ports: its texts are what it carries, everything else is between the shell and this process. */
export function parentChannel(parent: ParentPort): ProcessPort {
  return {
    on: (event, listener) => {
      if (event === 'message') parent.on('message', ({ data }) => (typeof data === 'string' ? listener({ data }) : undefined));
    },
    postMessage: parent.postMessage.bind(parent),
  };
}
