import { searchKey } from '../directory/search.ts';
import type { ListedMember } from '../imports/listed-member.ts';
import { personMatcher } from '../imports/match-person.ts';
import { must } from '../kernel/assert.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { AccountState, KnownAccount } from './account-statement.ts';
import { stateOfWord } from './state-words.data.ts';

/** What somebody said that the words of an export mean, by {@link searchKey}. */
export type SaidWords = ReadonlyMap<string, AccountState>;

/** A line of which nothing is kept, and why. */
export interface LeftLine {
  readonly line: number;
  readonly fields: ListedMember['fields'];
  /** `stranger`: nobody of the directory; `namesakes`: several fit; `stateless`: its state is not understood; `again`: its person was on a line above. */
  readonly why: 'stranger' | 'namesakes' | 'stateless' | 'again';
}

/** What an export says, set beside the directory. */
export interface ReadAccounts {
  readonly accounts: readonly KnownAccount[];
  readonly left: readonly LeftLine[];
}

/** Reads the accounts that the lines of an export tell of; the first line of somebody holds. */
export function readAccounts(directory: DirectoryIndex, members: readonly ListedMember[], said: SaidWords): ReadAccounts {
  const match = personMatcher(directory);
  const accounts = new Map<string, KnownAccount>();
  const left: LeftLine[] = [];
  for (const { line, fields } of members) {
    const state = readState(fields, said);
    const { people, isCertain } = match(fields);
    const leave = (why: LeftLine['why']): void => void left.push({ line, fields, why });
    if (!isCertain) leave(people.length > 1 ? 'namesakes' : 'stranger');
    else if (state === undefined) leave('stateless');
    else {
      const { id } = must(directory.people[people[0] ?? -1], 'ranks are of people');
      if (accounts.has(id)) leave('again');
      else accounts.set(id, accountOf(id, state, fields));
    }
  }
  return { accounts: [...accounts.values()], left };
}

/** The words of a column of states, each once, with what it means where that is known, and how many lines bear it. */
export function wordsOfStates(members: readonly ListedMember[], said: SaidWords): readonly { readonly word: string; readonly state: AccountState | undefined; readonly lines: number }[] {
  const words = Map.groupBy(members.flatMap(({ fields: { accountState } }) => accountState ?? []), searchKey);
  return [...words].map(([key, [word = '', ...others]]) => ({ word, state: said.get(key) ?? stateOfWord(word), lines: others.length + 1 }));
}

/** Without a word of a state, a day of activation or of a sign-in tells that an account is in use, and an empty one that it is not (« Déduit »). */
function readState({ accountState, activatedOn, lastSignInOn }: ListedMember['fields'], said: SaidWords): AccountState | undefined {
  if (accountState !== undefined) return said.get(searchKey(accountState)) ?? stateOfWord(accountState);
  return activatedOn ?? lastSignInOn ? 'active' : 'toActivate';
}

function accountOf(personId: string, state: AccountState, { createdOn, startedOn, activatedOn, lastSignInOn, emailChecked, deletionOn }: ListedMember['fields']): KnownAccount {
  const isChecked = emailChecked === undefined ? undefined : CHECKED.test(searchKey(emailChecked));
  const said = { createdOn, startedOn, activatedOn, lastSignInOn, emailChecked: isChecked, deletionOn };
  return { personId, state, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

/** « oui », « validée », or the day of it. */
const CHECKED = /^(?:oui|o|1|vrai|true|validee?|verifiee?|confirmee?|.*\d{4}.*)$/;
