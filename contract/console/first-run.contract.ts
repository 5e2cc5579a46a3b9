import { oc } from '@orpc/contract';
import { z } from 'zod';
import { FIRST_RUN_STEPS } from '../../domain/first-run/first-run-step.ts';
import { LockReason } from './station.contract.ts';

export const FirstRunStep = z.enum(FIRST_RUN_STEPS);

/** Who says that an ENT is the one of its address. */
export const ShownCertificate = z.discriminatedUnion('kind', [
  /** It is on this computer: nothing travels. */
  z.object({ kind: z.literal('this-computer') }),
  /** An authority that this computer trusts; `until`: ISO 8601. */
  z.object({ kind: z.literal('trusted'), name: z.string().max(300), issuer: z.string().max(300), until: z.iso.datetime() }),
]);
export type ShownCertificate = Readonly<z.infer<typeof ShownCertificate>>;

/** Why an address is not one that this console joins; nothing was kept. */
export const AddressTrouble = z.enum([
  'not-an-address', 'unsafe', 'unreachable', 'not-an-ent', 'uai-alone', 'other-school', 'several-schools', 'no-such-school',
  'certificate-expired', 'certificate-not-yet', 'certificate-other-name', 'certificate-unknown-authority', 'certificate-unreadable',
]);
export type AddressTrouble = z.infer<typeof AddressTrouble>;

/** What stands at an address. */
export const AddressLook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    entUrl: z.string(),
    school: z.object({ name: z.string(), uai: z.string(), city: z.string().nullable() }),
    certificate: ShownCertificate,
  }),
  z.object({ kind: z.literal('refused'), trouble: AddressTrouble, /** The school that answers, where it is another one. */ school: z.string().nullable() }),
]);
export type AddressLook = Readonly<z.infer<typeof AddressLook>>;

const errors = {
  NOT_SIGNED_IN: { status: 401 },
  LOCKED: { status: 423, data: z.object({ reason: LockReason, at: z.string().nullable() }) },
  NOT_KEPT: { status: 507, data: z.object({ reason: z.enum(['disk-full', 'read-only', 'io']) }) },
} as const;

const nothing = z.object({});

/** The first run of a console: each act is durable when it answers, and one comes back to the step that it left (ux:2.19). */
export const firstRunContract = {
  /** Looks at what stands at an address; keeps nothing. `uai`: the school that is expected there, or an empty text. */
  look: oc.errors(errors).input(z.object({ address: z.string().max(500), uai: z.string().max(20) })).output(AddressLook),
  /** Chooses the ENT that was looked at: it is asked again, and is in front of the user from then on. */
  choose: oc.errors(errors).input(z.object({ entUrl: z.string().max(500) })).output(AddressLook),
  /** Goes to another step; « school » leaves the ENT that was chosen, « over » ends. */
  go: oc.errors(errors).input(z.object({ step: z.enum([...FIRST_RUN_STEPS, 'over']) })).output(nothing),
};
