/** What is looked for: the words, in whatever order, and the same text in one piece (« 6ea » finds « 6e A »). */
export interface Sought {
  readonly words: readonly string[];
  readonly glued: string;
}

/** The best and the worst a key can get. */
export const BEST_SCORE = 0;
export const WORST_SCORE = 4;

/** How well a key made by `searchKey` answers: 0 is the name itself, 4 found only in one piece; undefined when it does not. */
export function scoreKey(key: string, { words, glued }: Sought): number | undefined {
  if (words.every((word) => key.includes(word))) {
    if (key === words.join(' ')) return BEST_SCORE;
    if (!words.every((word) => startsAWord(key, word))) return 3;
    return key.startsWith(words[0] ?? '') ? 1 : 2;
  }
  return glued.length > 1 && key.replaceAll(' ', '').includes(glued) ? WORST_SCORE : undefined;
}

/** Whether a word of a key begins so. */
export function startsAWord(key: string, word: string): boolean {
  for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
    if (at === 0 || key[at - 1] === ' ') return true;
  }
  return false;
}
