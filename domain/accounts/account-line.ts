import type { Person } from '../directory/person.ts';
import { oncePer } from '../kernel/once.ts';
import type { AccountState, AccountStatement, KnownAccount } from './account-statement.ts';

/** What the screen says of somebody on one platform: a state of a statement, or that none tells of them. */
export type ShownState = AccountState | 'unknown';

/** The states in the order in which somebody looks at them: what waits for somebody first. */
export const SHOWN_STATES: readonly ShownState[] = ['toActivate', 'reset', 'active', 'blocked', 'awaitingDeletion', 'preDeleted', 'unknown'];

/** The accounts of a statement by person; computed once per statement. */
export const accountsByPerson = oncePer(({ accounts }: AccountStatement): ReadonlyMap<string, KnownAccount> => new Map(accounts.map((one) => [one.personId, one])));

/** What a statement says of somebody. */
export function stateOf(statement: AccountStatement | undefined, { id }: Pick<Person, 'id'>): ShownState {
  return statement === undefined ? 'unknown' : (accountsByPerson(statement).get(id)?.state ?? 'unknown');
}
