import { expect, test } from 'vitest';
import type { KeptLine } from '../../contract/console/kept-here.ts';
import { keptSentence } from '../../texts/station/kept-here.ts';

const line = (over: Partial<KeptLine>): KeptLine => ({ part: 'trees', fate: 'new', comes: [], stays: [], here: {}, there: {}, ...over });
const display = { theme: 'dark', density: 'compact', scale: 125, singleKeys: true } as const;
const plain = (one: Partial<KeptLine>): string => keptSentence(line(one)).replaceAll(/[\u00A0\u202F]/g, ' ');

test.each([
  [{ comes: ['A', 'B'] }, 'Reviennent : A et B.'],
  [{ fate: 'joined', comes: ['A', 'B', 'C', 'D', 'E', 'F', 'G'], stays: ['H'] }, 'Reviennent : A, B, C, D, E et 2 autres. Déjà ici, autrement, et gardés ainsi : H.'],
  [{ fate: 'same', stays: ['A'] }, 'Déjà ainsi sur ce poste. Déjà ici, autrement, et gardés ainsi : A.'],
  [{ fate: 'unreadable' }, 'Cette version ne sait pas lire cette partie. Rien n’en revient ; le reste n’en souffre pas.'],
  [{ part: 'display', there: { display: { ...display, reduceMotion: 'always' } } }, 'Revient : thème sombre, densité compacte, taille 125 %, raccourcis à une touche allumés, animations réduites : toujours.'],
  [
    { part: 'display', fate: 'other', here: { display }, there: { display: { ...display, theme: 'light', singleKeys: false } } },
    'Ici : thème sombre, densité compacte, taille 125 %, raccourcis à une touche allumés. Dans la copie : thème clair, densité compacte, taille 125 %, raccourcis à une touche éteints. Cocher remplace le choix d’ici.',
  ],
  [{ part: 'shortcuts', there: { shortcuts: { filter: null, undo: 'Ctrl+u', later: 'Ctrl+j' } } }, 'Revient : « Filtrer la liste » éteint, « Annuler la dernière action non envoyée » par Ctrl U et « later » par Ctrl J.'],
  [{ part: 'notes', there: { notes: { corrections: { siecle: ['2026-11-02T10:00:00.000Z', '2026-11-03T10:00:00.000Z'] }, answerers: { controller: 'Le Département', officer: '' } } } }, 'Revient : Siècle corrigé le 2 nov. 2026, Siècle corrigé le 3 nov. 2026, Le Département.'],
  [{ part: 'report', fate: 'other', here: { report: { rhythm: 'weekly', folder: '/a' } }, there: { report: { rhythm: 'monthly', folder: '/b' } } }, 'Ici : chaque lundi, dans /a. Dans la copie : chaque mois, dans /b. Cocher remplace le choix d’ici.'],
] as const satisfies readonly (readonly [Partial<KeptLine>, string])[])('what would come back is said: %j', (over, sentence) => {
  expect(plain(over)).toBe(sentence);
});
