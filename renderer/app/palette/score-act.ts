import { rememberKeys } from '../../../domain/directory/search.ts';
import { EMPTY_WORDS } from '../../../texts/frame/palette-words.ts';
import { pageHolds } from '../../features/help/find-pages.ts';
import type { PaletteAct } from './palette-act.ts';
import { scoreKey, startsAWord, WORST_SCORE, type Sought } from './score-key.ts';

/** How well an act answers: by its label; else, last of all, by what people call it besides, or by what its page of the help says. */
export function scoreAct(act: PaletteAct, sought: Sought, said: readonly string[]): number | undefined {
  return scoreKey(keyOf(act.label), sought) ?? (answers(act, said) ? WORST_SCORE : undefined);
}

/** The pages of the help that say some of the words, those that say most of them first: for a question that nothing answers whole. */
export function nearestPages(acts: readonly PaletteAct[], said: readonly string[]): readonly PaletteAct[] {
  const words = said.filter((word) => word.length > 3);
  const held = ({ page }: PaletteAct): number => (page === undefined ? 0 : words.filter((word) => pageHolds(page, [word])).length);
  return acts.filter((act) => held(act) > 0).toSorted((a, b) => held(b) - held(a));
}

/** « donner un droit », « les droits »: what is left of a question once said without its small words and plurals. */
export function saying(words: readonly string[]): readonly string[] {
  return words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));
}

function answers({ also, page }: PaletteAct, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  if (page !== undefined && isLongEnough(words) && pageHolds(page, words)) return true;
  return also !== undefined && words.every((word) => startsAWord(keyOf(also), word));
}

/** A name being typed is in many pages by its first letters. */
function isLongEnough(words: readonly string[]): boolean {
  return words.every((word) => word.length > 3) || words.length > 1;
}

/** The texts of acts are as many as the program has. */
const keyOf = rememberKeys();
