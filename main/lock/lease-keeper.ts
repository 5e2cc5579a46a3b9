import { readLeaseDays } from '../../domain/station/lease-days.ts';
import { leaseState, noteTime, renewLease, type LeaseState } from '../../domain/station/lease.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { Lease, LeaseStore } from './lease.store.ts';

/** How far memory may be ahead of the disk: a kill gives back that much of a lease, and an exchange costs no write of its own. */
const SAVE_EVERY_MS = 60_000;

/** Follows the lease of the accounts of this computer. */
export interface LeaseKeeper {
  /** Where the lease of an account stands now; one that was never noted begins. */
  check(accountId: string): LeaseState;
  /** The ENT has just answered this account; `settings`: what the school says, where it is known. */
  renew(accountId: string, settings: SettingsView | undefined): void;
  /** Makes durable what memory knows. */
  save(): void;
}

/** What a keeper needs of the outside: the clock of this computer, which nobody trusts, and where faults of the disk are told. */
interface LeasePorts {
  readonly clock: () => Date;
  readonly onFault: (error: unknown) => void;
}

/** Opens the leases. A disk that refuses one stops nothing: it is written again at the next occasion. */
export function createLeaseKeeper(store: LeaseStore, { clock, onFault }: LeasePorts): LeaseKeeper {
  const known = new Map<string, { readonly lease: Lease; readonly savedAt: number | undefined }>();
  const recall = (accountId: string, now: string): Lease =>
    known.get(accountId)?.lease ?? store.find(accountId) ?? { ...renewLease(now), days: readLeaseDays(NOTHING_SAID) };
  const write = (accountId: string, lease: Lease): boolean => {
    try {
      store.put(accountId, lease);
      return true;
    } catch (error) {
      onFault(error);
      return false;
    }
  };
  const keep = (accountId: string, lease: Lease, isUrgent: boolean): void => {
    const savedAt = known.get(accountId)?.savedAt;
    const highest = Date.parse(lease.highest);
    const isSaved = !isUrgent && savedAt !== undefined && Math.abs(highest - savedAt) < SAVE_EVERY_MS;
    known.set(accountId, { lease, savedAt: isSaved || !write(accountId, lease) ? savedAt : highest });
  };
  return {
    check: (accountId) => {
      const now = clock().toISOString();
      const before = recall(accountId, now);
      const lease = { ...before, ...noteTime(before, now) };
      const state = leaseState(lease, lease.days, now);
      // That a lease is over is durable before anybody is told.
      keep(accountId, lease, state.kind === 'over' && lease.highest !== before.highest);
      return state;
    },
    renew: (accountId, settings) => {
      const now = clock().toISOString();
      const before = recall(accountId, now);
      const days = settings === undefined ? before.days : readLeaseDays(settings);
      // A clock that the ENT puts right counts at once, as do other days.
      const isOther = days !== before.days || leaseState(before, days, now).kind !== 'held';
      keep(accountId, { ...renewLease(now), days }, isOther);
    },
    save: () => {
      for (const [accountId, { lease }] of known) write(accountId, lease);
    },
  };
}

/** What a school says before it is heard. */
const NOTHING_SAID: SettingsView = { find: () => undefined, list: () => [] };
