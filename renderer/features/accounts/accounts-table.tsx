import { useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { AccountsGround } from '../../../domain/accounts/account-line.ts';
import type { Person } from '../../../domain/directory/person.ts';
import { ACCOUNTS_TEXTS as TEXTS } from '../../../texts/accounts/accounts.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { nobodyMatches, shownOf } from '../../../texts/people/directory.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { sortPeople } from '../../people/sort-people.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { focusGrid } from '../../ui/grid/grid-rows.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { accountColumns } from './account-columns.ts';
import { AccountFilters } from './account-filters.tsx';
import { AccountSheet } from './account-sheet.tsx';
import { SuspendButton } from './suspension/suspend-button.tsx';
import { useShownAccounts } from './use-shown-accounts.ts';

interface AccountsTableProps {
  readonly ground: AccountsGround;
  readonly actions: ReactNode;
  readonly banner: ReactNode;
}

/** Everybody of the directory with the state of their account on a platform. */
export function AccountsTable({ ground, actions, banner }: AccountsTableProps) {
  const directory = useSchool((state) => state.directory);
  const shown = useShownAccounts(directory, ground);
  const { id: asked } = useSearch({ from: '/comptes' });
  const [current, setCurrent] = useState(asked);
  const api = useRef<GridApi<Person> | undefined>(undefined);
  const rows = useMemo(() => sortPeople(directory), [directory]);
  const { lineOf, matches, people, clear } = shown;
  const columns = useMemo(() => accountColumns(directory, lineOf), [directory, lineOf]);
  const choose = ({ id }: Person): void => { closeAllSheets(); setCurrent(id); };
  const person = current === undefined ? undefined : directory.findPerson(current);
  return (
    <Screen
      title={SCREEN_TITLES.accounts} banner={banner} actions={<>{actions}<ExportButton paper={() => plainPaper(tableOfGrid(api.current, SCREEN_TITLES.accounts), 'accounts', [shownOf(matches.count, rows.length)])} /><SuspendButton shown={() => (matches.passes === undefined ? [] : rows.filter(matches.passes))} /></>} caption={shownOf(matches.count, rows.length)}
      filters={<AccountFilters shown={shown} onLeave={() => focusGrid(api.current)} />}
    >
      <div className="list-place" data-hidden={matches.count === 0}>
        <DataGrid label={TEXTS.grid} rows={rows} columns={columns} rowId={personId} currentId={current} onCurrent={choose} passes={matches.passes} onReady={(ready) => (api.current = ready)} />
      </div>
      {matches.count > 0 ? null : rows.length === 0 ? <EmptyResult sentence={TEXTS.empty} /> : (
        <EmptyResult sentence={nobodyMatches(people.query)} action={{ label: UI_TEXTS.clearFilters, onAct: clear }} />
      )}
      {person === undefined ? null : <InspectorSlot><AccountSheet person={person} line={lineOf(person.id)} platform={ground.platform} /></InspectorSlot>}
    </Screen>
  );
}

const personId = ({ id }: Person): string => id;
