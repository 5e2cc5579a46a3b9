import { randomUUID } from 'node:crypto';
import { renewEpoch } from '../../../server/database/engines/postgres/renew-epoch.ts';
import { DatabaseError } from '../../../server/database/database-error.ts';
import type { Erased } from '../../../server/retention/erased.ts';
import { databaseSentence } from '../sentences/ent-sentences.ts';
import { eraseEachAgain, readErasedOfEach } from './erase-each-again.ts';
import { IN_USE, stopped, withOfflineEnt, type CommandEnd } from './offline-ent.ts';
import type { RestoredOptions } from '../restored-options.ts';

/** Makes a database that `pg_restore` brought back the one that the ENT goes on from: another epoch, and erased again what was. */
export async function runRestored({ replaced, ...data }: RestoredOptions): Promise<CommandEnd> {
  const erased = replaced === undefined ? undefined : await erasedIn({ ...data, database: replaced });
  if (erased !== undefined && 'code' in erased) return erased;
  try {
    await renewEpoch(data.database, randomUUID());
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return stopped(error.refusal.kind === 'in-use' ? IN_USE : databaseSentence(error.refusal));
  }
  return withOfflineEnt(data, (ent) => eraseEachAgain({ ent, erased, done: 'L’ENT repart de cette base.', unknown: UNKNOWN }));
}

const UNKNOWN = ' Sans la base qu’elle remplace (--replaced), l’ENT ne sait pas ce qui a été effacé depuis cette sauvegarde : des personnes effacées ont pu revenir. Importez la dernière livraison.';

/** What the replaced database has erased, or why it does not say. */
async function erasedIn(data: Omit<RestoredOptions, 'replaced'>): Promise<ReadonlyMap<string, Erased> | CommandEnd> {
  let erased: ReadonlyMap<string, Erased> | undefined;
  const end = await withOfflineEnt(data, (ent) => {
    erased = readErasedOfEach(ent);
    return Promise.resolve(stopped(''));
  });
  return erased ?? end;
}
