import { accept, type Result } from '../../domain/kernel/result.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import type { StoreRefusal } from '../database/store-refusal.ts';

/**
 * Opens the files of the account that was there last, unless its lease forbids it: the lock then says why. After a lock, somebody
 * proves who they are first, and so do they on a shared computer at each start: to begin on another school of this computer is no way around it.
 */
export async function enterSchool(core: ConsoleCore): Promise<Result<void, StoreRefusal>> {
  const current = core.accounts.current();
  if (current === undefined || core.stations.isLeft() || core.stations.isShared() || core.lock.bar(current.account.id) !== undefined) return accept(undefined);
  const opened = await core.desk.open(current.account);
  if (opened.ok) core.lock.release();
  return opened.ok ? accept(undefined) : opened;
}
