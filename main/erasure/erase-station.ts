import { ORPCError } from '@orpc/server';
import type { ErasedStation } from '../../contract/console/station.contract.ts';
import { needSchool } from '../console/console-core.ts';
import { asConsoleError } from '../console/console-error.ts';
import type { Vault } from '../console/vault.ts';
import { newKey } from '../keys/open-with-passphrase.ts';
import type { KeyKeeper } from '../keys/key-keeper.ts';
import { within } from '../sync/ent/within.ts';
import { listUnsent } from './list-unsent.ts';
import { removeStationFiles } from './remove-station-files.ts';

/** Milliseconds given to the ENT to hear that the session ends: without it, it ends by itself. */
const PATIENCE = 3000;

/** What erasing works on. */
interface Room {
  readonly vault: Vault;
  readonly keys: KeyKeeper;
  readonly dataFolder: string;
}

/**
 * Erases what the console keeps on this computer (ux §2.18): its key first, so that what is left of a file is closed to everybody,
 * then the files. `unsent`: how many changes were said to go with them; where there are others by now, nothing is erased.
 */
export async function eraseStation({ vault, keys, dataFolder }: Room, unsent: number): Promise<ErasedStation> {
  const core = vault.core();
  needSchool(core);
  if (listUnsent(core).reduce((total, { changes }) => total + changes, 0) !== unsent) throw new ORPCError('CHANGED', { status: 409 });
  await within(core.ent.signOut(), PATIENCE).catch(() => undefined);
  const { events } = core;
  const key = newKey();
  try {
    await vault.empty(() => {
      keys.forget();
      removeStationFiles(dataFolder);
    });
    // A system that protects no key keeps none: whoever starts the console again is asked for a passphrase.
    const released = await keys.release(Buffer.from(key));
    const opened = released.ok ? await vault.open(key) : undefined;
    events.tell({ kind: 'reload' });
    return { begins: opened?.ok === true };
  } catch (error) {
    throw asConsoleError(error);
  }
}
