import { oc } from '@orpc/contract';
import { z } from 'zod';
import { AccountRefusal } from '../../domain/roles/account-rules.ts';
import { ConsoleRole } from '../../domain/roles/role-matrix.ts';
import { Accesses, AccessRequest, GivenInvitation, HeldElsewhere, KnownConsole, PeopleExport, ShownSession, TwoPersonsWish } from '../ent/identity.ts';
import { EntFailureReason } from './ent-failure-reason.ts';
import { LockReason } from './station.contract.ts';

/** Where a sign-in by the browser stands. */
export const SignInState = z.discriminatedUnion('kind', [
  /** The browser is waited for; `url`: what it opens. */
  z.object({ kind: z.literal('waiting'), url: z.string() }),
  z.object({ kind: z.literal('failed'), reason: z.enum(['timed-out', 'refused', 'unknown-account', 'unreachable']) }),
]);
export type SignInState = Readonly<z.infer<typeof SignInState>>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  ENT: { status: 502, data: z.object({ reason: EntFailureReason }) },
  /** The rule says no. */
  ACCESS: { status: 409, data: AccountRefusal },
  /** The person must prove who they are again, just now. */
  STEP_UP: { status: 403 },
} as const;

const done = z.object({});
const one = z.object({ id: z.string().max(100) });

/** Who is signed in to the ENT, and who may be: always asked of the ENT, nothing of it is kept here. */
export const accessContract = {
  sessions: oc.errors(errors).output(z.array(ShownSession)),
  closeSession: oc.errors(errors).input(one).output(z.object({ closed: z.boolean() })),
  list: oc.errors(errors).output(Accesses),
  invite: oc.errors(errors).input(AccessRequest).output(GivenInvitation),
  approve: oc.errors(errors).input(one).output(done),
  withdraw: oc.errors(errors).input(one).output(done),
  remove: oc.errors(errors).input(one).output(done),
  changeRole: oc.errors(errors).input(one.extend({ role: ConsoleRole })).output(done),
  wantTwoPersons: oc.errors(errors).input(TwoPersonsWish).output(done),
  /** Says, with a fresh proof, that a list of people is about to be saved in a file: nothing is saved before it answers. */
  exportPeople: oc.errors(errors).input(PeopleExport).output(done),
  /** The consoles that the ENT answered. */
  consoles: oc.errors(errors).output(z.array(KnownConsole)),
  /** Whom a console that is gone may bear; the ENT tells its journal that it was asked. */
  heldBy: oc.errors(errors).input(one).output(HeldElsewhere),
};
