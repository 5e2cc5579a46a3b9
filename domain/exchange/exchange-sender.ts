import { z } from 'zod';

/** A console whose file somebody accepted here, known by the fingerprint of the key it signs with. */
export const KnownSender = z.object({
  fingerprint: z.string().max(100),
  accountId: z.string().max(100),
  /** When it was accepted, ISO. */
  acceptedAt: z.string().max(40),
});
export type KnownSender = Readonly<z.infer<typeof KnownSender>>;

/**
 * How far a signature is trusted: `known`, accepted here for this author; `new`, never met; `changed`, this author signed
 * with another key until now: another computer of theirs, or somebody else.
 */
export const SenderTrust = z.enum(['known', 'new', 'changed']);
export type SenderTrust = z.infer<typeof SenderTrust>;

/** What is known of who signed a file. */
export function trustOf(known: readonly KnownSender[], { fingerprint, accountId }: Pick<KnownSender, 'fingerprint' | 'accountId'>): SenderTrust {
  const ofAuthor = known.filter((one) => one.accountId === accountId);
  if (ofAuthor.some((one) => one.fingerprint === fingerprint)) return 'known';
  return ofAuthor.length === 0 ? 'new' : 'changed';
}
