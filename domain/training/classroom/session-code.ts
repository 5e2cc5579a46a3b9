/**
 * Letters and figures of a session's code: none looks like another (no 0 O, 1 I, 2 Z, 5 S, 6 G, 8 B, U V) and no two letters
 * rhyme when a French trainer says them aloud (of B C D G P T V, T only; of M N, M only; of F S, F only). Inferred: no text fixes them.
 */
export const CODE_ALPHABET = 'AFHJKLMRTWXY23456789';

/** Twenty signs to the eighth: 34 bits, of which each wrong one costs a connection, and half a minute of refusals after a few. */
const CODE_LENGTH = 8;

const HALF = CODE_LENGTH / 2;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${String(CODE_LENGTH)}}$`);

/** Draws a code; `pick` gives a whole number below its argument, by a generator that nobody can foresee. */
export function drawCode(pick: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(pick(CODE_ALPHABET.length))).join('');
}

/** The code that somebody typed, whatever its case, spaces and hyphens; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/gu, '');
  return CODE.test(code) ? code : undefined;
}

/** « K7M4 2RXH »: how a code is shown and said. */
export function spacedCode(code: string): string {
  return `${code.slice(0, HALF)} ${code.slice(HALF)}`;
}
