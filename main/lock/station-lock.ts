import type { LockReason } from '../../contract/console/station.contract.ts';
import { idleState, type IdleState } from '../../domain/station/idle.ts';
import type { LeaseState } from '../../domain/station/lease.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { Timers } from '../sync/timers.ts';
import type { LeaseKeeper } from './lease-keeper.ts';

/** Why nothing is read on this computer now. */
export interface Lock {
  readonly reason: LockReason;
  /** The end of the lease, or the last instant seen by a clock that is not believed, ISO 8601. */
  readonly at: string | null;
}

/** Whose files are open, and what their school says. */
export interface Watched {
  readonly accountId: string;
  readonly settings: () => SettingsView;
}

/** Decides when the console locks: main alone, on its own clock; a page can only say that somebody is there. */
export interface StationLock {
  /** What forbids to open the files of an account without its ENT; it is then what locks this station. */
  bar(accountId: string): Lock | undefined;
  /** Somebody is there. */
  touch(): void;
  /** The ENT has just answered the account, in an exchange or at its sign-in. */
  renew(accountId: string): void;
  /** Locks if it must, then says whether it is; asked before anything is read. */
  enforce(): Lock | undefined;
  /** Locks now. */
  lockNow(): void;
  /** What locked it last, until somebody is in again. */
  current(): Lock | undefined;
  /** Somebody is in: the delay begins again. */
  release(): void;
  leaseEndsAt(): string | undefined;
  stop(): void;
}

/** What a lock works on. */
export interface StationLockPorts {
  readonly leases: LeaseKeeper;
  readonly watched: () => Watched | undefined;
  /** Minutes without activity, as this station chose. */
  readonly idleMinutes: () => number;
  readonly clock: () => Date;
  readonly timers: Timers;
  /** Closes the files; whatever is asked until it is done is refused. */
  readonly onLock: (why: Lock) => void;
  /** The console is about to lock itself, or is no longer. */
  readonly onSoon: (locksAt: string | null) => void;
}

/** Between two looks at the clock, in milliseconds; also what a machine that slept is told apart by. */
const TICK_MS = 5000;

/** Watches the clock as long as the console runs. */
export function createStationLock(ports: StationLockPorts): StationLock {
  const now = (): string => ports.clock().toISOString();
  let lock: Lock | undefined;
  let seen = { at: ports.clock().getTime(), ticks: 0 };
  let soon: string | null = null;
  const say = (locksAt: string | null): void => {
    if (locksAt === soon) return;
    soon = locksAt;
    ports.onSoon(locksAt);
  };
  const begin = (): void => {
    seen = { at: ports.clock().getTime(), ticks: 0 };
    say(null);
  };
  // Set back, the clock would make a delay longer; asleep, the machine counts no tick: the longer of both is believed.
  const idle = (): IdleState =>
    idleState(Math.max(ports.clock().getTime() - seen.at, seen.ticks * TICK_MS), ports.idleMinutes(), now());
  const shut = (found: Lock): Lock => {
    lock = found;
    say(null);
    ports.onLock(found);
    return found;
  };
  const enforce = (): Lock | undefined => {
    const watched = ports.watched();
    if (watched === undefined) return lock;
    const lease = lockOf(ports.leases.check(watched.accountId));
    if (lease !== undefined) return shut(lease);
    const state = idle();
    if (state.kind === 'idle') return shut({ reason: 'idle', at: null });
    say(state.kind === 'soon' ? (soon ?? state.locksAt) : null);
    return undefined;
  };
  const tick = (): void => {
    seen.ticks += 1;
    enforce();
    cancel = ports.timers.after(TICK_MS, tick);
  };
  let cancel = ports.timers.after(TICK_MS, tick);
  return {
    bar: (accountId) => {
      const found = lockOf(ports.leases.check(accountId));
      lock = found ?? lock;
      return found;
    },
    // Whoever comes back after the delay does not make up for it.
    touch: () => {
      if (enforce() === undefined) begin();
    },
    renew: (accountId) => {
      const watched = ports.watched();
      ports.leases.renew(accountId, watched?.accountId === accountId ? watched.settings() : undefined);
    },
    enforce,
    lockNow: () => {
      if (ports.watched() !== undefined) shut({ reason: 'asked', at: null });
    },
    current: () => lock,
    release: () => {
      lock = undefined;
      begin();
    },
    leaseEndsAt: () => {
      const watched = ports.watched();
      const state = watched === undefined ? undefined : ports.leases.check(watched.accountId);
      return state?.kind === 'held' ? state.endsAt : undefined;
    },
    stop: () => {
      cancel();
      ports.leases.save();
    },
  };
}

function lockOf(state: LeaseState): Lock | undefined {
  switch (state.kind) {
    case 'held':
      return undefined;
    case 'over':
      return { reason: 'lease-over', at: state.endedAt };
    default:
      return { reason: state.kind, at: state.lastSeen };
  }
}
