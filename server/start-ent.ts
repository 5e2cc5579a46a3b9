import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createEnt, type Ent } from './create-ent.ts';
import type { ImportRefusal } from './import/import-aaf.ts';
import { serveEnt } from './http/serve-ent.ts';
import type { ImportReport } from './import/import-report.ts';
import type { SchoolSeed } from './seed/seed-school.ts';

/** How an ENT is started. */
export interface StartOptions {
  /** Where its data are; created when absent. */
  readonly dataFolder: string;
  readonly port?: number;
  /** A loopback address: names never leave the machine in clear. */
  readonly host?: string;
  /** Folder of an AAF delivery to import before serving. */
  readonly aafFolder?: string;
  /** UAI of the school, where the delivery holds several. */
  readonly school?: string;
  readonly acceptDisappearances?: number;
  /** Whether the names of the delivery are invented. */
  readonly fictitious?: boolean;
  /** A school given in code, for an ENT that has none. */
  readonly seed?: SchoolSeed;
  readonly clock?: () => Date;
  readonly encryptionKey?: Uint8Array;
  readonly log?: (line: string) => void;
}

/** Why an ENT does not start; its data are as they were. */
export type StartRefusal = ImportRefusal | { readonly kind: 'empty' };

/** Thrown when an ENT does not start for a reason that its operator can act upon. */
export class StartError extends Error {
  readonly refusal: StartRefusal;

  constructor(refusal: StartRefusal) {
    super(`the ENT does not start: ${refusal.kind}`);
    this.name = 'StartError';
    this.refusal = refusal;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** An ENT that runs. */
export interface RunningEnt {
  readonly url: string;
  /** What the import at start did; undefined when there was none. */
  readonly report: ImportReport | undefined;
  stop(): Promise<void>;
}

/**
 * Opens the data, imports the delivery if there is one, and serves; throws a {@link StartError} or a `DatabaseError`
 * rather than serve something else than what was asked.
 */
export async function startEnt(options: StartOptions): Promise<RunningEnt> {
  const { dataFolder, port = 0, host = '127.0.0.1', clock, encryptionKey, log = () => undefined } = options;
  if (!LOOPBACK.has(host)) throw new RangeError(`plain HTTP is for the loopback only, not ${host}`);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const ent = createEnt({
    file: join(dataFolder, 'ent.sqlite'),
    ...(clock === undefined ? {} : { clock }),
    ...(encryptionKey === undefined ? {} : { encryptionKey }),
  });
  try {
    const report = await fill(ent, options);
    const served = await serveEnt(ent, { host, port }, log);
    return {
      url: served.url,
      report,
      stop: async () => {
        await served.stop();
        ent.close();
      },
    };
  } catch (error) {
    ent.close();
    throw error;
  }
}

async function fill(ent: Ent, options: StartOptions): Promise<ImportReport | undefined> {
  const { aafFolder, school, acceptDisappearances, fictitious, seed } = options;
  if (seed !== undefined) ent.seed(seed);
  if (aafFolder === undefined) {
    if (ent.school() === undefined) throw new StartError({ kind: 'empty' });
    return undefined;
  }
  const result = await ent.importAaf({
    folder: aafFolder,
    ...(school === undefined ? {} : { school }),
    ...(acceptDisappearances === undefined ? {} : { acceptDisappearances }),
    ...(fictitious === undefined ? {} : { fictitious }),
  });
  if (!result.ok) throw new StartError(result.refusal);
  return result.value;
}
