import { useMemo, useRef, useState, type ReactNode } from 'react';
import { stateOf, SHOWN_STATES, type ShownState } from '../../../domain/accounts/account-line.ts';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { ACCOUNTS_TEXTS as TEXTS, STATE_LABELS } from '../../../texts/accounts/accounts.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { FAMILY_LABELS } from '../../../texts/people/roles.ts';
import { nobodyMatches, shownOf } from '../../../texts/people/directory.ts';
import { ALL_PEOPLE, countFamilies, matchPeople, type PeopleFilter } from '../../people/match-people.ts';
import { sortPeople } from '../../people/sort-people.ts';
import { useSchool } from '../../school/school-context.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { toggled } from '../../ui/fields/toggled.ts';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { focusGrid } from '../../ui/grid/grid-rows.ts';
import { Screen } from '../../ui/screen.tsx';
import { accountColumns } from './account-columns.ts';

interface AccountsTableProps {
  readonly statements: readonly AccountStatement[];
  readonly actions: ReactNode;
  readonly banner: ReactNode;
}

const FAMILIES = ['student', 'guardian', 'teacher', 'staff', 'guest'] as const;

/** Everybody of the directory with the state of their account, found by name, profile and state. */
export function AccountsTable({ statements, actions, banner }: AccountsTableProps) {
  const directory = useSchool((state) => state.directory);
  const [filter, setFilter] = useState<PeopleFilter>(ALL_PEOPLE);
  const [states, setStates] = useState<ReadonlySet<ShownState>>(new Set());
  const api = useRef<GridApi<Person> | undefined>(undefined);
  const rows = useMemo(() => sortPeople(directory), [directory]);
  const [statement] = statements;
  const byState = useMemo(() => Map.groupBy(directory.people, (person) => stateOf(statement, person)), [directory, statement]);
  const only = useMemo(() => (states.size === 0 ? undefined : new Set([...states].flatMap((one) => (byState.get(one) ?? []).map(({ id }) => id)))), [states, byState]);
  const matches = useMemo(() => matchPeople(directory, { ...filter, only }), [directory, filter, only]);
  const columns = useMemo(() => accountColumns(directory, statement), [directory, statement]);
  const families = useMemo(() => countFamilies(directory), [directory]);
  const clear = (): void => { setFilter(ALL_PEOPLE); setStates(new Set()); };
  const filters = (
    <>
      <FilterField label={TEXTS.search} value={filter.query} onChange={(query) => setFilter((now) => ({ ...now, query }))} onLeave={() => focusGrid(api.current)} />
      <FilterChips
        label={TEXTS.states} chosen={states} onToggle={(one) => setStates((now) => toggled(now, one))}
        chips={SHOWN_STATES.filter((one) => byState.has(one)).map((key) => ({ key, label: STATE_LABELS[key], count: byState.get(key)?.length ?? 0 }))}
      />
      <FilterChips
        label={TEXTS.families} chosen={filter.families} onToggle={(one) => setFilter((now) => ({ ...now, families: toggled(now.families, one) }))}
        chips={FAMILIES.filter((key) => families[key] > 0).map((key) => ({ key, label: FAMILY_LABELS[key], count: families[key] }))}
      />
    </>
  );
  return (
    <Screen title={SCREEN_TITLES.accounts} banner={banner} actions={actions} filters={filters} caption={shownOf(matches.count, rows.length)}>
      <div className="list-place" data-hidden={matches.count === 0}>
        <DataGrid label={TEXTS.grid} rows={rows} columns={columns} rowId={personId} passes={matches.passes} onReady={(ready) => (api.current = ready)} />
      </div>
      {matches.count > 0 ? null : rows.length === 0 ? <EmptyResult sentence={TEXTS.empty} /> : (
        <EmptyResult sentence={nobodyMatches(filter.query)} action={{ label: UI_TEXTS.clearFilters, onAct: clear }} />
      )}
    </Screen>
  );
}

const personId = ({ id }: Person): string => id;
