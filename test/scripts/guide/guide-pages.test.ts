import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findPages } from '../../../renderer/features/help/find-pages.ts';
import { guidePages } from '../../../scripts/guide/guide-pages.ts';
import { twinSentence } from '../../../texts/frame/help.ts';
import { HELP_SCREENS, SCREEN_HELP } from '../../../texts/frame/screen-help.ts';

const DOCS = resolve(import.meta.dirname, '../../../docs');

test('the guide that is kept is what the pages of the help say (npm run guide)', () => {
  const pages = guidePages((picture) => existsSync(resolve(DOCS, 'screens', picture)));
  expect(readdirSync(resolve(DOCS, 'guide')).toSorted()).toEqual(pages.map(({ file }) => file).toSorted());
  for (const { file, text } of pages) expect(readFileSync(resolve(DOCS, 'guide', file), 'utf8'), file).toBe(text);
});

test('a menu path of the ENT always comes with the lines that give it, and what none gives is said so', () => {
  for (const screen of HELP_SCREENS) {
    const help = SCREEN_HELP[screen];
    expect(help.twin === null, screen).toBe(help.source === undefined);
    expect(twinSentence(help), screen).toMatch(/guide de la DRANE Occitanie \(S2-\d{3}|Non indiqué par la source/);
  }
});

test('a page is found by any word of it, without accents; the one so titled comes first', () => {
  expect(findPages('controles')[0]).toBe('controls');
  expect(findPages('cahier textes inspecteur')).toEqual(['inspections']);
  expect(findPages('zzz')).toEqual([]);
});
