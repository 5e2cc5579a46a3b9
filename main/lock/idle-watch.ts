import { idleState } from '../../domain/station/idle.ts';
import type { Timers } from '../sync/timers.ts';

/** Follows whether somebody is there. */
export interface IdleWatch {
  /** Whether nobody has been there for too long; says before it comes, and that it no longer does. */
  isOver(): boolean;
  /** Somebody is there: the delay begins again. */
  begin(): void;
  /** Nothing is said any more. */
  hush(): void;
  stop(): void;
}

/** What a watch is given. */
export interface IdlePorts {
  /** Minutes without activity, as this station chose. */
  readonly minutes: () => number;
  readonly clock: () => Date;
  readonly timers: Timers;
  readonly onTick: () => void;
  /** The console is about to lock itself at that instant (ISO 8601), or no longer is. */
  readonly onSoon: (locksAt: string | null) => void;
}

/** Between two looks, in milliseconds. */
const TICK_MS = 5000;

/**
 * Watches with two clocks: set back, the one of the wall would make a delay longer; asleep, a machine counts no tick.
 * The longer of both is believed.
 */
export function watchIdle({ minutes, clock, timers, onTick, onSoon }: IdlePorts): IdleWatch {
  let since = { at: clock().getTime(), ticks: 0 };
  let soon: string | null = null;
  const say = (locksAt: string | null): void => {
    if (locksAt !== soon) onSoon(locksAt);
    soon = locksAt;
  };
  const tick = (): void => {
    since.ticks += 1;
    onTick();
    cancel = timers.after(TICK_MS, tick);
  };
  let cancel = timers.after(TICK_MS, tick);
  return {
    isOver: () => {
      const state = idleState(Math.max(clock().getTime() - since.at, since.ticks * TICK_MS), minutes(), clock().toISOString());
      // What was said once stands: the clock that it names does not move at each look.
      say(state.kind === 'soon' ? (soon ?? state.locksAt) : null);
      return state.kind === 'idle';
    },
    begin: () => {
      since = { at: clock().getTime(), ticks: 0 };
      say(null);
    },
    hush: () => say(null),
    stop: () => cancel(),
  };
}
