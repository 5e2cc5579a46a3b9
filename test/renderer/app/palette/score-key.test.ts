import { describe, expect, it } from 'vitest';
import { searchKey, searchWords } from '../../../../domain/directory/search.ts';
import { scoreKey } from '../../../../renderer/app/palette/score-key.ts';

const score = (name: string, text: string) => {
  const words = searchWords(text);
  return scoreKey(searchKey(name), { words, glued: words.join('') });
};

describe('the score of a name', () => {
  it.each([
    ['Club journal', 'club journal', 0],
    ['Club journal', 'club', 1],
    ['Club journal', 'jour', 2],
    ['Club journal', 'lub', 3],
    ['6e A', '6ea', 4],
    ['Club journal', 'chorale', undefined],
  ])('« %s » answers « %s » by %s', (name, text, expected) => {
    expect(score(name, text)).toBe(expected);
  });

  it('does not glue a single letter to everything', () => {
    expect(scoreKey('6e a', { words: ['z'], glued: 'z' })).toBeUndefined();
  });

  it('finds a word that begins later than where its letters are first seen', () => {
    expect(score('Banane an', 'an')).toBe(2);
  });
});
