import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another when they are read aloud (Crockford’s base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const [GROUPS, LETTERS] = [4, 5] as const;

/** A key that opens one file: 100 bits in four groups, said by telephone or written by hand, never beside the file. */
export function newExchangeKey(): string {
  const letter = (): string => ALPHABET[randomInt(ALPHABET.length)] ?? '';
  const group = (): string => Array.from({ length: LETTERS }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** The key as it was made, however it was typed: without spaces, hyphens nor case, and with the letters that look alike taken for digits. */
export function readExchangeKey(typed: string): string {
  const bare = typed.toLowerCase().replaceAll(/[^0-9a-z]/g, '').replaceAll(/[il]/g, '1').replaceAll('o', '0');
  return bare.match(new RegExp(`.{1,${LETTERS}}`, 'g'))?.join('-') ?? '';
}
