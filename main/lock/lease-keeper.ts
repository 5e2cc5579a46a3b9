import { readLeaseDays } from '../../domain/station/lease-days.ts';
import { leaseState, noteTime, renewLease, type LeaseState } from '../../domain/station/lease.ts';
import { leaseText, type SignedLease } from '../../domain/station/signed-lease.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { signerOf } from '../exchange/station-seal.ts';
import type { Lease, LeaseStore } from './lease.store.ts';

/** How far memory may be ahead of the disk: a kill gives back that much of a lease, and an exchange costs no write of its own. */
const SAVE_EVERY_MS = 60_000;

/** Follows the lease of the accounts of this computer. */
export interface LeaseKeeper {
  /** Where the lease of an account stands now. */
  check(accountId: string): KeptLease;
  /** Whether the ENT should be asked for another one, having just answered. */
  isDue(accountId: string, settings: SettingsView | undefined): boolean;
  /**
   * The ENT has just answered this account; `signed`: the lease that it gave, where it signs any; `settings`: what the school
   * says, where it is known. One that the ENT did not sign changes nothing.
   */
  renew(accountId: string, signed: SignedLease | undefined, settings: SettingsView | undefined): void;
  /** Lets go of what memory knows of an account: what the disk says, if it says anything, counts again. */
  forget(accountId: string): void;
  /** Makes durable what memory knows. */
  save(): void;
}

/** `unproven`: nothing on this disk proves that the ENT gave a lease; what is there was never signed, or was changed since. */
export type KeptLease = LeaseState | { readonly kind: 'unproven' };

/** What a keeper needs of the outside: the clock of this computer, which nobody trusts, and where faults of the disk are told. */
interface LeasePorts {
  readonly clock: () => Date;
  readonly onFault: (error: unknown) => void;
}

/** Opens the leases. A disk that refuses one stops nothing: it is written again at the next occasion. */
export function createLeaseKeeper(store: LeaseStore, { clock, onFault }: LeasePorts): LeaseKeeper {
  const known = new Map<string, { readonly lease: Lease; readonly savedAt: number | undefined }>();
  const recall = (accountId: string): Lease | undefined => {
    const kept = known.get(accountId)?.lease ?? store.find(accountId);
    return kept === undefined || known.has(accountId) || isSigned(accountId, kept) ? kept : undefined;
  };
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
      const before = recall(accountId);
      if (before === undefined) return { kind: 'unproven' };
      const lease = { ...before, ...noteTime(before, now) };
      const state = leaseState(lease, lease.days, now);
      // That a lease is over is durable before anybody is told.
      keep(accountId, lease, state.kind === 'over' && lease.highest !== before.highest);
      return state;
    },
    isDue: (accountId, settings) => {
      const now = clock().toISOString();
      const lease = recall(accountId);
      if (lease === undefined || lease.signature === '' || (settings !== undefined && readLeaseDays(settings) !== lease.days)) return true;
      return leaseState(lease, lease.days, now).kind !== 'held' || Math.abs(Date.parse(now) - Date.parse(lease.renewedAt)) >= SAVE_EVERY_MS;
    },
    renew: (accountId, signed, settings) => {
      const now = clock().toISOString();
      const before = recall(accountId);
      const lease: Lease = signed === undefined ? unsigned(now, before, settings) : { ...renewLease(signed.clock), ...signed };
      if (signed !== undefined && !isSigned(accountId, lease)) return onFault(new Error('not signed by the ENT'));
      // A clock that the ENT puts right counts at once, as do other days.
      const isOther = before === undefined || lease.days !== before.days || leaseState(before, lease.days, now).kind !== 'held';
      keep(accountId, lease, isOther);
    },
    forget: (accountId) => void known.delete(accountId),
    save: () => {
      for (const [accountId, { lease }] of known) write(accountId, lease);
    },
  };
}

/** Whether a lease is what the ENT signed for an account, to the letter. */
function isSigned(account: string, { renewedAt, days, publicKey, signature }: Lease): boolean {
  return signerOf({ text: leaseText({ account, clock: renewedAt, days }), publicKey, signature }) !== undefined;
}

/** An ENT of an older version answers, and signs nothing. */
function unsigned(now: string, before: Lease | undefined, settings: SettingsView | undefined): Lease {
  const days = settings === undefined ? (before?.days ?? readLeaseDays(NOTHING_SAID)) : readLeaseDays(settings);
  return { ...renewLease(now), days, publicKey: '', signature: '' };
}

/** What a school says before it is heard. */
const NOTHING_SAID: SettingsView = { find: () => undefined, list: () => [] };
