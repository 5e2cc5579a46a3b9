import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ConsoleAddress } from './launcher.contract.ts';

/** Why « Formation » is not entered, or not left: nobody started this console who could, or what had to start did not. */
export const TrainingTrouble = z.enum(['no-launcher', 'not-started']);
export type TrainingTrouble = z.infer<typeof TrainingTrouble>;

const errors = { TRAINING: { status: 409, data: z.object({ kind: TrainingTrouble }) } } as const;

/** What a page may ask about « Formation », from a real console or from the one of the training; whether this is one is said by the session. */
export const trainingContract = {
  /** Whether « Formation » may be entered from here. */
  status: oc.output(z.object({ opens: z.boolean() })),
  /** Where the console of the training is; started if need be. */
  enter: oc.errors(errors).output(ConsoleAddress),
  /** Where the real console is. */
  leave: oc.errors(errors).output(ConsoleAddress),
};
