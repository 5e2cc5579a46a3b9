import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openLocalKey } from '../../main/web/local-key.ts';
import { diskRefusal } from '../../main/window/as-host-refusal.ts';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import { DatabaseError } from '../../server/database/open-database.ts';
import { deliveryRefusalSentence } from '../../texts/deliveries.ts';
import { hostSentence } from '../../texts/hosts.ts';
import { typeset } from '../../texts/typography.ts';
import { deliveryLines } from './delivery-sentences.ts';
import { databaseSentence, startSentence } from './ent-sentences.ts';
import type { ImportOptions } from './options.ts';
import { reportLines } from './report-sentences.ts';
import { MUST_AGREE } from './run-ent.ts';

/** How an import ended: what to print, and the exit code of the process (3: somebody must agree first). */
export interface ImportEnd {
  readonly lines: readonly string[];
  readonly code: number;
}

const stopped = (sentence: string, code = 1): ImportEnd => ({ lines: [sentence], code });

/** Imports one upstream file, or the folder of an AAF delivery, into an ENT that is not running. */
export async function runImport(options: ImportOptions): Promise<ImportEnd> {
  try {
    const ent = await openEnt(options.dataFolder);
    return typeof ent === 'string' ? stopped(ent) : await importInto(ent, options);
  } catch (error) {
    return stopped(error instanceof DatabaseError ? databaseSentence(error.refusal) : hostSentence(diskRefusal(error)));
  }
}

/** The ENT of a data folder, or why there is none: an import creates no ENT, and no key. */
async function openEnt(dataFolder: string): Promise<Ent | string> {
  const file = join(dataFolder, 'ent.sqlite');
  if (!existsSync(file)) return typeset('Aucun ENT n’a de données dans ce dossier. Rien n’a été importé. Indiquez le sien avec --data.');
  if (!existsSync(join(dataFolder, 'key-id'))) return createEnt({ file });
  const opened = await openLocalKey(dataFolder, process.env);
  return opened.ok ? createEnt({ file, encryptionKey: opened.value.key }) : hostSentence(opened.refusal);
}

async function importInto(ent: Ent, { file, acceptDisappearances = 0 }: ImportOptions): Promise<ImportEnd> {
  try {
    const isFolder = await stat(file).then((found) => found.isDirectory(), () => false);
    return isFolder ? await importFolder(ent, file, acceptDisappearances) : await importFile(ent, file, acceptDisappearances);
  } finally {
    ent.close();
  }
}

async function importFolder(ent: Ent, folder: string, acceptDisappearances: number): Promise<ImportEnd> {
  const result = await ent.importAaf({ folder, acceptDisappearances });
  if (result.ok) return { lines: reportLines(result.value), code: 0 };
  return stopped(startSentence(result.refusal), result.refusal.kind === 'too-many-disappearances' ? MUST_AGREE : 1);
}

async function importFile(ent: Ent, file: string, acceptDisappearances: number): Promise<ImportEnd> {
  const result = await ent.importDelivery({ input: file, acceptDisappearances });
  if (result.ok) return { lines: deliveryLines(result.value), code: 0 };
  const { refusal } = result;
  const sentence = deliveryRefusalSentence(refusal);
  if (refusal.kind === 'too-many-disappearances') return stopped(typeset(`${sentence} S’il l’est, relancez avec --accept-disappearances ${String(refusal.disappearances)}.`), MUST_AGREE);
  return stopped(sentence);
}
