import { z } from 'zod';
import { accept, refuse } from '../../domain/kernel/result.ts';
import type { KeyRefusal } from '../keys/key-record.ts';
import { createKeyKeeper, type KeyKeeper } from '../keys/key-keeper.ts';
import { launcherAt } from '../training/launcher-client.ts';
import { parentChannel, parentOfProcess, type ParentPort } from '../training/launcher/utility-parent.ts';
import { loopbackOnly } from '../training/loopback-only.ts';
import { readProgram } from '../updates/update-channel.ts';
import type { ConsolePorts } from './console-ports.ts';
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
  /** True: this is the console of « Formation », and `entUrl` its simulated ENT. */
  isTraining: z.boolean().optional(),
});
export type StartMessage = z.infer<typeof StartMessage>;

/**
 * Runs a console for a shell: `start` opens it and is answered `ready` or `refused`; `browse` asks for the browser of the system,
 * `print` for the window on paper, `show-file` for an installer in its folder, `zoom` for a larger page; its texts ask for what a launcher does;
 * each message that comes with a port is a page to serve; `stop` closes and exits.
 */
export function runConsoleProcess(parent: ParentPort, exit: () => void): void {
  const tell = parent.postMessage.bind(parent);
  const prints = createPrintRequests(tell);
  const launcher = launcherAt(parentChannel(parent));
  let console: Console | undefined;
  const start = async (message: StartMessage): Promise<void> => {
    const opened = await createConsole({
      ...asked(message),
      launcher,
      keys: createKeyKeeper({ dataFolder: message.dataFolder, environment: process.env }, release),
      clock: () => new Date(),
      newId: () => crypto.randomUUID(),
      random: Math.random,
      log: (line) => void process.stderr.write(`${line}\n`),
      showFile: (path) => tell({ kind: 'show-file', path }),
      openBrowser: (url) => tell({ kind: 'browse', url }),
      printPage: prints.ask,
      zoomPage: (percent) => tell({ kind: 'zoom', percent }),
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

/** What a console is opened with, as its shell asks; nothing of « Formation » reaches another computer, nor looks for a newer version. */
function asked({ isTraining = false, dataFolder, key, entUrl, entName }: StartMessage): Pick<ConsolePorts, 'program' | 'isTraining' | 'dataFolder' | 'key' | 'entUrl' | 'entName'> {
  // Before anything speaks.
  if (isTraining) globalThis.fetch = loopbackOnly(globalThis.fetch);
  const program = readProgram(import.meta.dirname);
  return { program: isTraining ? { version: program.version } : program, isTraining, dataFolder, key, entUrl, ...(entName === undefined ? {} : { entName }) };
}

const Stop = z.object({ kind: z.literal('stop') });
const Lock = z.object({ kind: z.literal('lock') });
const OpenFile = z.object({ kind: z.literal('open-file'), path: z.string().max(4096) });
const Released = z.object({
  kind: z.literal('key-released'),
  refusal: z.object({ kind: z.literal('os-store-unprotected'), backend: z.string() }).optional().catch({ kind: 'os-store-unprotected', backend: 'unavailable' }),
});

// A test gives its own.
const shell = parentOfProcess();
if (shell !== undefined) runConsoleProcess(shell, () => process.exit(0));
