import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Characters of a password: with attempts that slow down and a second factor, more than the CNIL asks (délibération 2022-100, annexe). */
export const SHORTEST_PASSWORD = 12;
/** Beyond, hashing would be a way to keep the server busy. */
export const LONGEST_PASSWORD = 200;

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane (stack.md §7), in the units of Node and RFC 9106. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The PHC string of a password: argon2id, its cost and its salt are in it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(await tagOf(password, salt, COST, TAG_BYTES))}`;
}

/** Whether a password is the one of a PHC string; never of one that is not argon2id. */
export async function isPassword(phc: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(phc) ?? [];
  const expected = Buffer.from(tag, 'base64');
  if (expected.length === 0) return false;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(await tagOf(password, Buffer.from(salt, 'base64'), cost, expected.length), expected);
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

const hash = promisify(argon2);

function tagOf(password: string, nonce: Uint8Array, cost: Cost, tagLength: number): Promise<Buffer> {
  return hash('argon2id', { ...cost, message: password.normalize('NFC'), nonce, tagLength });
}

/** PHC strings have base64 without its padding. */
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** Verified in place of the password of an unknown login, so that both take the same time; nobody knows its password. */
export const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
