import type { LockReason } from '../../contract/console/station.contract.ts';
import type { SignedLease } from '../../domain/station/signed-lease.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import { watchIdle, type IdlePorts } from './idle-watch.ts';
import type { KeptLease, LeaseKeeper } from './lease-keeper.ts';

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

/** Decides when the console locks: main alone, on its own clocks; a page can only say that somebody is there. */
export interface StationLock {
  /** What forbids to open the files of an account without its ENT; it is then what locks this station. */
  bar(accountId: string): Lock | undefined;
  /** Somebody is there. Whoever comes back after the delay does not make up for it. */
  touch(): void;
  /** The ENT has just answered the account, in an exchange or at its sign-in. */
  renew(accountId: string): Promise<void>;
  /** Locks if it must, then says whether it is; asked before anything is read. */
  enforce(): Lock | undefined;
  /** Locks now. */
  lockNow(): void;
  /** What locked it last, until somebody is in again. */
  current(): Lock | undefined;
  /** Somebody is in: the delay begins again. */
  release(): void;
  /** Until when the open account may work without its ENT, ISO 8601. */
  leaseEndsAt(): string | undefined;
  /** Lets go of what memory knows of the lease of an account that leaves this computer. */
  forget(accountId: string): void;
  stop(): void;
}

/** What a lock works on. */
export interface StationLockPorts extends Omit<IdlePorts, 'onTick'> {
  readonly leases: LeaseKeeper;
  /** Asks the ENT for a lease, from what the clock says; undefined: it gave none. */
  readonly askLease: (clock: string) => Promise<SignedLease | undefined>;
  readonly watched: () => Watched | undefined;
  /** Closes the files; whatever is asked until it is done is refused. */
  readonly onLock: (why: Lock) => void;
}

/** Watches the lease and the activity as long as the console's file is open. */
export function createStationLock(ports: StationLockPorts): StationLock {
  const { leases, watched } = ports;
  let lock: Lock | undefined;
  const shut = (found: Lock): Lock => {
    lock = found;
    idle.hush();
    ports.onLock(found);
    return found;
  };
  const enforce = (): Lock | undefined => {
    const open = watched();
    if (open === undefined) return lock;
    const lease = lockOf(leases.check(open.accountId));
    if (lease !== undefined) return shut(lease);
    return idle.isOver() ? shut({ reason: 'idle', at: null }) : undefined;
  };
  const idle = watchIdle({ ...ports, onTick: enforce });
  return {
    bar: (accountId) => {
      const found = lockOf(leases.check(accountId));
      lock = found ?? lock;
      return found;
    },
    touch: () => {
      if (enforce() === undefined) idle.begin();
    },
    renew: async (accountId) => {
      const settings = (): SettingsView | undefined => (watched()?.accountId === accountId ? watched()?.settings() : undefined);
      if (!leases.isDue(accountId, settings())) return;
      const signed = await ports.askLease(ports.clock().toISOString());
      leases.renew(accountId, signed, settings());
    },
    enforce,
    lockNow: () => void (watched() === undefined || shut({ reason: 'asked', at: null })),
    current: () => lock,
    release: () => {
      lock = undefined;
      idle.begin();
    },
    leaseEndsAt: () => endOf(watched(), leases),
    forget: leases.forget,
    stop: () => {
      idle.stop();
      leases.save();
    },
  };
}

function endOf(open: Watched | undefined, leases: LeaseKeeper): string | undefined {
  const state = open === undefined ? undefined : leases.check(open.accountId);
  return state?.kind === 'held' ? state.endsAt : undefined;
}

function lockOf(state: KeptLease): Lock | undefined {
  switch (state.kind) {
    case 'held':
      return undefined;
    case 'unproven':
      return { reason: 'lease-unproven', at: null };
    case 'over':
      return { reason: 'lease-over', at: state.endedAt };
    default:
      return { reason: state.kind, at: state.lastSeen };
  }
}
