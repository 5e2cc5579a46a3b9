import { expect, it } from 'vitest';
import { correctionWords, notedWords, sourceDateWords } from '../../../texts/upstream/sources.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const now = '2026-11-09T12:00:00.000Z';

it('dates a file, its export where it says one, and what was noted', () => {
  expect(plain(sourceDateWords({ report: 'siecle', at: '2026-11-08T17:02:00.000Z', statedOn: '2026-11-07' }, now))).toBe('Élèves : hier à 18 h 02, export du 7 nov. 2026');
  expect(plain(sourceDateWords({ report: 'aaf', at: '2026-11-09T05:00:00.000Z', statedOn: null }, now))).toBe('Livraison : aujourd’hui à 6 h 00');
  expect(plain(notedWords('2026-09-02'))).toBe('Noté le 2 sept. 2026');
});

it('says by when a correction is seen, then what to do once it should be', () => {
  const correction = { correctedAt: now, until: '2026-11-11T12:00:00.000Z' };
  expect(plain(correctionWords({ ...correction, isOver: false }))).toBe('Corrigé le 9 nov. 2026 à 13 h 00 : visible au plus tard le 11 nov. 2026 à 13 h 00.');
  expect(plain(correctionWords({ ...correction, isOver: true }))).toContain('le délai est passé depuis le 11 nov. 2026');
});
