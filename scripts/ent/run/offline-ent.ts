import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLocalKey } from '../../../main/web/local-key.ts';
import { diskRefusal } from '../../../main/window/as-host-refusal.ts';
import { createEnt, type Ent } from '../../../server/create-ent.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import { hostSentence } from '../../../texts/frame/hosts.ts';
import { typeset } from '../../../texts/language/typography.ts';
import type { DatabaseOptions } from '../ent-options.ts';
import { databaseSentence } from '../sentences/ent-sentences.ts';
import { openedBy } from '../seal-key.ts';

/** How a command ended: what to print, and the exit code of the process (3: somebody must agree first). */
export interface CommandEnd {
  readonly lines: readonly string[];
  readonly code: number;
}

/** Ends a command with one sentence. */
export function stopped(sentence: string, code = 1): CommandEnd {
  return { lines: [sentence], code };
}

/** The data that a command works on: those of a database server where one is named, which others may serve meanwhile. */
export interface OfflineData extends DatabaseOptions {
  readonly dataFolder: string;
  /** The machine's clock by default. */
  readonly clock?: () => Date;
}

/** Runs a command on the ENT of a data folder that does not run, and closes it. */
export async function withOfflineEnt(data: OfflineData, work: (ent: Ent) => Promise<CommandEnd>): Promise<CommandEnd> {
  try {
    const ent = await openEnt(data);
    return typeof ent === 'string' ? stopped(ent) : await work(ent).finally(() => ent.close());
  } catch (error) {
    return stopped(error instanceof DatabaseError ? databaseSentence(error.refusal) : hostSentence(diskRefusal(error)));
  }
}

/** The ENT of a data folder, or why there is none: a command creates no ENT, and no key. */
async function openEnt({ dataFolder, clock, ...given }: OfflineData): Promise<Ent | string> {
  const file = join(dataFolder, 'ent.sqlite');
  const made = { file, ...(clock === undefined ? {} : { clock }) };
  const shared = openedBy(given);
  if (shared !== undefined) return createEnt({ ...made, ...shared });
  if (!existsSync(file)) return typeset('Aucun ENT n’a de données dans ce dossier. Rien n’a été changé. Indiquez le sien avec --data.');
  if (!existsSync(join(dataFolder, 'key-id'))) return createEnt(made);
  const opened = await openLocalKey(dataFolder, process.env);
  return opened.ok ? createEnt({ ...made, encryptionKey: opened.value.key }) : hostSentence(opened.refusal);
}
