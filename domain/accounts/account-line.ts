import type { Person } from '../directory/person.ts';
import { oncePer } from '../kernel/once.ts';
import type { Platform } from '../platforms/platform.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import { dueOf, lifeOf, type AccountDue } from './account-due.ts';
import type { AccountState, AccountStatement, KnownAccount } from './account-statement.ts';

/** What the screen says of somebody on one platform: a state of a statement, or that none tells of them. */
export type ShownState = AccountState | 'unknown';

/** The states in the order in which somebody looks at them: what waits for somebody first. */
export const SHOWN_STATES: readonly ShownState[] = ['toActivate', 'reset', 'active', 'blocked', 'awaitingDeletion', 'preDeleted', 'unknown'];

/** What accounts are read by. */
export interface AccountsGround {
  readonly statement: AccountStatement | undefined;
  readonly platform: Platform | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly isSuspended: (person: Pick<Person, 'id' | 'profile' | 'groupIds'>) => boolean;
}

/** The account of somebody as it is shown. */
export interface AccountLine {
  readonly state: ShownState;
  readonly account?: KnownAccount;
  readonly due?: AccountDue;
  /** A suspension that somebody decided here holds it, whatever the state of the last export. */
  readonly isSuspended?: true;
}

const accountsByPerson = oncePer(({ accounts }: AccountStatement): ReadonlyMap<string, KnownAccount> => new Map(accounts.map((one) => [one.personId, one])));

/** What a statement says of the account of somebody. */
export function stateOf(statement: AccountStatement, { id }: Pick<Person, 'id'>): ShownState {
  return accountsByPerson(statement).get(id)?.state ?? 'unknown';
}

/** The account of each person of a directory, by rank. */
export function accountLines({ people }: Pick<DirectoryIndex, 'people'>, ground: AccountsGround): readonly AccountLine[] {
  return people.map((person) => accountLine(person, ground));
}

/** The account of one person. */
export function accountLine(person: Pick<Person, 'id' | 'profile' | 'groupIds'>, { statement, platform, today, isSuspended }: AccountsGround): AccountLine {
  const account = statement === undefined ? undefined : accountsByPerson(statement).get(person.id);
  const held = isSuspended(person) ? ({ isSuspended: true } as const) : {};
  if (account === undefined) return { state: 'unknown', ...held };
  const due = dueOf(account, lifeOf(platform, person), today);
  return { state: account.state, account, ...(due === undefined ? {} : { due }), ...held };
}

/** Which accounts are looked at: those of some states, those that are late; nothing for all of them. */
export interface AccountFilter {
  readonly states: ReadonlySet<ShownState>;
  readonly late: boolean;
}

/** Whether an account passes a filter. */
export function passesAccounts({ states, late }: AccountFilter, { state, due }: AccountLine): boolean {
  return (states.size === 0 || states.has(state)) && (!late || due?.isLate === true);
}
