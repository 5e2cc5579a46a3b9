import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWords, searchKey, searchWords } from '../../../domain/directory/search.ts';

const finds = (query: string, name: string): boolean => matchesWords(searchKey(name), searchWords(query));

describe('searching a name', () => {
  it.for([
    ['BENOÎT', 'Benoit Léa'],
    ['lea benoit', 'BENOÎT Léa'],
    ['jean pierre', 'Jean-Pierre Martin'],
    ['jean-pierre', 'JEAN PIERRE MARTIN'],
    ['dangelo', 'D’ Angelo Rosa'],
    ["d'angelo", 'D’ANGELO Rosa'],
    ['angelo d', 'D’ Angelo'],
    ['oeuvre', 'Œuvre'],
    ['cœur', 'COEUR'],
    ['aegir', 'Ægir'],
    ['zoe', 'ZOÉ*'],
    ['ngo nguyen', 'Nguyễn Ngô'],
    ['m dupont', 'Dupont M.'],
    ['', 'Personne'],
    [' - ', 'Personne'],
  ])('« %s » finds « %s »', ([query, name]) => {
    expect(finds(query ?? '', name ?? '')).toBe(true);
  });

  it.for([['marie', 'Martin'], ['lea martin', 'Léa Benoit']])('« %s » does not find « %s »', ([query, name]) => {
    expect(finds(query ?? '', name ?? '')).toBe(false);
  });

  it('finds a name by itself, whatever its case and the order of its words', () => {
    const word = fc.stringMatching(/^[a-zéèçœA-Z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const name = words.join('-');
        expect(finds(words.toReversed().join(' ').toUpperCase(), name)).toBe(true);
        expect(searchKey(searchKey(name))).toBe(searchKey(name));
      }),
    );
  });

  it('gives one word the key that it has among others', () => {
    const letter = fc.integer({ min: 0xc0, max: 0xff }).map((code) => String.fromCharCode(code));
    const rare = fc.oneof(fc.constantFrom('œ', 'Œ', '\u0301', '\u212b', '-', '’'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    const unit = fc.oneof({ weight: 9, arbitrary: letter }, { weight: 9, arbitrary: fc.stringMatching(/^[a-zA-Z0-9]$/) }, { weight: 1, arbitrary: rare });
    const word = fc.string({ unit, maxLength: 6 });
    // One space after it, and it is not one word any more.
    fc.assert(
      fc.property(word, (text) => {
        expect(searchKey(text)).toBe(searchKey(`${text} `));
      }),
      { numRuns: 3000 },
    );
    expect(searchKey('LÆTITIA')).toBe('laetitia');
  });

  it('looks for ten words at most, of 200 characters', () => {
    expect(searchWords('a b c d e f g h i j k l')).toHaveLength(10);
    expect(searchWords('x'.repeat(300))).toEqual(['x'.repeat(200)]);
  });
});
