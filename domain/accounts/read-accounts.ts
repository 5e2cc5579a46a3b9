import { searchKey } from '../directory/search.ts';
import type { ListedMember } from '../imports/listed-member.ts';
import { accept, refuse } from '../kernel/result.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { AccountState, KnownAccount } from './account-statement.ts';
import { recogniseLines, type LeftLine } from './recognise-lines.ts';
import { stateOfWord } from './state-words.data.ts';

/** What somebody said that the words of an export mean, by {@link searchKey}. */
export type SaidWords = ReadonlyMap<string, AccountState>;

/** What an export says, set beside the directory. */
export interface ReadAccounts {
  readonly accounts: readonly KnownAccount[];
  /** `stateless`: the state of the line is not understood. */
  readonly left: readonly LeftLine<'stateless'>[];
}

/** Reads the accounts that the lines of an export tell of. */
export function readAccounts(directory: DirectoryIndex, members: readonly ListedMember[], said: SaidWords): ReadAccounts {
  const { kept, left } = recogniseLines(directory, members, ({ id }, fields) => {
    const state = readState(fields, said);
    return state === undefined ? refuse('stateless') : accept(accountOf(id, state, fields));
  });
  return { accounts: kept, left };
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
