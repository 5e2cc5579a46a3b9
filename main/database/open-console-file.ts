import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, type Result } from '../../domain/kernel/result.ts';
import { CONSOLE_MIGRATIONS } from './migrations/console.ts';
import { openOrSetAside } from './set-aside.ts';
import { openStore, type Store, type StoreKind } from './open-store.ts';
import { storeRefusalOf, type StoreRefusal } from './store-refusal.ts';

/** « CEco » : the console's own file. */
const KIND: StoreKind = { applicationId: 0x43_45_63_6f, migrations: CONSOLE_MIGRATIONS };

/** When it is opened, and what to do when a dead file had to be set aside. */
interface Opening {
  readonly now: Date;
  readonly onSetAside: () => void;
}

/**
 * Opens the console's own file, which holds the lock of the whole data folder: a second start is refused here (rel:D7).
 * A wrong key is told apart from a dead file by a witness of the key, so that nothing is set aside for a forgotten passphrase.
 */
export function openConsoleFile(folder: string, key: Uint8Array, { now, onSetAside }: Opening): Result<Store, StoreRefusal> {
  if (!isRightKey(folder, key)) {
    return refuse({ kind: 'wrong-key', file: 'console.db' });
  }
  const path = join(folder, 'console.db');
  const opened = openOrSetAside(path, () => openStore(path, key, KIND), now, onSetAside);
  if (!opened.ok) {
    return opened;
  }
  try {
    writeFileSync(join(folder, 'key-witness'), witnessOf(key).toString('hex'), { mode: 0o600 });
  } catch (error) {
    opened.value.close();
    const refusal = storeRefusalOf(error, 'key-witness');
    if (refusal === undefined) {
      throw error;
    }
    return refuse(refusal);
  }
  return opened;
}

function isRightKey(folder: string, key: Uint8Array): boolean {
  const path = join(folder, 'key-witness');
  const known = existsSync(path) ? Buffer.from(readFileSync(path, 'utf8').trim(), 'hex') : Buffer.alloc(0);
  const mine = witnessOf(key);
  // A torn or foreign witness says nothing; the files themselves will.
  return known.length !== mine.length || timingSafeEqual(known, mine);
}

/** Says nothing of a random 256-bit key. */
function witnessOf(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('console-ent key witness').digest().subarray(0, 16);
}
