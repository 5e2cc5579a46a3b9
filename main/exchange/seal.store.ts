import { z } from 'zod';
import type { Store } from '../database/open-store.ts';
import type { SealStore } from './station-seal.ts';

/** The name under which the key is kept, beside the preferences: no account of an ENT bears it. */
const SEAL = 'station seal';

/** Keeps the key that signs in the encrypted file of the console. */
export function createSealStore(store: Store): SealStore {
  const find = store.prepare<[string], string>('SELECT value FROM preference WHERE account = ?').pluck();
  const put = store.prepare<[string, string]>('INSERT INTO preference VALUES (?, ?)');
  return {
    read: () => {
      const kept = find.get(SEAL);
      return kept === undefined ? undefined : z.base64().parse(JSON.parse(kept));
    },
    keep: (secret) => void put.run(SEAL, JSON.stringify(secret)),
  };
}
