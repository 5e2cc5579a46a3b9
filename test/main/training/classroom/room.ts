import { onTestFinished } from 'vitest';
import { createClassroom, type Classroom } from '../../../../main/training/classroom/classroom.ts';
import type { Timers } from '../../../../main/sync/timers.ts';
import type { HubLauncher } from '../../../../main/training/launcher-client.ts';
import type { SeatProgress } from '../../../../domain/training/classroom/seat-progress.ts';
import { startHub, type Hub } from '../../../../server/hub/start-hub.ts';
import { LAN } from '../../../server/hub/open-hub.ts';

/** Timers that a test turns. */
export interface TurnedTimers extends Timers {
  /** Lets so many milliseconds pass; what was due is called, and what it began is waited for. */
  pass(milliseconds: number): Promise<void>;
}

/** Prepares timers that stand still; `clock`: that of a hub, which goes on with them. */
export function turnedTimers(clock = { ms: 0 }): TurnedTimers {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly call: () => void }>();
  return {
    after: (milliseconds, call) => {
      const one = { at: now + milliseconds, call };
      due.add(one);
      return () => void due.delete(one);
    },
    pass: async (milliseconds) => {
      now += milliseconds;
      Object.assign(clock, { ms: clock.ms + milliseconds });
      for (const one of [...due].filter(({ at }) => at <= now)) if (due.delete(one)) one.call();
      await new Promise((turn) => {
        setTimeout(turn, 60);
      });
    },
  };
}

/** A launcher that starts hubs in this process; `hubs`: those that it started. */
export function launcherOf(clock: { ms: number }): { readonly launcher: HubLauncher; readonly hubs: Hub[]; killHub(): Promise<void> } {
  const hubs: Hub[] = [];
  const start = async (): Promise<Hub> => {
    const hub = await startHub({ now: () => clock.ms, networks: () => [LAN] });
    hubs.push(hub);
    return hub;
  };
  const killHub = async (): Promise<void> => {
    clock.ms += 60_000;
    await hubs.pop()?.stop();
  };
  onTestFinished(async () => {
    while (hubs.length > 0) await killHub();
  });
  const launcher: HubLauncher = {
    startHub: async () => {
      const { url, token } = hubs[0] ?? (await start());
      return { url, token };
    },
  };
  return { launcher, hubs, killHub };
}

/** A trainee's console, and what it is at. */
export function trainee(timers: Timers): { readonly classroom: Classroom; readonly at: { progress: Omit<SeatProgress, 'asksHelp'> } } {
  const at: { progress: Omit<SeatProgress, 'asksHelp'> } = { progress: { scenario: null, steps: [] } };
  const classroom = createClassroom({ launcher: undefined, timers, progress: () => at.progress });
  onTestFinished(() => classroom.stop());
  return { classroom, at };
}

/** A trainer's console. */
export function trainer(launcher: HubLauncher | undefined, timers: Timers): Classroom {
  const classroom = createClassroom({ launcher, timers, progress: () => ({ scenario: null, steps: [] }) });
  onTestFinished(() => classroom.stop());
  return classroom;
}
