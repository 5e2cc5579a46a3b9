import { z } from 'zod';

/**
 * What an ENT signs when it lets an account work on without it (rel:T14): the clock of the computer at that moment, and the days
 * that the school gives from then on. `publicKey`, `signature`: Ed25519, base 64.
 */
export const SignedLease = z.object({
  account: z.string().max(100),
  /** ISO 8601, as the computer said it: whoever lies forward then finds its clock behind. */
  clock: z.iso.datetime(),
  days: z.number().int().positive(),
  publicKey: z.base64().max(200),
  signature: z.base64().max(200),
});
export type SignedLease = Readonly<z.infer<typeof SignedLease>>;

/** The text that is signed. */
export function leaseText({ account, clock, days }: Pick<SignedLease, 'account' | 'clock' | 'days'>): string {
  return ['console-ent lease', account, clock, days].join('\n');
}
