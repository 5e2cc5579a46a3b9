import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FICTITIOUS_UAIS } from '../../../domain/training/fictitious-school.ts';
import { openLocalKey } from '../../../main/web/local-key.ts';
import { rememberedPort } from '../../../main/web/remembered-port.ts';
import { diskRefusal } from '../../../main/window/as-host-refusal.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import type { ImportReport } from '../../../server/import/aaf/import-report.ts';
import { RATES } from '../../../server/limits/rates.ts';
import type { Beside } from '../../../server/add-beside.ts';
import { demoPlatforms } from '../../../server/seed/demo-platforms.ts';
import { startEnt, StartError, type RunningEnt, type StartOptions } from '../../../server/start-ent.ts';
import { hostSentence } from '../../../texts/frame/hosts.ts';
import { CLEAR_FOLDER, databaseSentence, startSentence } from '../sentences/ent-sentences.ts';
import type { EntOptions } from '../ent-options.ts';
import { ROOT } from '../../start/layout.ts';
import { openedBy } from '../seal-key.ts';

/** The fictitious collège that comes with the program. */
export const DEMO_DELIVERY = join(ROOT, 'resources/demo/aaf');

/** The école that stands beside it in the embedded ENT, which then serves two schools. */
const BESIDE: Beside = { school: FICTITIOUS_UAIS.ecole, folder: join(ROOT, 'resources/demo/ecole/aaf'), settings: demoPlatforms(FICTITIOUS_UAIS.ecole) };

/** An ENT that runs, with the report of the import that was asked for, or why not: a sentence and the exit code of the process. */
export type EntStart = { readonly kind: 'running'; readonly ent: RunningEnt; readonly report?: ImportReport } | { readonly kind: 'refused'; readonly sentence: string; readonly code: number };

const refused = (sentence: string, code = 1): EntStart => ({ kind: 'refused', sentence, code });

/** Exit code of an import that somebody must agree to (decision « mass removal »). */
export const MUST_AGREE = 3;

/** Starts the reference ENT on a data folder: encrypted, unless it holds the fictitious school only. */
export async function runEnt(options: EntOptions, offerDemo: boolean): Promise<EntStart> {
  try {
    // Who runs the database server answers for its disk (docs/operate.md): no key of ours opens it.
    return await (options.database === undefined ? open(options, offerDemo) : start(options, { offerDemo: false }));
  } catch (error) {
    return explain(error, options.port);
  }
}

async function open(options: EntOptions, offerDemo: boolean): Promise<EntStart> {
  const isReal = options.aaf !== undefined && options.aaf !== DEMO_DELIVERY;
  const here = look(options.dataFolder);
  if (here === 'demo' && isReal) {
    return refused(CLEAR_FOLDER);
  }
  const becomesDemo = here === 'nothing' && !isReal && (offerDemo || options.aaf !== undefined);
  if (here === 'demo' || becomesDemo) return start(options, { offerDemo });
  const opened = await openLocalKey(options.dataFolder, process.env);
  return opened.ok ? start(options, { offerDemo: false, key: opened.value.key }) : refused(hostSentence(opened.refusal));
}

/** What a data folder holds: only the fictitious school is in clear. */
function look(dataFolder: string): 'demo' | 'encrypted' | 'nothing' {
  if (existsSync(join(dataFolder, 'key-id'))) return 'encrypted';
  return existsSync(join(dataFolder, 'ent.sqlite')) ? 'demo' : 'nothing';
}

interface Way {
  readonly offerDemo: boolean;
  readonly key?: Buffer;
}

async function start(options: EntOptions, { offerDemo, key }: Way): Promise<EntStart> {
  const { aaf, school, acceptDisappearances } = options;
  const base = await listening(options, key);
  const given = { ...(school === undefined ? {} : { school }), ...(acceptDisappearances === undefined ? {} : { acceptDisappearances }) };
  const demo = { ...base, aafFolder: DEMO_DELIVERY, fictitious: true };
  if (aaf !== undefined) {
    const ent = await startEnt({ ...(aaf === DEMO_DELIVERY ? demo : { ...base, aafFolder: aaf, ...(options.fictitious === true ? { fictitious: true } : {}) }), ...given });
    return { kind: 'running', ent, ...(ent.report === undefined ? {} : { report: ent.report }) };
  }
  return { kind: 'running', ent: await (offerDemo ? startDemo(base) : startEnt(base)) };
}

/** The demonstration: the collège, at its own address from the first start on, and the école that comes beside it. */
async function startDemo(base: StartOptions): Promise<RunningEnt> {
  const options = { ...base, beside: BESIDE };
  const { college } = FICTITIOUS_UAIS;
  const first = { ...options, aafFolder: DEMO_DELIVERY, fictitious: true, settings: demoPlatforms(college) };
  const ent = await startEnt(options).catch((error: unknown) => (isEmpty(error) ? startEnt(first) : Promise.reject(error)));
  return { ...ent, url: `${ent.url}/${college}` };
}

async function listening({ dataFolder, port, host, tls, backupFolder, issuer, ...given }: EntOptions, key: Buffer | undefined): Promise<StartOptions> {
  return {
    dataFolder,
    port: port ?? (await rememberedPort(dataFolder, 'ent')),
    ...openedBy(given),
    ...(host === undefined ? {} : { host }),
    ...(tls === undefined ? {} : { tls }),
    ...(backupFolder === undefined ? {} : { backupFolder }),
    ...(issuer === undefined ? {} : { issuer }),
    rates: RATES,
    log: (line) => console.error(line),
    ...(key === undefined ? {} : { encryptionKey: key }),
  };
}

const isEmpty = (error: unknown): boolean => error instanceof StartError && error.refusal.kind === 'empty';

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

function explain(error: unknown, port: number | undefined): EntStart {
  if (error instanceof StartError) {
    return refused(startSentence(error.refusal), error.refusal.kind === 'too-many-disappearances' ? MUST_AGREE : 1);
  }
  if (error instanceof DatabaseError) return refused(databaseSentence(error.refusal));
  if (codeOf(error) === 'EADDRINUSE') return refused(hostSentence({ kind: 'port-taken', port: port ?? 0 }));
  return refused(hostSentence(diskRefusal(error)));
}
