import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openLocalKey } from '../../../main/web/local-key.ts';
import { restoreFile, type RestoreRefusal } from '../../../server/database/engines/sqlite/restore-file.ts';
import type { Erased } from '../../../server/retention/erased.ts';
import { hostSentence } from '../../../texts/frame/hosts.ts';
import { typeset } from '../../../texts/language/typography.ts';
import { eraseEachAgain, readErasedOfEach } from './erase-each-again.ts';
import { IN_USE, stopped, withOfflineEnt, type CommandEnd } from './offline-ent.ts';
import type { OneOption } from '../ent-options.ts';

/** Writes a backup of an ENT that is not running. */
export function runBackup({ dataFolder, value: folder }: OneOption): Promise<CommandEnd> {
  return withOfflineEnt({ dataFolder }, async (ent) => {
    const path = await ent.backup(folder);
    return path === undefined ? stopped(OWN_WAY) : { lines: [typeset(`Sauvegarde écrite : ${path}. Elle s’ouvre avec la clé de ces données, qui n’y est pas : gardez aussi la clé, ailleurs.`)], code: 0 };
  });
}

const OWN_WAY = typeset('Ces données sont dans PostgreSQL : sauvegardez-les avec pg_dump.');

/** Puts a backup in place of the data of an ENT that is not running, and verifies its journal. */
export async function runRestore({ dataFolder, value: backup }: OneOption): Promise<CommandEnd> {
  const now = new Date();
  const key = existsSync(join(dataFolder, 'key-id')) ? await openLocalKey(dataFolder, process.env) : undefined;
  if (key?.ok === false) return stopped(hostSentence(key.refusal));
  const erased = await erasedIn(dataFolder);
  const restored = await restoreFile({ file: join(dataFolder, 'ent.sqlite'), backup, epoch: randomUUID(), now, ...(key === undefined ? {} : { key: key.value.key }) });
  if (!restored.ok) return stopped(REFUSALS[restored.refusal.kind]);
  const aside = restored.value === undefined ? '' : ` Ce qui était là est gardé sous le nom ${basename(restored.value)}.`;
  return withOfflineEnt({ dataFolder }, (ent) => eraseEachAgain({ ent, erased, done: `Sauvegarde remise en place.${aside}`, unknown: unknownSentence(restored.value) }));
}

/** What each school has erased until now, so that a backup does not bring it back; undefined when these data do not open. */
async function erasedIn(dataFolder: string): Promise<ReadonlyMap<string, Erased> | undefined> {
  let erased: ReadonlyMap<string, Erased> | undefined;
  await withOfflineEnt({ dataFolder }, (ent) => {
    erased = readErasedOfEach(ent);
    return Promise.resolve(stopped(''));
  });
  return erased;
}

function unknownSentence(aside: string | undefined): string {
  return ` ${aside === undefined ? 'Rien n’était là' : 'Ce qui était là ne s’ouvre pas'} : des personnes effacées depuis cette sauvegarde ont pu revenir. Importez la dernière livraison.`;
}

const KEPT = 'Rien n’a été changé.';

const REFUSALS: Readonly<Record<RestoreRefusal['kind'], string>> = {
  'no-backup': typeset(`Cette sauvegarde n’existe pas. ${KEPT} Vérifiez le chemin.`),
  'in-use': IN_USE,
  'not-a-backup': typeset(`Ce fichier n’est pas une sauvegarde de cet ENT, ou elle est fermée par une autre clé. ${KEPT} Donnez une autre sauvegarde, ou remettez sa clé.`),
  damaged: typeset(`Cette sauvegarde est abîmée. ${KEPT} Donnez-en une autre.`),
};
