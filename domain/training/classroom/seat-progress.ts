import { z } from 'zod';
import { MOST_STEPS } from '../scenario/scenario.ts';

/** How a trainee went past a step: verified by the console, played by « Faire à ma place », or passed. */
export const StepState = z.enum(['verified', 'played', 'skipped']);
export type StepState = z.infer<typeof StepState>;

/** A step that a trainee went past: its number from 1, how, and when, ISO 8601 in whole seconds. */
export const PassedStep = z.strictObject({
  step: z.number().int().min(1).max(MOST_STEPS),
  state: StepState,
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
});
export type PassedStep = Readonly<z.infer<typeof PassedStep>>;

/** Where a trainee is: all that leaves a trainee's console with its pseudonym. A scenario is named by its identifier, never by its words. */
export const SeatProgress = z.strictObject({
  scenario: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/).nullable(),
  steps: z.array(PassedStep).max(MOST_STEPS),
  /** Whether the trainee asks for help: a raised hand, theirs to raise. */
  asksHelp: z.boolean(),
});
export type SeatProgress = Readonly<z.infer<typeof SeatProgress>>;

/** Nothing begun, nothing asked. */
export const NO_PROGRESS: SeatProgress = { scenario: null, steps: [], asksHelp: false };
