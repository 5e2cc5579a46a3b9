import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { Result } from '../../domain/kernel/result.ts';
import type { StartMessage } from '../console/process.ts';
import type { ProcessPort } from '../training/launcher/process-port.ts';
import { channelWith, endProcess, tell } from './utility-child.ts';

/** How many times the console is started again after it died by itself. */
export const MOST_RESTARTS = 3;

/** What the console's process tells the shell. */
type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly refusal: { readonly kind: string } }
  /** The key left to the system's store, which only the shell reaches. */
  | { readonly kind: 'release-key'; readonly key: Uint8Array }
  /** A page of identification, to be shown by the browser of the system. */
  | { readonly kind: 'browse'; readonly url: string }
  /** An installer that was brought and checked, to be shown in its folder. */
  | { readonly kind: 'show-file'; readonly path: string }
  /** The page, to be drawn larger. */
  | { readonly kind: 'zoom'; readonly percent: number }
  /** The window, to be printed. */
  | { readonly kind: 'print'; readonly request: number; readonly landscape: boolean };

/** What the shell does for its console, and when it ends or refuses to start. */
export interface ConsoleProcessListener {
  /** Where, against which ENT and with what key it starts: found again at each start, so that the shell keeps no key. */
  prepare(): Promise<Result<StartMessage, { readonly kind: string }>>;
  /** Answers what each process that is started asks of a launcher. */
  onChannel(channel: ProcessPort): void;
  /** Leaves a key to the system's store; undefined once it is done. */
  releaseKey(key: Uint8Array): Promise<{ readonly kind: string } | undefined>;
  onRefused(kind: string): void;
  /** It wants a page of identification shown by the browser of the system. */
  onBrowse(url: string): void;
  /** It wants a file shown in its folder. */
  onShowFile(path: string): void;
  /** It wants the page drawn at so many percent of its usual size. */
  onZoom(percent: number): void;
  /** It wants the window printed; undefined when it could not be. */
  print(landscape: boolean): Promise<Uint8Array | undefined>;
  /** It died more than {@link MOST_RESTARTS} times. */
  onGaveUp(): void;
}

/** The console, in a process of its own: a fault of it closes no window, a fault of the window loses no data. */
export interface ConsoleProcess {
  /** Gives a page's port to the console, as soon as it is open. */
  serve(port: MessagePortMain): void;
  /** Locks the console. */
  lock(): void;
  /** Gives it a file that somebody opened from the desktop, by its path, as soon as it is open. */
  openFile(path: string): void;
  /** Ends the process and resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts the console's process, gives it its key by message only, and starts it again when it dies by itself. */
export function startConsoleProcess(modulePath: string, listener: ConsoleProcessListener): ConsoleProcess {
  let isStopping = false;
  let restarts = 0;
  let child: UtilityProcess | undefined;
  let isReady = false;
  const waiting: MessagePortMain[] = [];
  const opened: string[] = [];

  const give = (port: MessagePortMain): void => child?.postMessage({ kind: 'port' }, [port]);
  const refuse = (kind: string): void => {
    isStopping = true;
    listener.onRefused(kind);
  };
  const hear = (answer: Answer): void => {
    if (answer.kind === 'ready') {
      isReady = true;
      waiting.splice(0).forEach(give);
      for (const path of opened.splice(0)) if (child !== undefined) tell(child, { kind: 'open-file', path });
    } else if (answer.kind === 'refused') refuse(answer.refusal.kind);
    else void doForConsole(answer, listener).then((done) => child !== undefined && done !== undefined && tell(child, done));
  };
  const start = async (starting: UtilityProcess): Promise<void> => {
    const prepared = await listener.prepare();
    if (prepared.ok) tell(starting, prepared.value);
    else refuse(prepared.refusal.kind);
  };
  const begin = (): void => {
    isReady = false;
    child = utilityProcess.fork(modulePath, [], { serviceName: 'Console ENT', stdio: 'inherit' });
    child.on('message', (said: Answer | string) => (typeof said === 'string' ? undefined : hear(said)));
    listener.onChannel(channelWith(child));
    child.once('exit', () => {
      child = undefined;
      if (isStopping) return;
      restarts += 1;
      if (restarts > MOST_RESTARTS) listener.onGaveUp();
      else begin();
    });
    void start(child);
  };
  begin();

  return {
    serve: (port) => {
      if (isReady) give(port);
      else waiting.push(port);
    },
    openFile: (path) => {
      if (isReady && child !== undefined) tell(child, { kind: 'open-file', path });
      else opened.push(path);
    },
    lock: () => {
      if (child !== undefined) tell(child, { kind: 'lock' });
    },
    stop: () => {
      isStopping = true;
      return child === undefined ? Promise.resolve() : endProcess(child);
    },
  };
}

/** Does what the console asks of the shell; gives what is answered, if anything is. */
async function doForConsole(asked: Exclude<Answer, { readonly kind: 'ready' | 'refused' }>, listener: ConsoleProcessListener): Promise<object | undefined> {
  if (asked.kind === 'print') return { kind: 'printed', request: asked.request, bytes: await listener.print(asked.landscape) };
  if (asked.kind === 'release-key') return { kind: 'key-released', refusal: await listener.releaseKey(asked.key) };
  if (asked.kind === 'browse') listener.onBrowse(asked.url);
  else if (asked.kind === 'zoom') listener.onZoom(asked.percent);
  else listener.onShowFile(asked.path);
  return undefined;
}
