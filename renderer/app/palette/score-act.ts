import { searchKey } from '../../../domain/directory/search.ts';
import { EMPTY_WORDS } from '../../../texts/frame/palette-words.ts';
import { pageHolds } from '../../features/help/find-pages.ts';
import type { PaletteAct } from './palette-act.ts';
import { scoreKey, startsAWord, WORST_SCORE, type Sought } from './score-key.ts';

/** How well an act answers: by its label; else, last of all, by what people call it besides, or by what its page of the help says. */
export function scoreAct(act: PaletteAct, sought: Sought): number | undefined {
  return scoreKey(keyOf(act.label), sought) ?? (answers(act, saying(sought)) ? WORST_SCORE : undefined);
}

/** The pages of the help that say some of the words, those that say most of them first: for a question that nothing answers whole. */
export function nearestPages(acts: readonly PaletteAct[], sought: Sought): readonly PaletteAct[] {
  const words = saying(sought).filter((word) => word.length > 3);
  const said = ({ page }: PaletteAct): number => (page === undefined ? 0 : words.filter((word) => pageHolds(page, [word])).length);
  return acts.filter((act) => said(act) > 0).toSorted((a, b) => said(b) - said(a));
}

/** « donner un droit », « les droits »: what is left of a question once said without its small words and plurals. */
function saying({ words }: Sought): readonly string[] {
  return words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));
}

function answers({ label, also, page }: PaletteAct, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  if (page !== undefined && isLongEnough(words) && pageHolds(page, words)) return true;
  return also !== undefined && words.every((word) => startsAWord(keyOf(`${label} ${also}`), word));
}

/** A name being typed is in many pages by its first letters. */
function isLongEnough(words: readonly string[]): boolean {
  return words.every((word) => word.length > 3) || words.length > 1;
}

const KEYS = new Map<string, string>();

/** The texts of acts: as many as the program has. */
function keyOf(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  const key = searchKey(text);
  KEYS.set(text, key);
  return key;
}
