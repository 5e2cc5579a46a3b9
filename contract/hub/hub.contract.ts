import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Pseudonym } from '../../domain/training/classroom/pseudonym.ts';
import { SeatProgress } from '../../domain/training/classroom/seat-progress.ts';

/** What a seat is known by: drawn by its own console, said to the hub only. */
export const SeatSecret = z.string().regex(/^[\w-]{22}$/);

/** All that a trainee's console says: its secret, a pseudonym and where it is; one key more is refused. */
export const SeatReport = z.strictObject({ seat: SeatSecret, pseudonym: Pseudonym, progress: SeatProgress });
export type SeatReport = Readonly<z.infer<typeof SeatReport>>;

/** Why a seat is not there, or not any more. */
export const SeatRefusal = z.enum([
  /** The session was ended by the trainer. */
  'ended',
  /** Another seat bears this pseudonym, or one that sounds like it. */
  'taken',
  /** The trainer took this seat out. */
  'dismissed',
  /** There are as many seats as the hub takes. */
  'full',
]);
export type SeatRefusal = z.infer<typeof SeatRefusal>;

const errors = {
  NO_SEAT: { status: 409, data: z.object({ reason: SeatRefusal }) },
  TOO_MANY: { status: 429, data: z.object({ seconds: z.number().int().positive() }) },
} as const;

const nothing = z.strictObject({});

/** All that a trainee's console may ask of the hub, over the local network. Each report says everything again: one that is lost or doubled changes nothing. */
export const hubContract = {
  greet: oc
    .route({ method: 'POST', path: '/greet', summary: 'The number that a new seat would have' })
    .errors(errors)
    .input(nothing)
    .output(z.strictObject({ number: z.number().int().positive() })),
  report: oc.route({ method: 'POST', path: '/report', summary: 'Take a seat, or say where it is' }).errors(errors).input(SeatReport).output(nothing),
  leave: oc
    .route({ method: 'POST', path: '/leave', summary: 'Leave: nothing of the seat is kept' })
    .errors(errors)
    .input(z.strictObject({ seat: SeatSecret }))
    .output(nothing),
};
