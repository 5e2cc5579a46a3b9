import { oc } from '@orpc/contract';
import { z } from 'zod';
import { SeatRefusal } from '../hub/hub.contract.ts';
import { HubBoard } from '../hub/trainer.contract.ts';
import { LockReason } from './station.contract.ts';

/** Why a session is not opened, not joined, or not any more; the training itself goes on. */
export const ClassroomTrouble = z.enum([
  /** Nobody started this console who could start a hub. */
  'no-launcher',
  /** The hub did not start, or does not answer. */
  'not-started',
  /** This computer has no such address on a local network. */
  'not-here',
  'no-session',
  /** What was typed is no address of a local network, no code, no pseudonym. */
  'address',
  'code',
  'pseudonym',
  /** Nobody answers there, who answers knows another code, hangs up, asks to wait, or is no hub. */
  'unreachable',
  'wrong-code',
  'hung-up',
  'busy',
  'garbage',
  ...SeatRefusal.options,
]);
export type ClassroomTrouble = z.infer<typeof ClassroomTrouble>;

/** The session that this console opened, for its trainer. */
export const TrainerSession = HubBoard.extend({
  code: z.string(),
  /** Whether its hub answers; what is shown is what it last said. */
  answers: z.boolean(),
});
export type TrainerSession = Readonly<z.infer<typeof TrainerSession>>;

/** The seat of this console in a session of somebody else. */
export const OwnSeat = z.object({
  address: z.string(),
  pseudonym: z.string(),
  /** `lost`: nobody answers for now, and it tries again by itself; a refusal: it is over. */
  state: z.enum(['joined', 'lost', ...SeatRefusal.options]),
  asksHelp: z.boolean(),
});
export type OwnSeat = Readonly<z.infer<typeof OwnSeat>>;

/** Where this console stands between a trainer and trainees. */
export const ClassroomStatus = z.object({
  /** Whether a session may be opened from here. */
  opens: z.boolean(),
  trainer: TrainerSession.nullable(),
  seat: OwnSeat.nullable(),
});
export type ClassroomStatus = Readonly<z.infer<typeof ClassroomStatus>>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  /** A real console has no session. */
  NOT_TRAINING: { status: 409 },
  CLASSROOM: { status: 409, data: z.object({ kind: ClassroomTrouble }) },
} as const;

const Place = z.object({ address: z.string().max(60), code: z.string().max(40) });

/** What a page of « Formation » may ask about a session: that of its trainer, or its own seat in one. */
export const classroomContract = {
  status: oc.errors(errors).output(ClassroomStatus),
  /** Opens a session, or takes up the one whose hub went away, with its code and its address. */
  open: oc.errors(errors).output(ClassroomStatus),
  /** Opens the session to the local network by an address of this computer, or closes it to it. */
  share: oc.errors(errors).input(z.object({ network: z.string().max(60).nullable() })).output(ClassroomStatus),
  dismiss: oc.errors(errors).input(z.object({ number: z.number().int().positive() })).output(ClassroomStatus),
  end: oc.errors(errors).output(ClassroomStatus),
  /** The number that this console would have in a session: what its pseudonym is made of, if nobody chooses another. */
  greet: oc.errors(errors).input(Place).output(z.object({ number: z.number().int().positive() })),
  join: oc.errors(errors).input(Place.extend({ pseudonym: z.string().max(60) })).output(ClassroomStatus),
  askHelp: oc.errors(errors).input(z.object({ asked: z.boolean() })).output(ClassroomStatus),
  leave: oc.errors(errors).output(ClassroomStatus),
};
