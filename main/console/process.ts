import { z } from 'zod';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { createConsole, type Console } from './create-console.ts';
import { serveConsole } from './serve-console.ts';

/** What the shell tells its console first: where, with what key, against which ENT. */
export const StartMessage = z.object({
  kind: z.literal('start'),
  dataFolder: z.string(),
  key: z.instanceof(Uint8Array),
  keyStorage: z.enum(['os', 'passphrase', 'file']),
  entUrl: z.string(),
  entName: z.string().optional(),
});
export type StartMessage = z.infer<typeof StartMessage>;

/** The shell's side of a utility process, as Electron gives it. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly SupportedMessagePort[] }) => void): void;
  postMessage(message: unknown): void;
}

/**
 * Runs a console for a shell: `start` opens it and is answered `ready` or `refused`;
 * each message that comes with a port is a page to serve; `stop` closes and exits.
 */
export function runConsoleProcess(parent: ParentPort, exit: () => void): void {
  const tell = parent.postMessage.bind(parent);
  let console: Console | undefined;
  const start = async (message: StartMessage): Promise<void> => {
    const opened = await createConsole({
      dataFolder: message.dataFolder,
      key: message.key,
      keyStorage: message.keyStorage,
      entUrl: message.entUrl,
      ...(message.entName === undefined ? {} : { entName: message.entName }),
      clock: () => new Date(),
      newId: () => crypto.randomUUID(),
      random: Math.random,
      log: (line) => void process.stderr.write(`${line}\n`),
    });
    console = opened.ok ? opened.value : undefined;
    tell(opened.ok ? { kind: 'ready' } : { kind: 'refused', refusal: opened.refusal });
  };
  const stop = async (): Promise<void> => {
    await console?.stop();
    exit();
  };
  parent.on('message', ({ data, ports }) => {
    const message = StartMessage.safeParse(data);
    if (message.success) {
      void start(message.data);
    } else if (Stop.safeParse(data).success) {
      void stop();
    }
    for (const port of ports) {
      if (console !== undefined) {
        serveConsole(console, port);
      }
    }
  });
}

const Stop = z.object({ kind: z.literal('stop') });

/** Present only inside a utility process of Electron; a test gives its own. */
const ParentOfProcess = z.object({
  parentPort: z.custom<ParentPort>((value) => typeof value === 'object' && value !== null && 'postMessage' in value),
});

const parent = ParentOfProcess.safeParse(process);
if (parent.success) {
  runConsoleProcess(parent.data.parentPort, () => process.exit(0));
}
