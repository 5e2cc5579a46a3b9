import { expect, it } from 'vitest';
import { csvOf } from '../../../texts/language/csv.ts';

it('quotes every cell, and lets no spreadsheet run one', () => {
  expect(csvOf([['a;b', 'dit « "oui" »']])).toBe('"a;b";"dit « ""oui"" »"\r\n');
  for (const formula of ['=1+1', '+33', '-B', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '\n=cmd', '\'=1']) expect(csvOf([[formula]])).toBe(`"'${formula}"\r\n`);
  expect(csvOf([['\0=1']])).toBe('"\'=1"\r\n');
  expect(csvOf([['9 nov. 2026', 'a=b', '—', 'l\'été', '\'t Hooft']])).toBe('"9 nov. 2026";"a=b";"—";"l\'été";"\'t Hooft"\r\n');
});
