import { retryDelay } from '../../domain/sync/console/scheduler.ts';
import type { LiveHead } from '../../domain/sync/protocol.ts';
import { diskFaultOf, storeRefusalOf, type DiskFault } from '../database/store-refusal.ts';
import { EntTrouble, type EntFailure } from './ent/ent-failure.ts';
import type { SyncDesk } from './sync-desk.ts';
import { synchronise } from './synchronise.ts';
import type { Timers } from './timers.ts';

/** Milliseconds: a poke gathers those that follow; polling replaces a live channel that cannot be `held` so long (sync.md §3.5). */
const DELAYS = { poke: 100, poll: 30_000, held: 1000 } as const;

/** What ended an attempt: the ENT, or the disk of this computer. */
export type ExchangeFailure = EntFailure | DiskFault;

/** How the last attempt went. */
export interface Link {
  readonly offline: boolean;
  readonly failure: ExchangeFailure | null;
  /** Since when nothing has been exchanged, ISO 8601. */
  readonly since: string | null;
  /** Next automatic attempt, ISO 8601. */
  readonly retryAt: string | null;
}

/** Decides when console and ENT meet: at once when asked, after a poke, again after a failure. */
export interface Scheduler {
  start(): void;
  /** Meets now, and resolves when nothing is left to do or the ENT failed; never rejects for the ENT. */
  runNow(): Promise<void>;
  setOffline(offline: boolean): void;
  link(): Link;
  /** Cuts everything and resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** What a scheduler is given. */
export interface SchedulerPorts {
  readonly desk: SyncDesk;
  readonly timers: Timers;
  readonly clock: () => Date;
  readonly random: () => number;
  /** A failure that is not the ENT's: the disk, or a bug. */
  readonly onFault: (error: unknown) => void;
  /** An attempt has ended, well or not: what could wait for it may be done. */
  readonly onRest: () => void;
}

interface Run {
  readonly ports: SchedulerPorts;
  stopped: boolean;
  link: Link;
  abort: AbortController;
  running: Promise<void> | undefined;
  cancelRetry: () => void;
  cancelPoke: () => void;
  cancelPoll: () => void;
  listening: Promise<void> | undefined;
}

const nothing = (): void => undefined;
const ONLINE: Link = { offline: false, failure: null, since: null, retryAt: null };

/** Prepares a scheduler at rest. */
export function createScheduler(ports: SchedulerPorts): Scheduler {
  const run: Run = {
    ports,
    stopped: true,
    link: ONLINE,
    abort: new AbortController(),
    running: undefined,
    cancelRetry: nothing,
    cancelPoke: nothing,
    cancelPoll: nothing,
    listening: undefined,
  };
  return {
    start: () => {
      run.stopped = false;
      void meet(run);
    },
    runNow: () => {
      ports.desk.exchange.stale = true;
      return meet(run);
    },
    setOffline: (offline) => setOffline(run, offline),
    link: () => run.link,
    stop: async () => {
      run.stopped = true;
      cut(run);
      await Promise.all([run.running, run.listening]);
    },
  };
}

/** One meeting at a time: whoever asks during one shares it, and it goes on until nothing is left. */
function meet(run: Run): Promise<void> {
  if (run.stopped || run.link.offline) {
    return Promise.resolve();
  }
  run.cancelRetry();
  run.running ??= attempt(run).finally(() => {
    run.running = undefined;
    // A poke that came between the last look and here found a meeting already over.
    if (run.ports.desk.exchange.stale && run.link.failure === null) {
      void meet(run);
    }
  });
  return run.running;
}

async function attempt(run: Run): Promise<void> {
  const { desk, onFault, onRest } = run.ports;
  const { signal } = run.abort;
  try {
    await synchronise(desk, signal);
    run.link = { ...ONLINE, offline: run.link.offline };
    listen(run);
  } catch (error) {
    if (!signal.aborted) {
      noteFailure(run, failureOf(error), error instanceof EntTrouble ? error.wait : undefined);
    }
    if (!(error instanceof EntTrouble)) {
      onFault(error);
    }
  }
  desk.exchange.activity = 'idle';
  desk.exchange.isHeard = false;
  desk.statusChanged();
  onRest();
}

/** A bug is neither: it is told as an error of the exchange, and written down where faults are. */
function failureOf(error: unknown): ExchangeFailure {
  if (error instanceof EntTrouble) {
    return error.failure;
  }
  const refusal = storeRefusalOf(error, 'settings.db');
  return refusal === undefined ? 'server-error' : diskFaultOf(refusal.kind);
}

function noteFailure(run: Run, failure: ExchangeFailure, wait = 0): void {
  const { desk, clock, random, timers } = run.ports;
  desk.exchange.failures += 1;
  const since = run.link.since ?? clock().toISOString();
  if (failure === 'session-expired') {
    // Only signing in again helps: the queue waits, whole (sync.md §3.9).
    run.link = { ...run.link, failure, since, retryAt: null };
    return;
  }
  // Never sooner than the ENT asks, and not all at the very second it says.
  const delay = wait * 1000 + retryDelay(desk.exchange.failures, random());
  run.link = { ...run.link, failure, since, retryAt: new Date(clock().getTime() + delay).toISOString() };
  run.cancelRetry = timers.after(delay, () => void meet(run));
}

/** Holds the live channel; when it is cut, polls until it can be held again. */
function listen(run: Run): void {
  if (run.stopped || run.link.offline || run.listening !== undefined) {
    return;
  }
  run.cancelPoll();
  const { signal } = run.abort;
  const from = run.ports.clock().getTime();
  run.listening = hear(run, signal).finally(() => {
    run.listening = undefined;
    const isHeld = run.ports.clock().getTime() - from >= DELAYS.held;
    afterCut(signal, isHeld)(run);
  });
}

/**
 * Cut by the switch and online again: held again at once. Cut by the ENT: one looks at once whether it is still there,
 * so that the screen says so; but a channel that is never held is only asked again when the turn of polling comes.
 */
function afterCut(signal: AbortSignal, isHeld: boolean): (run: Run) => void {
  if (signal.aborted) {
    return listen;
  }
  return isHeld ? poke : armPoll;
}

async function hear(run: Run, signal: AbortSignal): Promise<void> {
  let last: LiveHead | undefined;
  try {
    for await (const head of run.ports.desk.ent.live(signal)) {
      if (last === undefined || !isSame(last, head)) {
        poke(run);
      }
      last = head;
    }
  } catch (error) {
    if (!(error instanceof EntTrouble)) {
      run.ports.onFault(error);
    } else if (error.failure === 'session-expired') {
      // Closed from elsewhere, maybe: one asks at once, so that the screen says so (rel:T24).
      poke(run);
    }
  }
}

function isSame(a: LiveHead, b: LiveHead): boolean {
  return a.epoch === b.epoch && a.settings === b.settings && a.directory === b.directory;
}

function poke(run: Run): void {
  run.ports.desk.exchange.stale = true;
  // An ENT that asked to wait is not asked again by its own news: the retry that is armed hears of them.
  if (run.link.failure === 'busy') {
    return;
  }
  run.cancelPoke();
  run.cancelPoke = run.ports.timers.after(DELAYS.poke, () => void meet(run));
}

function armPoll(run: Run): void {
  if (run.stopped || run.link.offline) {
    return;
  }
  const jitter = 0.75 + run.ports.random() / 2;
  run.cancelPoll = run.ports.timers.after(DELAYS.poll * jitter, () => {
    run.ports.desk.exchange.stale = true;
    void meet(run);
  });
}

function setOffline(run: Run, offline: boolean): void {
  if (offline === run.link.offline) {
    return;
  }
  cut(run);
  run.abort = new AbortController();
  run.link = { ...ONLINE, offline, since: offline ? run.ports.clock().toISOString() : null };
  run.ports.desk.exchange.failures = 0;
  run.ports.desk.exchange.stale = true;
  run.ports.desk.statusChanged();
}

function cut(run: Run): void {
  run.abort.abort();
  run.cancelRetry();
  run.cancelPoke();
  run.cancelPoll();
}
