import { describe, expect, test } from 'vitest';
import { dueOf, EXPECTED_DAYS, lifeOf } from '../../../domain/accounts/account-due.ts';
import { accountLine, accountLines, passesAccounts, stateOf, type ShownState } from '../../../domain/accounts/account-line.ts';
import { AccountStatement, type KnownAccount } from '../../../domain/accounts/account-statement.ts';
import { addDays } from '../../../domain/kernel/days.ts';
import type { Platform } from '../../../domain/platforms/platform.ts';
import { SHIPPED_PLATFORMS } from '../../../texts/platforms/shipped-platforms.ts';
import { person } from '../settings.ts';

const platform = (id: string): Platform | undefined => SHIPPED_PLATFORMS.find((one) => one.id === id);
const [touraine, occitanie, monEnt] = ['touraine-eschool', 'mon-ent-occitanie', 'mon-ent-touraine'].map(platform);
const account = (fields: Partial<KnownAccount>): KnownAccount => ({ personId: 'p1', state: 'toActivate', ...fields });
const life = lifeOf(touraine, { profile: 'guardian' });

describe('how accounts live', () => {
  test('is said per profile, as each platform has it, with who gives a new password', () => {
    expect(lifeOf(touraine, { profile: 'librarian' })?.emailHours?.hours).toBe(48);
    expect([lifeOf(monEnt, { profile: 'guardian' }), lifeOf(monEnt, { profile: 'student' })].map((one) => one?.emailHours?.hours)).toEqual([48, undefined]);
    expect((['student', 'guardian', 'teacher', 'direction'] as const).map((profile) => lifeOf(occitanie, { profile })?.reset?.way)).toEqual(['educonnect', 'educonnect', 'school', 'school']);
    expect(lifeOf(occitanie, { profile: 'guest' })).toBeUndefined();
    expect(lifeOf(undefined, { profile: 'student' })).toBeUndefined();
  });
});

describe('what is due', () => {
  test.each([['2026-11-03', false], ['2026-11-04', true]])('an address is validated within 48 hours of the beginning: on %s, late is %s', (today, isLate) => {
    const begun = account({ startedOn: '2026-11-01', emailChecked: false });
    expect(dueOf(begun, life, today)).toEqual({ kind: 'restart', on: '2026-11-03', isLate, source: { ref: 'S1-008' } });
    expect(dueOf({ ...begun, state: 'active' }, life, today)?.kind).toBe('retype');
    expect(dueOf(begun, lifeOf(monEnt, { profile: 'guardian' }), today)).toEqual({ kind: 'email', on: '2026-11-03', isLate, source: { ref: 'S3-002' } });
  });

  test('nothing is due of an address that is validated, or of which the export does not say, nor where no delay is known', () => {
    const begun = account({ state: 'active', startedOn: '2026-11-01', emailChecked: false });
    expect([dueOf({ ...begun, emailChecked: true }, life, '2026-12-01'), dueOf({ personId: 'p1', state: 'active', startedOn: '2026-11-01' }, life, '2026-12-01'), dueOf(begun, lifeOf(occitanie, { profile: 'guardian' }), '2026-12-01')]).toEqual([undefined, undefined, undefined]);
  });

  test('an account that waits is expected within the inferred days of its making, where that day is known', () => {
    const on = addDays('2026-09-01', EXPECTED_DAYS);
    expect(dueOf(account({ createdOn: '2026-09-01' }), undefined, on)).toEqual({ kind: 'activation', on, isLate: false });
    expect(dueOf(account({ state: 'reset', createdOn: '2026-09-01' }), life, addDays(on, 1))?.isLate).toBe(true);
    expect([dueOf(account({}), life, on), dueOf(account({ state: 'active', createdOn: '2026-09-01' }), life, on), dueOf(undefined, life, on)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the accounts that are shown', () => {
  const statement = AccountStatement.parse({ platform: 'touraine-eschool', statedOn: '2026-11-09', source: 'a.csv', accounts: [account({ createdOn: '2026-09-01' })], strangers: 0 });
  const ground = { statement, platform: touraine, today: '2026-11-09', isSuspended: () => false };

  test('are unknown of who is not in the statement, and of everybody when there is none', () => {
    const people = [person('p1', { profile: 'student' }), person('p2', { profile: 'student' })];
    expect(accountLines({ people }, ground).map(({ state, due }) => [state, due?.isLate])).toEqual([['toActivate', true], ['unknown', undefined]]);
    expect([stateOf(statement, { id: 'p1' }), stateOf(statement, { id: 'p2' })]).toEqual(['toActivate', 'unknown']);
    expect(accountLine({ id: 'p1', profile: 'student', groupIds: [] }, { ...ground, statement: undefined })).toEqual({ state: 'unknown' });
    expect(accountLine({ id: 'p1', profile: 'student', groupIds: [] }, { ...ground, statement: { ...statement, accounts: [account({ state: 'active' })] } }).due).toBeUndefined();
  });

  test('say who is suspended here, whatever the export said', () => {
    const suspended = { ...ground, isSuspended: ({ id }: { readonly id: string }) => id !== 'p3' };
    expect(['p1', 'p2', 'p3'].map((id) => accountLine({ id, profile: 'student', groupIds: [] }, suspended).isSuspended)).toEqual([true, true, undefined]);
  });

  test('are found by state and by lateness', () => {
    const states = (...some: readonly ShownState[]): ReadonlySet<ShownState> => new Set(some);
    const late = accountLine({ id: 'p1', profile: 'student', groupIds: [] }, ground);
    const unknown = accountLine({ id: 'p2', profile: 'student', groupIds: [] }, ground);
    const passing = (filter: Parameters<typeof passesAccounts>[0]): readonly boolean[] => [late, unknown].map((line) => passesAccounts(filter, line));
    expect(passing({ states: states(), late: false })).toEqual([true, true]);
    expect(passing({ states: states('unknown', 'active'), late: false })).toEqual([false, true]);
    expect(passing({ states: states(), late: true })).toEqual([true, false]);
    expect(passing({ states: states('unknown'), late: true })).toEqual([false, false]);
  });
});
