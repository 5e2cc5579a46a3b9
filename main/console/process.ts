import { z } from 'zod';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { accept, refuse } from '../../domain/kernel/result.ts';
import type { KeyRefusal } from '../keys/key-record.ts';
import { createKeyKeeper, type KeyKeeper } from '../keys/key-keeper.ts';
import { readProgram } from '../updates/update-channel.ts';
import { createConsole, type Console } from './create-console.ts';
import { createPrintRequests } from './print-requests.ts';
import { serveConsole } from './serve-console.ts';

/** What the shell tells its console first: where, with what key, against which ENT. */
export const StartMessage = z.object({
  kind: z.literal('start'),
  dataFolder: z.string(),
  /** Absent: a passphrase closes it, that the page asks for. */
  key: z.instanceof(Uint8Array).optional(),
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
 * Runs a console for a shell: `start` opens it and is answered `ready` or `refused`; `browse` asks for the browser of the system,
 * `print` for the window on paper, `show-file` for an installer in its folder;
 * each message that comes with a port is a page to serve; `stop` closes and exits.
 */
export function runConsoleProcess(parent: ParentPort, exit: () => void): void {
  const tell = parent.postMessage.bind(parent);
  const prints = createPrintRequests(tell);
  let console: Console | undefined;
  const start = async (message: StartMessage): Promise<void> => {
    const opened = await createConsole({
      program: readProgram(import.meta.dirname),
      dataFolder: message.dataFolder,
      key: message.key,
      keys: createKeyKeeper({ dataFolder: message.dataFolder, environment: process.env }, release),
      entUrl: message.entUrl,
      ...(message.entName === undefined ? {} : { entName: message.entName }),
      clock: () => new Date(),
      newId: () => crypto.randomUUID(),
      random: Math.random,
      log: (line) => void process.stderr.write(`${line}\n`),
      showFile: (path) => tell({ kind: 'show-file', path }),
      openBrowser: (url) => tell({ kind: 'browse', url }),
      printPage: prints.ask,
    });
    console = opened.ok ? opened.value : undefined;
    tell(opened.ok ? { kind: 'ready' } : { kind: 'refused', refusal: opened.refusal });
  };
  const stop = async (): Promise<void> => {
    await console?.stop();
    exit();
  };
  let released: (refusal: KeyRefusal | undefined) => void = () => undefined;
  // Only the shell reaches the system's store.
  const release: KeyKeeper['release'] = async (key) => {
    const answer = new Promise<KeyRefusal | undefined>((resolve) => {
      released = resolve;
    });
    tell({ kind: 'release-key', key: new Uint8Array(key) });
    const refusal = await answer;
    return refusal === undefined ? accept({ key, keyStorage: 'os' }) : refuse(refusal);
  };
  const hearAnswer = (data: unknown): void => {
    if (prints.hear(data)) return;
    const answer = Released.safeParse(data);
    if (answer.success) released(answer.data.refusal);
  };
  parent.on('message', ({ data, ports }) => {
    const message = StartMessage.safeParse(data);
    const given = OpenFile.safeParse(data);
    if (message.success) void start(message.data);
    else if (Stop.safeParse(data).success) void stop();
    else if (Lock.safeParse(data).success) console?.lock();
    else if (given.success) void console?.openFile(given.data.path);
    else hearAnswer(data);
    for (const port of ports) {
      if (console !== undefined) {
        serveConsole(console, port);
      }
    }
  });
}

const Stop = z.object({ kind: z.literal('stop') });
const Lock = z.object({ kind: z.literal('lock') });
const OpenFile = z.object({ kind: z.literal('open-file'), path: z.string().max(4096) });
const Released = z.object({
  kind: z.literal('key-released'),
  refusal: z.object({ kind: z.literal('os-store-unprotected'), backend: z.string() }).optional().catch({ kind: 'os-store-unprotected', backend: 'unavailable' }),
});

/** Present only inside a utility process of Electron; a test gives its own. */
const ParentOfProcess = z.object({
  parentPort: z.custom<ParentPort>((value) => typeof value === 'object' && value !== null && 'postMessage' in value),
});

const parent = ParentOfProcess.safeParse(process);
if (parent.success) {
  runConsoleProcess(parent.data.parentPort, () => process.exit(0));
}
