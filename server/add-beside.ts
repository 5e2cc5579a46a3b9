import { setTimeout as wait } from 'node:timers/promises';
import type { Ent } from './create-ent.ts';
import type { ImportRequest } from './import/aaf/import-aaf.ts';

/** Another fictitious school that an ENT takes in once it answers, unless it has it already. */
export interface Beside extends Pick<ImportRequest, 'settings'> {
  readonly school: string;
  /** The folder of its delivery. */
  readonly folder: string;
  /** Who opens the console signs in to the first school meanwhile: how long it waits, 2 s by default. */
  readonly afterMs?: number;
}

const AFTER_MS = 2000;

/** Takes it in a little later; gives what to call to stop, which waits for what is under way. What fails is told, and tried again at the next start. */
export function addBeside(ent: Ent, { school, folder, settings = [], afterMs = AFTER_MS }: Beside, log: (line: string) => void): () => Promise<void> {
  if (ent.schools().has(school)) return () => Promise.resolve();
  const stopped = new AbortController();
  const added = (async () => {
    await wait(afterMs, undefined, { signal: stopped.signal, ref: false });
    const result = await ent.add(school).importAaf({ folder, school, fictitious: true, settings });
    if (!result.ok) log(`Second school not added: ${result.refusal.kind}`);
  })().catch((error: unknown) => {
    if (!stopped.signal.aborted) log(`Second school not added: ${error instanceof Error ? error.message : 'unknown failure'}`);
  });
  return async () => {
    stopped.abort();
    await added;
  };
}
