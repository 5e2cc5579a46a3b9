import { expect, it } from 'vitest';
import { changeWords, unitValueWords, unitWords } from '../../texts/connectors/unit-words.ts';
import { plain } from '../support/plain.ts';
import { DAYS, ONE } from './replacement-bench.ts';

const name = (known: Readonly<Record<string, string>>) => (id: string): string | undefined => known[id];
const none = (): undefined => undefined;
const names = { person: name({ 'p16-t0': 'Anne Roux', 'p16-t1': 'Paul Faure' }), group: name({ 'c:6E0': '6e E' }), inspector: none, service: none, serviceRole: (code: string) => code, rubrique: none };

it('a row of a replacement, its days and what is there several times are said in words', () => {
  const unit = { kind: 'replacement', id: ONE } as const;
  const value = (of: Parameters<typeof unitValueWords>[1]): string => plain(unitValueWords(unit, of, names.serviceRole));
  expect(plain(unitWords(unit, names))).toBe('Paul Faure remplace Anne Roux en 6e E (matière m-t0 là-bas)');
  expect([value(DAYS), value({ several: [12, 950] }), value(null)]).toEqual(['du 10 nov. 2026 au 20 nov. 2026', 'plusieurs fois, lignes 12, 950 de la plateforme', 'non']);
  expect(plain(changeWords({ unit: { kind: 'replacement', id: 'r-1' }, set: { absent: 'p16-t0', substitute: 'p16-t1', ...DAYS } }, names))).toBe('Paul Faure remplace Anne Roux : du 10 nov. 2026 au 20 nov. 2026');
});
