import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Seat } from '../../domain/training/classroom/seat.ts';

/** Where a session is open. */
export const HubPlace = z.object({
  /** The address of this computer that trainees type, with its port: loopback, or that of the local network once it is open to it. */
  address: z.string(),
  /** Addresses of this computer on local networks, to which the session may be opened. */
  networks: z.array(z.string()),
  /** The one of them that it is open to. */
  shared: z.string().nullable(),
});
export type HubPlace = Readonly<z.infer<typeof HubPlace>>;

/** A session as the trainer sees it. */
export const HubBoard = z.object({ place: HubPlace, seats: z.array(Seat) });
export type HubBoard = Readonly<z.infer<typeof HubBoard>>;

const errors = {
  /** Nobody opened a session, or it was ended. */
  NO_SESSION: { status: 409 },
  /** This computer has no such address on a local network, or no port is free there. */
  NOT_HERE: { status: 409 },
} as const;

const nothing = z.object({});

/** All that the trainer's console may ask of its hub: on another listener than trainees', which never leaves the computer. */
export const trainerContract = {
  /** Opens a session on the loopback; `port`: that of the one before, when it is taken up again. */
  open: oc
    .route({ method: 'POST', path: '/open' })
    .errors(errors)
    .input(z.object({ code: z.string().max(40), port: z.number().int().min(1).max(65_535).optional() }))
    .output(HubPlace),
  /** Opens the session to the local network by one address of this computer, or closes it to it (null). */
  share: oc.route({ method: 'POST', path: '/share' }).errors(errors).input(z.object({ network: z.string().max(60).nullable() })).output(HubPlace),
  board: oc.route({ method: 'POST', path: '/board' }).errors(errors).input(nothing).output(HubBoard),
  /** Takes a seat out. */
  dismiss: oc.route({ method: 'POST', path: '/dismiss' }).errors(errors).input(z.object({ number: z.number().int() })).output(nothing),
  /** Ends the session: each seat is told, then nothing listens any more. */
  end: oc.route({ method: 'POST', path: '/end' }).errors(errors).input(nothing).output(nothing),
};
