import { hash, verify } from '@node-rs/argon2';

/** Characters of a password: with attempts that slow down and a second factor, more than the CNIL asks (délibération 2022-100, annexe). */
export const SHORTEST_PASSWORD = 12;
/** Beyond, hashing would be a way to keep the server busy. */
export const LONGEST_PASSWORD = 200;

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane (stack.md §7). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The PHC string of a password: argon2id, its cost and its salt are in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Whether a password is the one of a PHC string. */
export function isPassword(phc: string, password: string): Promise<boolean> {
  return verify(phc, password.normalize('NFC'));
}

/** Verified in place of the password of an unknown login, so that both take the same time; nobody knows its password. */
export const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
