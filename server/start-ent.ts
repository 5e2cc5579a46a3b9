import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isLoopback } from '../contract/ent/ent-address.ts';
import { addBeside, type Beside } from './add-beside.ts';
import { createEnt, type Ent, type EntOptions } from './create-ent.ts';
import type { PostgresAddress } from './database/engines/postgres/postgres-engine.ts';
import type { ImportRefusal } from './import/aaf/import-aaf.ts';
import { serveEnt, type ServedEnt } from './http/serve-ent.ts';
import { readTls, type Tls, type TlsFiles, type TlsRefusal } from './http/tls-files.ts';
import type { ExternalIssuer } from './identity/external/external-issuer.ts';
import { INVITATION_PATH } from './identity/pages/invitation-routes.ts';
import type { ImportReport } from './import/aaf/import-report.ts';
import type { Rates } from './limits/rates.ts';
import type { SchoolEnt } from './school-ent.ts';
import type { SchoolSeed, SeedRow } from './seed/seed-school.ts';

/** How an ENT is started. */
export interface StartOptions {
  /** Where its data are; created when absent. */
  readonly dataFolder: string;
  /** A database server in place of a file of that folder. */
  readonly postgres?: PostgresAddress;
  readonly port?: number;
  /** Where to listen; a loopback address unless there is a certificate: names never leave the machine in clear. */
  readonly host?: string;
  readonly tls?: TlsFiles;
  /** Folder of an AAF delivery to import before serving. */
  readonly aafFolder?: string;
  /** UAI of the school, where the delivery holds several. */
  readonly school?: string;
  readonly acceptDisappearances?: number;
  /** Whether the names of the delivery are invented. */
  readonly fictitious?: boolean;
  /** What a school that the delivery makes starts with, beside what the import gives it. */
  readonly settings?: readonly SeedRow[];
  /** Another fictitious school to take in once it answers. */
  readonly beside?: Beside;
  /** A school given in code, for an ENT that has none. */
  readonly seed?: SchoolSeed;
  readonly clock?: () => Date;
  readonly encryptionKey?: Uint8Array;
  readonly log?: (line: string) => void;
  /** Where people prove who they are, when it is not to this ENT. */
  readonly issuer?: ExternalIssuer;
  /** Folder of the daily backups; none without it. */
  readonly backupFolder?: string;
  /** How much one may ask; without them, anything. */
  readonly rates?: Rates;
}

/** Why an ENT does not start; its data are as they were. */
export type StartRefusal =
  | ImportRefusal
  | TlsRefusal
  | { readonly kind: 'empty' }
  /** A delivery is to be imported into an ENT of several schools, and nobody says for which. */
  | { readonly kind: 'several-schools'; readonly schools: ReadonlySet<string> }
  /** A host of the network was asked for, without a certificate. */
  | { readonly kind: 'clear-beyond-loopback'; readonly host: string }
  /** This machine has no such address. */
  | { readonly kind: 'host-not-here'; readonly host: string }
  | { readonly kind: 'port-forbidden'; readonly port: number };

/** Thrown when an ENT does not start for a reason that its operator can act upon. */
export class StartError extends Error {
  readonly refusal: StartRefusal;

  constructor(refusal: StartRefusal) {
    super(`the ENT does not start: ${refusal.kind}`);
    this.name = 'StartError';
    this.refusal = refusal;
  }
}

/** An ENT that runs. */
export interface RunningEnt {
  readonly url: string;
  /** What the import at start did; undefined when there was none. */
  readonly report: ImportReport | undefined;
  /** The address that opens the first administrator's access, once; undefined when an administrator comes in already, or of several schools. */
  readonly invitation: string | undefined;
  /** Those of an ENT of several schools: one for each where no administrator comes in. */
  readonly invitations: readonly string[];
  stop(): Promise<void>;
}

/**
 * Opens the data, imports the delivery if there is one, and serves; throws a {@link StartError} or a `DatabaseError`
 * rather than serve something else than what was asked.
 */
export async function startEnt(options: StartOptions): Promise<RunningEnt> {
  const { dataFolder, clock = () => new Date() } = options;
  const tls = await secure(options, clock());
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const ent = createEnt({ ...placeOf(options), clock, ...(options.issuer === undefined ? {} : { issuer: options.issuer }) });
  try {
    const report = await fill(ent, options);
    const served = await listen(ent, options, tls);
    // Those of an académie take a while: consoles are answered meanwhile.
    const stopDaily = await everyDay(() => keepHouse(ent, options));
    const log = options.log ?? (() => undefined);
    const stopMinutes = eachMinute('Accesses with an end were not looked at', () => ent.keepAccesses(), log, 'again');
    const stopReading = eachMinute('A platform was not read', () => ent.readPlatforms(), log);
    const stopBeside = options.beside === undefined ? undefined : addBeside(ent, options.beside, log);
    return {
      url: served.url,
      report,
      ...(await firstInvitations(ent, served.url)),
      stop: async () => {
        stopDaily();
        // A reading is not waited for: it wrote nothing, and is done again.
        void stopReading();
        await stopMinutes();
        await served.stop();
        await stopBeside?.();
        ent.close();
      },
    };
  } catch (error) {
    ent.close();
    throw error;
  }
}

function placeOf({ dataFolder, postgres, encryptionKey }: StartOptions): EntOptions {
  const place = postgres === undefined ? { file: join(dataFolder, 'ent.sqlite') } : { postgres };
  return { ...place, ...(encryptionKey === undefined ? {} : { encryptionKey }) };
}

const DAY_MS = 86_400_000;

/** Does something now and each day after; gives what to call to stop. */
async function everyDay(work: () => Promise<void>): Promise<() => void> {
  await work();
  const timer = setInterval(() => void work(), DAY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const MINUTE_MS = 60_000;

/** Does something now and each minute after, never twice at once but `again`; gives what to call to stop, which waits for what is being done. */
function eachMinute(failed: string, work: () => Promise<void>, log: (line: string) => void, again?: 'again'): () => Promise<void> {
  const doing = new Set<Promise<void>>();
  const turn = (): void => {
    if (doing.size > 0 && again === undefined) return;
    const one = work()
      .catch((error: unknown) => log(`${failed}: ${error instanceof Error ? error.message : 'unknown failure'}`))
      .finally(() => doing.delete(one));
    doing.add(one);
  };
  turn();
  const timer = setInterval(turn, MINUTE_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await Promise.all(doing);
  };
}

/** What an ENT does each day, school after school while others are answered: what fails is told, and stops nobody. */
async function keepHouse(ent: Ent, { backupFolder, log = () => undefined }: StartOptions): Promise<void> {
  const attempt = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log(`Daily purge or backup not done: ${error instanceof Error ? error.message : 'unknown failure'}`);
    }
  };
  for (const uai of ent.schools()) {
    await attempt(() => ent.forgetOld(uai));
    await nextTurn();
  }
  if (backupFolder !== undefined) await attempt(() => ent.backup(backupFolder));
}

async function firstInvitations(ent: Ent, url: string): Promise<Pick<RunningEnt, 'invitation' | 'invitations'>> {
  if (ent.schools().size <= 1) return { invitation: firstInvitation(ent, url), invitations: [] };
  const invitations: string[] = [];
  for (const uai of ent.schools()) {
    invitations.push(...[firstInvitation(ent.at(uai), `${url}/${uai}`) ?? []].flat());
    await nextTurn();
  }
  return { invitation: undefined, invitations };
}

function firstInvitation(ent: SchoolEnt | undefined, url: string): string | undefined {
  const token = ent?.identity.firstInvitation();
  return token === undefined ? undefined : `${url}${INVITATION_PATH}/${token}`;
}

const THIS_MACHINE = '127.0.0.1';

/** The certificate to serve with; before anything is opened, refuses what would send names in clear. */
async function secure({ host = THIS_MACHINE, tls }: StartOptions, now: Date): Promise<Tls | undefined> {
  if (tls === undefined) {
    if (!isLoopback(host)) throw new StartError({ kind: 'clear-beyond-loopback', host });
    return undefined;
  }
  const read = await readTls(tls, now);
  if (!read.ok) throw new StartError(read.refusal);
  return read.value;
}

const NOT_HERE: ReadonlySet<unknown> = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT']);

async function listen(ent: Ent, { host = THIS_MACHINE, port = 0, rates, log = () => undefined }: StartOptions, tls: Tls | undefined): Promise<ServedEnt> {
  try {
    return await serveEnt(ent, { host, port, ...(tls === undefined ? {} : { tls }), rates }, log);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (NOT_HERE.has(code)) throw new StartError({ kind: 'host-not-here', host });
    if (code === 'EACCES') throw new StartError({ kind: 'port-forbidden', port });
    throw error;
  }
}

async function fill(ent: Ent, options: StartOptions): Promise<ImportReport | undefined> {
  const { aafFolder, school, acceptDisappearances, fictitious, settings, seed } = options;
  if (seed !== undefined) ent.seed(seed);
  if (aafFolder === undefined) {
    if (ent.schools().size === 0) throw new StartError({ kind: 'empty' });
    return undefined;
  }
  const result = await toBeFed(ent, school).importAaf({
    folder: aafFolder,
    ...(school === undefined ? {} : { school }),
    ...(acceptDisappearances === undefined ? {} : { acceptDisappearances }),
    ...(fictitious === undefined ? {} : { fictitious }),
    ...(settings === undefined ? {} : { settings }),
  });
  if (!result.ok) throw new StartError(result.refusal);
  return result.value;
}

/** The school that a delivery is for; one that is not there is refused by the import itself, unless the ENT is empty. */
function toBeFed(ent: Ent, school: string | undefined): SchoolEnt {
  if (school !== undefined) return ent.at(school) ?? ent;
  if (ent.schools().size > 1) throw new StartError({ kind: 'several-schools', schools: ent.schools() });
  return ent;
}
