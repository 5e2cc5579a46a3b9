/**
 * The text under which a name is found: no case, accent, hyphen, apostrophe nor star (formats.md §0.6).
 * Words stay apart by one space, but what an apostrophe follows is glued to its name (« D’ Angelo »: « dangelo »).
 */
export function searchKey(text: string): string {
  // Most names, and the rest would change nothing of them: a school is indexed twice as fast.
  if (/^[a-z0-9 -]*$/i.test(text)) {
    return text.toLowerCase().replaceAll(/[ -]+/g, ' ').trim();
  }
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/['’`]\s*|[*.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words to look for, in whatever order they were typed; at most 10, of a text cut at 200 characters (rel:T39). */
export function searchWords(query: string): readonly string[] {
  const key = searchKey(query.slice(0, 200));
  return key === '' ? [] : key.split(' ').slice(0, 10);
}

/** Whether every word is somewhere in a key made by `searchKey` (« dangelo », « angelo d » find « D’ Angelo »). */
export function matchesWords(key: string, words: readonly string[]): boolean {
  return words.every((word) => key.includes(word));
}
