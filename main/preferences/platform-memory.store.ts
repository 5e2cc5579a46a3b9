import { KnownPlatforms } from '../../domain/connectors/limits/platform-limits.ts';
import type { Store } from '../database/open-store.ts';
import { createNamedValues } from './named-values.store.ts';

/** What this computer keeps of the platforms of each school, for a console that is offline. */
export interface PlatformMemory {
  read(): KnownPlatforms | undefined;
  keep(known: KnownPlatforms): void;
}

/** Before the account in the name under which they are kept: no account of an ENT begins so. */
const PLATFORMS = 'platforms ';

/** The memory of each account of this computer. */
export function createPlatformMemory(store: Store): (accountId: string) => PlatformMemory {
  const values = createNamedValues(store);
  return (accountId) => ({
    read: () => values.read(PLATFORMS + accountId, KnownPlatforms),
    keep: (known) => values.keep(PLATFORMS + accountId, known),
  });
}
