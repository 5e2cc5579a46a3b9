import { z } from 'zod';
import { isNewer } from '../../domain/updates/judge-update.ts';
import { UpdateManifest } from '../../domain/updates/update-manifest.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from '../preferences/named-values.store.ts';

const Known = z.object({
  isDaily: z.boolean(),
  checkedAt: z.string().nullable(),
  found: UpdateManifest.pick({ version: true, at: true, notes: true }).extend({ file: UpdateManifest.shape.files.unwrap() }).nullable(),
});

/** What this computer knows of the versions of the program. */
export type KnownUpdate = Readonly<z.infer<typeof Known>>;

/** Reads and keeps it. */
export interface UpdateStore {
  read(): KnownUpdate;
  keep(change: Partial<KnownUpdate>): void;
}

/** No account of an ENT begins so. */
const NAME = 'program updates';

const NOTHING: KnownUpdate = { isDaily: true, checkedAt: null, found: null };

/** Remembers what the feed said; what has been installed since is no longer news. */
export function createUpdateStore(store: Store, version: string): UpdateStore {
  const values = createNamedValues(store);
  const read = (): KnownUpdate => {
    const known = values.read(NAME, Known) ?? NOTHING;
    return known.found !== null && !isNewer(known.found.version, version) ? { ...known, found: null } : known;
  };
  return {
    read,
    keep: (change) => values.keep(NAME, { ...read(), ...change }),
  };
}
