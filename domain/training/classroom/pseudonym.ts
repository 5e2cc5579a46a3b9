import { z } from 'zod';

/** Characters of a pseudonym: as much as a column shows from the back of a room. */
export const PSEUDONYM_LENGTH = 20;

/** What a trainee is called in a session: letters, figures, spaces, hyphens and apostrophes; one chooses it, it is nobody's name. */
export const Pseudonym = z.string().max(PSEUDONYM_LENGTH).regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} '’-]*[\p{L}\p{N}])?$/u);

/** The pseudonym that was typed, without the spaces around it and the doubled ones; undefined when it cannot be one. */
export function readPseudonym(typed: string): string | undefined {
  return Pseudonym.safeParse(typed.trim().replaceAll(/\s+/gu, ' ')).data;
}

/** Whether two pseudonyms would be taken for one another when somebody says them. */
export function soundsAlike(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(pseudonym: string): string {
  return pseudonym.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
