import { expect, test } from 'vitest';
import { exportFacts, exportFileName, freshnessSentence, paperAsCsv } from '../../texts/paper/exports.ts';
import { readNumber, formatNumber } from '../../texts/language/typography.ts';

const NOW = '2026-11-09T14:05:00';
const FACTS = { school: 'Collège Jean-Macé', author: 'Augustin Giraud', now: NOW, receivedAt: '2026-11-09T13:52:00', unsent: 12, purpose: '' };
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test('says how fresh a list is, and whether what is not sent yet counts in it', () => {
  const said = (unsent: 'counted' | 'left-out', count: number): string => plain(freshnessSentence({ unsent }, { ...FACTS, unsent: count }));
  expect(said('counted', 12)).toBe('Données de l’ENT au 9 nov. 2026 à 13 h 52, 12 modifications non envoyées comprises.');
  expect(said('left-out', 12)).toBe('Données de l’ENT au 9 nov. 2026 à 13 h 52, 12 modifications non envoyées non comprises.');
  expect(said('counted', 1)).toBe('Données de l’ENT au 9 nov. 2026 à 13 h 52, 1 modification non envoyée comprise.');
  expect(said('left-out', 0)).toBe('Données de l’ENT au 9 nov. 2026 à 13 h 52, aucune modification non envoyée.');
  expect(plain(freshnessSentence({ unsent: 'counted' }, { receivedAt: null, unsent: 0 }))).toBe('Aucune donnée reçue de l’ENT, aucune modification non envoyée.');
});

test('a list bears what it is, of where, by whom, and what for when it names people', () => {
  const paper = { title: 'Annuaire', unsent: 'counted', notes: ['30 affichées sur 976 personnes'] } as const;
  const facts = exportFacts(paper, { ...FACTS, purpose: 'Conseil' }).map(plain);
  expect(facts).toEqual(['Annuaire', 'Collège Jean-Macé', expect.stringContaining('12 modifications'), 'Fait le 9 nov. 2026 à 14 h 05 par Augustin Giraud.', 'Motif : Conseil', '30 affichées sur 976 personnes']);
  expect(exportFacts(paper, { ...FACTS, school: '' }).join(' ')).not.toMatch(/Motif|Collège/);
});

test('the CSV begins by its head, runs no formula, and ends by the facts; each of several tables has its title', () => {
  const table = { title: 'T', columns: ['Nom', 'n'], rows: [['=1+1', 1200]] };
  expect(paperAsCsv({ tables: [table] }, ['Fait'])).toBe('\uFEFF"Nom";"n"\r\n"\'=1+1";"1200"\r\n\r\n"Fait"\r\n');
  expect(paperAsCsv({ tables: [table, { ...table, title: 'U' }] }, [])).toBe('\uFEFF"T"\r\n"Nom";"n"\r\n"\'=1+1";"1200"\r\n\r\n"U"\r\n"Nom";"n"\r\n"\'=1+1";"1200"\r\n\r\n');
});

test('names files without accent nor sign', () => {
  expect(exportFileName('Droits de la rubrique « Café & thé »', '2026-11-09', 'xlsx')).toBe('droits-de-la-rubrique-cafe-the-2026-11-09.xlsx');
  expect(exportFileName('???', '2026-11-09', 'pdf')).toBe('export-2026-11-09.pdf');
});

test('reads back the numbers that screens write, and nothing else', () => {
  for (const n of [0, 7, 976, 10_214, 1_000_000]) expect(readNumber(formatNumber(n))).toBe(n);
  for (const text of ['', '6e A', '001 2', '12,5', '2/3', '—']) expect(readNumber(text)).toBeUndefined();
});
