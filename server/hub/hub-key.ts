import { randomBytes, scryptSync } from 'node:crypto';
import { HUB_KEY } from '../../contract/hub/hub-wire.ts';

/** A salt for one session: a key that was drawn for another is of no use. */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** The key of a session, from its code. */
export function hubKey(code: string, salt: string): Buffer {
  return scryptSync(code, salt, HUB_KEY.bytes, HUB_KEY.cost);
}
