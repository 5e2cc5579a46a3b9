import { z } from 'zod';
import { FIRST_RUN_STEPS, type FirstRunNote } from '../../domain/first-run/first-run-step.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';

/** Where this computer is in its first run, and which school it was last turned to. */
export interface FirstRunStore {
  note(): FirstRunNote | undefined;
  keep(note: FirstRunNote): void;
  /** How this computer knows the ENT that was last in front of the user; null: none. */
  lastServer(): string | null;
  keepServer(server: string | null): void;
}

const NOTE = 'station first-run';
const SERVER = 'station school';

const Note = z.object({ step: z.enum([...FIRST_RUN_STEPS, 'over']), server: z.string().nullable() });

/** Kept beside what this computer chose: the first run is of the computer, not of an account. */
export function createFirstRunStore(store: Store): FirstRunStore {
  const values = createNamedValues(store);
  return {
    note: () => values.read(NOTE, Note),
    keep: (note) => values.keep(NOTE, note),
    lastServer: () => values.read(SERVER, z.string()) ?? null,
    keepServer: (server) => values.keep(SERVER, server),
  };
}
