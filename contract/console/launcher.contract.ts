import { oc } from '@orpc/contract';
import { z } from 'zod';

/** An address of this computer that shows a console. */
export const ConsoleAddress = z.object({ url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }) });
export type ConsoleAddress = Readonly<z.infer<typeof ConsoleAddress>>;

/** Where a trainer's hub is asked, on this computer, and what its console proves itself by. */
export const HubDoor = ConsoleAddress.extend({ token: z.string().min(40).max(60) });
export type HubDoor = Readonly<z.infer<typeof HubDoor>>;

const errors = {
  /** The other console, or its ENT, did not start; what it said is on the standard error of the launcher. */
  NOT_STARTED: { status: 503 },
} as const;

/** What a console may ask of the process that started it, on the channel between the two. */
export const launcherContract = {
  /** Starts the console of « Formation » and its simulated ENT if need be; where to go. */
  enterTraining: oc.errors(errors).output(ConsoleAddress),
  /** Starts the console of the real school if need be; where to go back to. */
  leaveTraining: oc.errors(errors).output(ConsoleAddress),
  /** Starts the trainer's hub of this training console if it does not run; it ends with it. */
  startHub: oc.errors(errors).output(HubDoor),
};
