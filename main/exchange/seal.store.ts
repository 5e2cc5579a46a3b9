import { z } from 'zod';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';
import type { SealStore } from './station-seal.ts';

/** The name under which the key is kept, beside the preferences: no account of an ENT bears it. */
const SEAL = 'station seal';

/** Keeps the key that signs in the encrypted file of the console. */
export function createSealStore(store: Store): SealStore {
  const values = createNamedValues(store);
  return { read: () => values.read(SEAL, z.base64()), keep: (secret) => values.keep(SEAL, secret) };
}
