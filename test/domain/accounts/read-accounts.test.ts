import { describe, expect, test } from 'vitest';
import { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { readAccounts, wordsOfStates } from '../../../domain/accounts/read-accounts.ts';
import type { MemberField } from '../../../domain/imports/listed-member.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { person } from '../settings.ts';

const DIRECTORY = createDirectoryIndex(
  [person('p1', { profile: 'student', lastName: 'ROY', firstName: 'Léa' }), person('p2', { profile: 'guardian', lastName: 'BON', firstName: 'Ali' }), person('p3', { profile: 'student', lastName: 'BON', firstName: 'Ali' })],
  [],
);
const line = (number: number, fields: Partial<Record<MemberField, string>>) => ({ line: number, fields });
const lea = { lastName: 'Roy', firstName: 'Lea' };

describe('an export of accounts', () => {
  test('gives each person of the directory the state that its words say', () => {
    const { accounts, left } = readAccounts(DIRECTORY, [line(2, { ...lea, accountState: 'Non activé', createdOn: '2026-09-01', emailChecked: 'Non' }), line(3, { personId: 'p2', accountState: 'EN ATTENTE DE SUPPRESSION', deletionOn: '2026-12-01' })], new Map());
    expect(accounts).toEqual([{ personId: 'p1', state: 'toActivate', createdOn: '2026-09-01', emailChecked: false }, { personId: 'p2', state: 'awaitingDeletion', deletionOn: '2026-12-01' }]);
    expect(left).toEqual([]);
  });

  test.each([
    [{ activatedOn: '2026-09-02' }, 'active'],
    [{ lastSignInOn: '2026-09-02' }, 'active'],
    [{}, 'toActivate'],
  ])('without a state, goes by its days: %o', (days, state) => {
    expect(readAccounts(DIRECTORY, [line(2, { ...lea, ...days })], new Map()).accounts[0]?.state).toBe(state);
  });

  test('leaves what it cannot tell, line by line, and keeps nothing of it', () => {
    const lines = [
      line(2, { lastName: 'INCONNU', firstName: 'Zoé', accountState: 'Actif' }), line(3, { lastName: 'BON', firstName: 'Ali', accountState: 'Actif' }),
      line(4, { ...lea, accountState: 'ordinaire' }), line(5, { ...lea, accountState: 'Actif' }), line(6, { ...lea, accountState: 'Bloqué' }),
    ];
    const { accounts, left } = readAccounts(DIRECTORY, lines, new Map());
    expect(accounts).toEqual([{ personId: 'p1', state: 'active' }]);
    expect(left.map(({ line: at, why }) => [at, why])).toEqual([[2, 'stranger'], [3, 'namesakes'], [4, 'stateless'], [6, 'again']]);
  });

  test('takes the word of who gives it for what it does not know', () => {
    const members = [line(2, { ...lea, accountState: 'Ordinaire' }), line(3, { personId: 'p2', accountState: 'ordinaire' }), line(4, {})];
    expect(wordsOfStates(members, new Map())).toEqual([{ word: 'Ordinaire', state: undefined, lines: 2 }]);
    const said = new Map([['ordinaire', 'active' as const]]);
    expect(wordsOfStates(members, said)[0]?.state).toBe('active');
    expect(readAccounts(DIRECTORY, members, said).accounts.map(({ state }) => state)).toEqual(['active', 'active']);
  });

  test.each([['Validée', true], ['oui', true], ['12/11/2026', true], ['non validée', false], ['non', false]])('« %s » says whether an address was validated', (emailChecked, expected) => {
    expect(readAccounts(DIRECTORY, [line(2, { ...lea, emailChecked })], new Map()).accounts[0]?.emailChecked).toBe(expected);
  });
});

describe('a statement', () => {
  const kept = { platform: 'x', statedOn: '2026-11-09', source: 'a.csv', accounts: [{ personId: 'p1', state: 'active' as const }], strangers: 0 };

  test('has no room for what somebody signs in with', () => {
    expect(AccountStatement.safeParse({ ...kept, accounts: [{ ...kept.accounts[0], provisional: 'x' }] }).success).toBe(false);
  });
});
