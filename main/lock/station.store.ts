import { z } from 'zod';
import { IDLE_MINUTES } from '../../domain/station/idle.ts';
import type { Store } from '../database/open-store.ts';

/** What this computer chose for whoever uses it. */
export interface StationStore {
  idleMinutes(): number;
  setIdleMinutes(minutes: number): void;
}

/** The name under which it is kept, beside the preferences: no account of an ENT bears it. */
const IDLE = 'station idle';

const Minutes = z.number().int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most);

/** Reads what this computer chose, once; a value out of its bounds counts as not chosen, so that no file makes a lock wait for ever. */
export function createStationStore(store: Store): StationStore {
  const find = store.prepare<[string], string>('SELECT value FROM preference WHERE account = ?').pluck();
  const put = store.prepare<[string, string]>('INSERT OR REPLACE INTO preference VALUES (?, ?)');
  let minutes = Minutes.safeParse(JSON.parse(find.get(IDLE) ?? 'null')).data ?? IDLE_MINUTES.usual;
  return {
    idleMinutes: () => minutes,
    setIdleMinutes: (chosen) => {
      minutes = Minutes.parse(chosen);
      put.run(IDLE, JSON.stringify(minutes));
    },
  };
}
