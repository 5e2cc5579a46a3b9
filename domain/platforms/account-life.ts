import { z } from 'zod';
import { ProfileFamily } from '../directory/profile.ts';
import { SourceRef } from '../kernel/source-ref.ts';

const Sentence = z.string().trim().min(1).max(400);

/** Who gives somebody a new password: the school in its ENT, the person alone, or ÉduConnect, where a school does nothing (S2-095). */
export const ResetWay = z.enum(['school', 'self', 'educonnect']);
export type ResetWay = z.infer<typeof ResetWay>;

/** What a password must have, beside its length. */
export const PasswordPart = z.enum(['upper', 'lower', 'digit', 'special']);
export type PasswordPart = z.infer<typeof PasswordPart>;

/** How the accounts of some people live on a platform: how they come to be used, by when, and who gives a new password. */
export const AccountLife = z.strictObject({
  who: z.string().trim().min(1).max(120),
  /** Those of the directory whom it is about; none where the directory does not tell them apart. */
  families: z.array(ProfileFamily).max(5),
  steps: z.array(z.strictObject({ text: Sentence, source: SourceRef })).min(1).max(10),
  /** Hours, from the beginning of the activation, within which an address is validated; null: no source gives any. */
  emailHours: z.strictObject({
    hours: z.number().int().min(1).max(8760),
    /** Past them, an activation that is not over begins again, and the address of an account in use is typed again (S1-008); absent where no source says what happens. */
    restarts: z.literal(true).optional(),
    source: SourceRef,
  }).nullable(),
  reset: z.strictObject({ way: ResetWay, source: SourceRef }).nullable(),
  password: z.strictObject({ minimum: z.number().int().min(1).max(128), required: z.array(PasswordPart).max(4), advised: z.array(PasswordPart).max(4), source: SourceRef }).nullable(),
});
export type AccountLife = Readonly<z.infer<typeof AccountLife>>;
