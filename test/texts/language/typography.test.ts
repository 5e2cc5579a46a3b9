import { describe, expect, it } from 'vitest';
import { agree, capital, countOf, figureOf, formatNumber, fr, listOf, NOUNS, quoted, typeset } from '../../../texts/language/typography.ts';

const NARROW = '\u202F';
const FIXED = '\u00A0';

describe('French typography', () => {
  it('puts a narrow fixed space before ; ! ? and a fixed one before : and inside quotation marks', () => {
    expect(fr`Qui ? « CDI » : rien ; voilà !`).toBe(`Qui${NARROW}? «${FIXED}CDI${FIXED}»${FIXED}: rien${NARROW}; voilà${NARROW}!`);
  });

  it('uses the typographic apostrophe and the fixed space of percentages', () => {
    expect(typeset("l'ENT à 85 %")).toBe(`l’ENT à 85${FIXED}%`);
  });

  it('leaves names and addresses as they are', () => {
    expect(fr`Adresse : ${"http://a ; b ! 'c'"}`).toBe(`Adresse${FIXED}: http://a ; b ! 'c'`);
  });

  it('keeps quotation marks with a name on one line', () => {
    expect(quoted('Vie scolaire')).toBe(`«${FIXED}Vie scolaire${FIXED}»`);
  });
});

describe('counts', () => {
  it.each([
    [0, 'aucune personne'],
    [1, 'une personne'],
    [2, `2${FIXED}personnes`],
    [10_214, `10${NARROW}214${FIXED}personnes`],
  ])('says %i in words', (n, words) => {
    expect(countOf(n, NOUNS.person)).toBe(words);
  });

  it('agrees with masculine nouns', () => {
    expect([countOf(0, NOUNS.group), countOf(1, NOUNS.group)]).toEqual(['aucun groupe', 'un groupe']);
  });

  it('keeps figures in captions, zero and one in the singular', () => {
    expect([0, 1, 2].map((n) => figureOf(n, NOUNS.change))).toEqual([`0${FIXED}modification`, `1${FIXED}modification`, `2${FIXED}modifications`]);
    expect([0, 1, 2].map((n) => agree(n, 'gagne', 'gagnent'))).toEqual(['gagne', 'gagne', 'gagnent']);
  });

  it('groups thousands with a narrow fixed space', () => {
    expect(formatNumber(1_000_000)).toBe(`1${NARROW}000${NARROW}000`);
  });

  it('joins names and starts sentences', () => {
    expect([listOf([]), listOf(['A']), listOf(['A', 'B']), listOf(['A', 'B', 'C'])]).toEqual(['', 'A', 'A et B', 'A, B et C']);
    expect(capital('élèves')).toBe('Élèves');
  });
});
