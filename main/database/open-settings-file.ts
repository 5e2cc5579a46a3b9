import { join } from 'node:path';
import type { Result } from '../../domain/kernel/result.ts';
import { SETTINGS_MIGRATIONS } from './migrations/settings.ts';
import { openStore, type Store, type StoreKind } from './open-store.ts';
import { openOrSetAside } from './set-aside.ts';
import type { StoreRefusal } from './store-refusal.ts';

/** « CEse » : settings of Console ENT. */
const KIND: StoreKind = { applicationId: 0x43_45_73_65, migrations: SETTINGS_MIGRATIONS };

/** Opens the settings file of an account; one that cannot be read is set aside, never erased. */
export function openSettingsFile(folder: string, key: Uint8Array, now: Date): Result<Store, StoreRefusal> {
  const path = join(folder, 'settings.db');
  return openOrSetAside(path, () => openStore(path, key, KIND), now);
}
