import { oc } from '@orpc/contract';
import { z } from 'zod';
import { sandboxContract } from '../ent/training.contract.ts';

/** An address of this computer that shows a console. */
export const ConsoleAddress = z.object({ url: z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ }) });
export type ConsoleAddress = Readonly<z.infer<typeof ConsoleAddress>>;

/** The way from a console to the other one: its address, or null where the window closes and opens again there by itself. */
export const WayToConsole = z.object({ url: ConsoleAddress.shape.url.nullable() });
export type WayToConsole = Readonly<z.infer<typeof WayToConsole>>;

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
  enterTraining: oc.errors(errors).output(WayToConsole),
  /** Starts the console of the real school if need be; where to go back to. */
  leaveTraining: oc.errors(errors).output(WayToConsole),
  /** Starts the trainer's hub of this training console if it does not run; it ends with it. */
  startHub: oc.errors(errors).output(HubDoor),
  /** Where the real console is, if it runs and the window that comes from it still has its token. */
  realAddress: oc.output(WayToConsole),
  /** Hands over to « Formation » a school that has the shape of a real one, and nobody of it; what refuses it says so. */
  handOver: oc.errors({ ...errors, NOT_A_COPY: { status: 400 } }).input(z.object({ copy: z.string() })).output(z.object({})),
  /** The simulated ENT, for the console of « Formation » only; NOT_RUNNING once it has ended. */
  sandbox: sandboxContract,
};
