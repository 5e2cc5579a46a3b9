import { hash, randomBytes } from 'node:crypto';

/** Turns a contact detail into a key that only says « the same » or « another » within one reading. */
export type ContactKey = (detail: string) => string;

/**
 * The duplicates of guardians (ALI-06, domain.md §2.1) are found by equal mobiles, e-mails or addresses: equality is all that
 * is kept of them. The secret is drawn for each file and forgotten, since a telephone number alone would be guessed.
 */
export function createContactKey(): ContactKey {
  const secret = randomBytes(32).toString('base64url');
  return (detail) => hash('sha256', secret + detail, 'base64url').slice(0, 22);
}

/** A telephone number by its last nine digits: +33 6…, 0033 6… and 06… are one; undefined below nine. */
export function comparablePhone(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 9 ? undefined : digits.slice(-9);
}

/** A text without case, accents nor punctuation; undefined when nothing remains. */
export function comparableText(text: string): string | undefined {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, ' ').trim();
  return bare === '' ? undefined : bare;
}
