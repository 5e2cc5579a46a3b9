import { z } from 'zod';
import { Pseudonym } from './pseudonym.ts';
import { SeatProgress } from './seat-progress.ts';

/** A trainee's console as the trainer sees it. */
export const Seat = z.strictObject({
  /** Its rank in the session, which stays. */
  number: z.number().int().positive(),
  pseudonym: Pseudonym,
  /** Whether it was heard a moment ago. */
  present: z.boolean(),
  ...SeatProgress.shape,
});
export type Seat = Readonly<z.infer<typeof Seat>>;
