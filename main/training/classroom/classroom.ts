import type { ClassroomStatus } from '../../../contract/console/classroom.contract.ts';
import type { HubLauncher } from '../launcher-client.ts';
import { createSeatKeeper, type SeatKeeper, type SeatPorts } from './seat-keeper.ts';
import { createTrainerDesk, type TrainerDesk } from './trainer-desk.ts';

/** Where a training console stands between a trainer and trainees, as long as it runs; nothing of it is written. */
export interface Classroom {
  readonly trainer: TrainerDesk;
  readonly seats: SeatKeeper;
  status(): Promise<ClassroomStatus>;
  /** Leaves the session of somebody else; its own ends with its hub. */
  stop(): Promise<void>;
}

/** Longest wait for a hub to hear that one leaves, when the console stops. */
const FAREWELL_MS = 1000;

/** Prepares a console that is in no session. */
export function createClassroom(ports: SeatPorts & { readonly launcher: HubLauncher | undefined }): Classroom {
  const trainer = createTrainerDesk(ports.launcher);
  const seats = createSeatKeeper(ports);
  return {
    trainer,
    seats,
    status: async () => ({ opens: ports.launcher !== undefined, trainer: await trainer.session(), seat: seats.seat() }),
    stop: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const forget = ports.timers.after(FAREWELL_MS, resolve);
      await Promise.race([seats.leave(), promise]);
      forget();
    },
  };
}
