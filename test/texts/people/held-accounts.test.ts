import { expect, it } from 'vitest';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { accountTable, heldAccountsTable, heldAccountsWords } from '../../../texts/accounts/held-accounts.ts';
import { person } from '../../domain/settings.ts';
import { plain } from '../../support/plain.ts';

const STATEMENTS: readonly AccountStatement[] = [
  { platform: 'modulo', statedOn: '2026-11-09', source: 'comptes.csv', strangers: 1, accounts: [{ personId: 'ann', state: 'active', activatedOn: '2026-09-03' }, { personId: 'gone', state: 'toActivate' }] },
];
const ANN = ['9 nov. 2026', 'comptes.csv', 'Activé', '', '3 sept. 2026', ''];

it('gives to somebody what statements say of their account, and of nobody else', () => {
  expect(accountTable(STATEMENTS, 'ann').rows.map((row) => row.map((cell) => plain(String(cell))))).toEqual([ANN]);
  expect(accountTable(STATEMENTS, 'tom').rows).toEqual([]);
});

it('tells whose account states a lost computer bore, without a name where nobody has it', () => {
  const ann = person('ann');
  const { rows } = heldAccountsTable(STATEMENTS, (id) => (id === 'ann' ? ann : undefined));
  expect(rows.map((row) => row.map((cell) => plain(String(cell))))).toEqual([[ann.lastName, ann.firstName, ...ANN], ['', '', '9 nov. 2026', 'comptes.csv', 'À activer', '', '', '']]);
  expect(plain(heldAccountsWords(STATEMENTS) ?? '')).toMatch(/^Ce poste porte aussi 2 états de compte .* de 1 relevé importé/);
  expect(heldAccountsWords([])).toBeUndefined();
});
