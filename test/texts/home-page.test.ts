import { describe, expect, it } from 'vitest';
import type { SheetStep } from '../../domain/application-sheet/sheet-step.ts';
import { SHEET_MENUS, stepWords } from '../../texts/changes/application-sheet.ts';
import { undoSentence } from '../../texts/changes/sync.ts';
import { flowWords, keptShift, publishersSentence, shiftSentence, SWITCH_TEXTS, tileCount, tileWidth } from '../../texts/home-page/home-page.ts';
import { imageRefusal, remarkSentence, weightWords } from '../../texts/home-page/images.ts';
import { namedSettings } from '../support/named-settings.ts';
import { plain } from '../support/plain.ts';

describe('the home page in words', () => {
  it('says in one sentence who can publish in front of everybody', () => {
    const said = (people: number, rubriques: number, notStaff: number): string => plain(publishersSentence({ people, rubriques, notStaff }));
    expect(said(11, 1, 0)).toBe('11 personnes peuvent faire paraître un article devant tout le monde, par 1 rubrique publique. Toutes font partie des personnels.');
    expect(said(12, 2, 1)).toBe('12 personnes peuvent faire paraître un article devant tout le monde, par 2 rubriques publiques. Une personne parmi elles n’est pas un personnel : élèves, responsables ou invités.');
    expect(said(0, 1, 0)).toBe('Aucune personne ne peut faire paraître un article devant tout le monde, par 1 rubrique publique.');
    expect(said(1, 1, 0)).toMatch(/^Une personne peut .*\. Elle fait partie des personnels\.$/);
    expect(said(1, 1, 1)).toMatch(/^Une personne peut .*\. Elle n’est pas un personnel : élève, responsable ou invité\.$/);
    expect(said(0, 0, 0)).toBe('Aucune rubrique publique n’alimente la page : personne n’y publie d’article que tout le monde voit.');
  });

  it('says what the draft, or a tile, changes of it', () => {
    expect([shiftSentence(0, 0), plain(shiftSentence(2, 1) ?? '')]).toEqual([undefined, 'Avec le brouillon : 2 personnes de plus et 1 personne de moins.']);
    expect(plain(keptShift(11, 0, 0))).toBe('11 personnes pourront publier devant tout le monde, comme avant.');
    expect(plain(keptShift(0, 0, 1))).toBe('Aucune personne ne pourra publier devant tout le monde : 1 personne de moins.');
    expect(plain(keptShift(1, 1, 0))).toBe('Une personne pourra publier devant tout le monde : 1 personne de plus.');
  });

  it('counts tiles, columns and articles', () => {
    expect([tileCount(5, 4), tileCount(5, 5), tileWidth('top', 1), tileWidth('news', 2), flowWords(6, ['CDI']), flowWords(6, [])].map(plain)).toEqual([
      '5 tuiles, dont 4 affichées', '5 tuiles', 'toute la largeur', '2 colonnes', '6 articles au plus, de « CDI »', 'aucune rubrique choisie',
    ]);
  });
});

describe('an image that is refused', () => {
  it.each(['empty', 'other-format', 'truncated', 'corrupt', 'too-heavy', 'too-large', 'unreadable'] as const)('%s: what happened, what is safe, what to do', (refusal) => {
    const sentences = imageRefusal(refusal).split(/(?<=\.)\s/u);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(plain(imageRefusal(refusal))).toContain('Rien n’a quitté cet ordinateur, et le réglage n’a pas changé.');
  });

  it('is not one that could be better: that is said, with the line of the guide', () => {
    expect(plain(remarkSentence('too-small', 'article'))).toBe('Elle est plus petite que 680 × 383 pixels, le format conseillé (S2-010) : elle sera floue.');
    expect([weightWords(1), weightWords(412_300), weightWords(1_300_000)].map(plain)).toEqual(['1 ko', '403 ko', '1,2 Mo']);
  });
});

describe('by hand, in the ENT', () => {
  const step = (fields: Partial<SheetStep>): SheetStep => ({ key: 'k', deed: 'set', entity: 'homePage', id: 'general', cells: [], decidedAt: '', edits: [], concerned: [], ...fields });
  const words = (fields: Partial<SheetStep>): string => plain(stepWords(step(fields), namedSettings({ homeTile: () => 'Une' })).title);

  it('a tile is made, the page is switched to, under the menu of the guide', () => {
    expect(SHEET_MENUS.homePage.path).toBe('Publication › Gestion page d’accueil');
    expect(words({ entity: 'homeTile', deed: 'create' })).toBe('Tuile « Une » : à créer');
    expect(words({ entity: 'homeTile', deed: 'delete' })).toBe('Tuile « Une » : à retirer');
    expect(words({})).toBe('Activer la page d’accueil par tuiles');
    expect(stepWords(step({}), namedSettings({})).hint).toContain('Irréversible');
  });
});

it('an undoing that leaves out what nothing brings back says so', () => {
  expect(undoSentence(true, false)).not.toContain(SWITCH_TEXTS.cannotUndo);
  expect(undoSentence(true, true)).toContain(SWITCH_TEXTS.cannotUndo);
  expect(undoSentence(false, true)).toBe(SWITCH_TEXTS.cannotUndo);
  expect(undoSentence(false, false)).toMatch(/Rien à annuler/);
});
