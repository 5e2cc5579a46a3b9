import { useCallback, useMemo, useState } from 'react';
import { accountLines, passesAccounts, SHOWN_STATES, type AccountFilter, type AccountLine, type AccountsGround, type ShownState } from '../../../domain/accounts/account-line.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { DirectoryIndex } from '../../../domain/school/directory-index.ts';
import { ALL_PEOPLE, matchPeople, type PeopleFilter, type PeopleMatches } from '../../people/match-people.ts';

/** Everybody, whatever their account. */
const ALL_ACCOUNTS: AccountFilter = { states: new Set(), late: false };

/** The accounts in sight, what they are filtered by, and how many there are of each state. */
interface ShownAccounts {
  readonly people: PeopleFilter;
  readonly accounts: AccountFilter;
  readonly setPeople: (change: (now: PeopleFilter) => PeopleFilter) => void;
  readonly setAccounts: (change: (now: AccountFilter) => AccountFilter) => void;
  readonly clear: () => void;
  readonly matches: PeopleMatches;
  readonly lineOf: (personId: string) => AccountLine;
  readonly states: readonly { readonly state: ShownState; readonly count: number }[];
  readonly late: number;
}

/** Filters the accounts of a directory by name, profile, state and lateness. */
export function useShownAccounts(directory: DirectoryIndex, ground: AccountsGround): ShownAccounts {
  const [people, setPeople] = useState<PeopleFilter>(ALL_PEOPLE);
  const [accounts, setAccounts] = useState<AccountFilter>(ALL_ACCOUNTS);
  const { statement, platform, today, isSuspended } = ground;
  const lines = useMemo(() => accountLines(directory, { statement, platform, today, isSuspended }), [directory, statement, platform, today, isSuspended]);
  const counts = useMemo(() => countLines(lines), [lines]);
  const only = useMemo(() => onlyOf(directory, lines, accounts), [directory, lines, accounts]);
  const matches = useMemo(() => matchPeople(directory, { ...people, only }), [directory, people, only]);
  const lineOf = useCallback((id: string) => must(lines[directory.personIndex.get(id) ?? -1], 'rows are of people'), [directory, lines]);
  return {
    people, accounts, setPeople, setAccounts, matches, ...counts,
    lineOf,
    clear: () => { setPeople(ALL_PEOPLE); setAccounts(ALL_ACCOUNTS); },
  };
}

function onlyOf({ people }: DirectoryIndex, lines: readonly AccountLine[], filter: AccountFilter): ReadonlySet<string> | undefined {
  if (filter === ALL_ACCOUNTS || (filter.states.size === 0 && !filter.late)) return undefined;
  return new Set(people.flatMap(({ id }, rank) => (passesAccounts(filter, must(lines[rank], 'a line per person')) ? [id] : [])));
}

function countLines(lines: readonly AccountLine[]): Pick<ShownAccounts, 'states' | 'late'> {
  const byState = Map.groupBy(lines, ({ state }) => state);
  return {
    states: SHOWN_STATES.flatMap((state) => { const of = byState.get(state); return of === undefined ? [] : [{ state, count: of.length }]; }),
    late: lines.filter(({ due }) => due?.isLate === true).length,
  };
}
