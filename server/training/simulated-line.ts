import type { SandboxLine } from '../../contract/ent/training.contract.ts';
import type { Ent } from '../create-ent.ts';
import { serveEnt, type ServedEnt } from '../http/serve-ent.ts';
import type { Rates } from '../limits/rates.ts';

/** The line between consoles and the simulated ENT: a listener of this computer that is really closed, late or mute. */
export interface SimulatedLine {
  /** Answers for an ENT, at the address of the line, as the line is. */
  serve(ent: Ent): Promise<void>;
  become(line: SandboxLine): Promise<void>;
  now(): SandboxLine;
  /** Ends every connection and listens no more. */
  stop(): Promise<void>;
}

/** Where it listens. */
export interface LinePlace {
  readonly port: number;
  readonly rates?: Rates | undefined;
  readonly log: (line: string) => void;
  /** What each answer of a slow line waits for; by default, four seconds: long enough to be seen, short enough to be waited for. */
  readonly late?: () => Promise<void>;
}

/** Makes a line that is open; nobody is behind it yet. */
export function createSimulatedLine({ port, rates, log, late = fourSeconds }: LinePlace): SimulatedLine {
  let line: SandboxLine = 'open';
  /** What each request waits for; undefined where nobody listens. */
  const ways: Readonly<Record<SandboxLine, (() => Promise<void>) | undefined>> = { open: () => Promise.resolve(), cut: undefined, slow: late, silent: never };
  let ent: Ent | undefined;
  let served: ServedEnt | undefined;
  const stop = async (): Promise<void> => {
    const ending = served;
    served = undefined;
    await ending?.stop();
  };
  const restart = async (): Promise<void> => {
    await stop();
    const way = ways[line];
    if (ent !== undefined && way !== undefined) served = await serveEnt(ent, { host: '127.0.0.1', port, rates, line: way }, log);
  };
  return {
    now: () => line,
    stop,
    serve: (next) => {
      ent = next;
      line = 'open';
      return restart();
    },
    become: (next) => {
      line = next;
      // Those who are connected meet what the line has become: a channel that was open would not.
      return restart();
    },
  };
}

const never = (): Promise<void> => new Promise(() => undefined);
const fourSeconds = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 4000));
