import { z } from 'zod';
import type { UnfinishedLoad } from '../../domain/sync/console/unfinished-load.ts';
import { LoadPlace, SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { DIRECTORY_MIGRATIONS } from '../database/migrations/directory.ts';
import type { Store } from '../database/open-store.ts';

// How far a load has come, in the file of its rows and in their transaction: never ahead of them, never behind.

/** The protocol that gave the rows and the tables that hold them: another version of the program begins again. */
const FORM = `${SYNC_PROTOCOL}.${DIRECTORY_MIGRATIONS.length}`;

const Kept = LoadPlace.extend({ epoch: z.string(), form: z.literal(FORM) });

/** How far the load of a file had come; undefined: from nowhere that can be gone on from. */
export function readPlace(store: Store): UnfinishedLoad | undefined {
  const text = store.prepare<[], string>("SELECT value FROM meta WHERE key = 'load'").pluck().get();
  if (text === undefined) return undefined;
  return Kept.safeParse(JSON.parse(text)).data;
}

/** Keeps how far a load has come. */
export function writePlace(store: Store, place: UnfinishedLoad): void {
  store.prepare("INSERT INTO meta VALUES ('load', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(JSON.stringify({ ...place, form: FORM }));
}
