import { matchesWords, searchKey, searchWords } from '../../../domain/directory/search.ts';
import { once } from '../../../domain/kernel/once.ts';
import { SCREEN_TITLES, type ScreenId } from '../../../texts/frame/app.ts';
import { notesOf } from '../../../texts/frame/help-notes.ts';
import { HELP_SCREENS, SCREEN_HELP } from '../../../texts/frame/screen-help.ts';

/** The pages of the help that hold every word of a query, those whose title does first; accents and case do not count. */
export function findPages(query: string): readonly ScreenId[] {
  const words = searchWords(query);
  const found = HELP_SCREENS.filter((screen) => pageHolds(screen, words));
  const isTitled = (screen: ScreenId): boolean => matchesWords(searchKey(SCREEN_TITLES[screen]), words);
  return [...found.filter(isTitled), ...found.filter((screen) => !isTitled(screen))];
}

/** Whether a page of the help says every one of these words. */
export function pageHolds(screen: ScreenId, words: readonly string[]): boolean {
  return matchesWords(pageKeys().get(screen) ?? '', words);
}

/** The keys of whole pages, made at the first question. */
const pageKeys = once((): ReadonlyMap<ScreenId, string> => new Map(HELP_SCREENS.map((screen) => [screen, keyOf(screen)])));

function keyOf(screen: ScreenId): string {
  const { purpose, twin, steps, keys } = SCREEN_HELP[screen];
  return searchKey([SCREEN_TITLES[screen], purpose, twin ?? '', ...steps, ...notesOf(screen).map(({ text }) => text), ...keys.flatMap(({ keys: pressed, does }) => [pressed, does])].join(' '));
}
