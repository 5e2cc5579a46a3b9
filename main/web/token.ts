import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits that opens the console from its own page. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two secrets are the same, in a time that tells nothing of either. */
export function isSameToken(received: string | undefined, expected: string): boolean {
  return timingSafeEqual(digest(received ?? ''), digest(expected)) && received !== undefined;
}
