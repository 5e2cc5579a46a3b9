import { describe, expect, it } from 'vitest';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { activationByClass, activationByFamily, mergeActivations } from '../../../domain/figures/school/activation.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { group, person } from '../settings.ts';

const ids = (prefix: string, many: number) => Array.from({ length: many }, (_, i) => `${prefix}${i}`);
const DIRECTORY = createDirectoryIndex(
  [
    ...ids('a', 12).map((id) => person(id, { profile: 'student', source: 'siecle', groupIds: ['c:6A'] })), ...ids('b', 4).map((id) => person(id, { profile: 'student', source: 'siecle', groupIds: ['c:6B'] })),
    ...ids('p', 14).map((id) => person(id, { profile: 'guardian', source: 'siecle', groupIds: ['resp:6A'] })), ...ids('t', 3).map((id) => person(id)),
  ],
  [group('c:6A', { name: '6e A' }), group('c:6B', { name: '6e B' }), group('c:5A', { name: '5e A' }), group('resp:6A', { kind: 'profile' })],
);
const STATEMENT: AccountStatement = { platform: '', statedOn: '2026-11-09', source: 'a.csv', strangers: 0, accounts: [...ids('a', 12), ...ids('p', 2), 't0'].map((personId, i) => ({ personId, state: i % 3 === 0 ? 'toActivate' : 'active' })) };

describe('activation, from an export of accounts', () => {
  it('says nothing of a population of whom few are known, and that nobody is known of another', () => {
    const known = (many: number) => activationByFamily(DIRECTORY, { ...STATEMENT, accounts: ids('a', many).map((personId) => ({ personId, state: 'active' as const })) })[0];
    expect([0, 1, 9, 10].map((many) => [known(many)?.known, known(many)?.activated])).toEqual([[0, 0], [null, null], [null, null], [10, 10]]);
  });

  it('is by family of profiles, few people joining others', () => {
    expect(activationByFamily(DIRECTORY, STATEMENT)).toEqual([
      { population: { kind: 'family', family: 'student' }, people: 16, known: 12, activated: 8 },
      { population: null, people: 17, known: null, activated: null },
    ]);
  });

  it('is by class for its pupils, or for those who answer for them; a class without any is not shown', () => {
    expect(activationByClass(DIRECTORY, STATEMENT, 'students')).toEqual([{ population: null, people: 16, known: 12, activated: 8 }]);
    expect(activationByClass(DIRECTORY, STATEMENT, 'guardians')).toEqual([{ population: { kind: 'class', name: '6e A' }, people: 14, known: null, activated: null }]);
  });

  it('of several is not known where that of one is not', () => {
    expect(mergeActivations([{ population: null, people: null, known: null, activated: 3 }, { population: null, people: 4, known: 4, activated: 1 }])).toEqual({ population: null, people: 4, known: null, activated: 4 });
  });
});
