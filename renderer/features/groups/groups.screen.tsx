import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { createGroup } from '../../../domain/directory/group-gestures.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { GROUP_TEXTS, groupsShown } from '../../../texts/people/groups.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { GROUP_KIND_FILTERS } from '../../../texts/people/roles.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { useControlPass } from '../../controls/use-control-pass.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { GroupSheet } from '../../sheets/group/group-sheet.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { focusGrid, showRow } from '../../ui/grid/grid-rows.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { NameDialog } from '../../ui/dialogs/name-dialog.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ALL_GROUPS, countKinds, filterGroups, GROUP_FILTERS, type GroupFilterKey, type GroupsFilter } from './filter-groups.ts';
import { groupAlerts } from './group-alerts.ts';
import { groupColumns } from './group-columns.ts';
import { groupRows, type GroupRow } from './group-rows.ts';

/** Every group with what it opens; those of the school are made and changed here (ux §2.8). */
export function GroupsScreen() {
  const { id } = useSearch({ from: '/groupes' });
  return <Groups key={id} shown={id} />;
}

function Groups({ shown: asked }: { readonly shown: string | undefined }) {
  const rows = useGroupRows();
  const [filter, setFilter] = useState<GroupsFilter>(ALL_GROUPS);
  const [current, setCurrent] = useState(asked);
  const api = useRef<GridApi<GroupRow> | undefined>(undefined);
  const shown = useMemo(() => filterGroups(rows, filter), [rows, filter]);
  const pass = useControlPass();
  const columns = useMemo(() => groupColumns(pass === undefined ? undefined : groupAlerts(pass)), [pass]);
  const create = useCreation((made) => {
    setFilter(ALL_GROUPS);
    setCurrent(made);
  });
  const choose = (row: GroupRow): void => {
    closeAllSheets();
    setCurrent(row.id);
  };
  return (
    <Screen
      title={SCREEN_TITLES.groups}
      banner={<>{create.notice}<ReadOnlyLine entity="schoolGroup" /></>}
      actions={<>{create.button}<ExportButton paper={() => plainPaper(tableOfGrid(api.current, SCREEN_TITLES.groups), null, [groupsShown(shown.length, rows.length)])} /></>}
      filters={<Filters rows={rows} filter={filter} onFilter={setFilter} onLeave={() => focusGrid(api.current)} />}
      caption={groupsShown(shown.length, rows.length)}
    >
      <div className="list-place" data-hidden={shown.length === 0}>
        <DataGrid label={GROUP_TEXTS.grid} rows={shown} columns={columns} rowId={groupRowId} currentId={current} onCurrent={choose} onReady={(ready) => (api.current = showRow(ready, asked))} />
      </div>
      {shown.length > 0 ? null : <NoGroup asked={filter} hasFree={rows.some(({ kind, isTrashed }) => kind === 'free' && !isTrashed)} onCreate={create.open} onClear={() => setFilter(ALL_GROUPS)} />}
      {current === undefined ? null : <InspectorSlot><GroupSheet groupId={current} /></InspectorSlot>}
    </Screen>
  );
}

interface NoGroupProps {
  readonly asked: GroupsFilter;
  readonly hasFree: boolean;
  readonly onCreate: (() => void) | undefined;
  readonly onClear: () => void;
}

/** No line passes: a school without a free group is told what they are for, and who may make one does it here. */
function NoGroup({ asked, hasFree: exists, onCreate, onClear }: NoGroupProps) {
  const isFirst = !exists && asked.kinds.has('free');
  return (
    <EmptyResult sentence={isFirst ? GROUP_TEXTS.noFree : GROUP_TEXTS.empty} action={{ label: UI_TEXTS.clearFilters, onAct: onClear }}>
      {isFirst && onCreate !== undefined ? <Button variant="filled" onClick={onCreate}>{GROUP_TEXTS.create}</Button> : null}
    </EmptyResult>
  );
}

const groupRowId = ({ id }: GroupRow): string => id;

function useGroupRows(): readonly GroupRow[] {
  const now = useSchool((state) => state.rightsNow);
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  return useMemo(() => groupRows(now, view, before), [now, view, before]);
}

/** The button and the dialog that make a free group. */
function useCreation(onMade: (id: string) => void) {
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'schoolGroup'));
  const { record } = useActions();
  const [isOpen, setOpen] = useState(false);
  const { refusal, attempt } = useRefusal('create');
  const make = (name: string): void => {
    const id = crypto.randomUUID();
    const answer = record(createGroup({ id, name }));
    attempt(answer);
    if (answer === undefined) onMade(id);
  };
  const open = (): void => setOpen(true);
  return {
    open: canEdit ? open : undefined,
    button: canEdit ? (
      <>
        <Button onClick={open}>{GROUP_TEXTS.create}</Button>
        {isOpen ? <NameDialog title={GROUP_TEXTS.createTitle} label={GROUP_TEXTS.name} action={GROUP_TEXTS.create} onClose={() => setOpen(false)} onName={make} /> : null}
      </>
    ) : null,
    notice: refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>,
  };
}

interface FiltersProps {
  readonly rows: readonly GroupRow[];
  readonly filter: GroupsFilter;
  readonly onFilter: (filter: GroupsFilter) => void;
  readonly onLeave: () => void;
}

function Filters({ rows, filter, onFilter, onLeave }: FiltersProps) {
  const counts = useMemo(() => countKinds(rows), [rows]);
  const toggle = (key: GroupFilterKey): void => {
    const kinds = new Set(filter.kinds);
    if (!kinds.delete(key)) kinds.add(key);
    onFilter({ ...filter, kinds });
  };
  // Free groups are asked for even when there are none: that is where one learns what they are for.
  const chips = GROUP_FILTERS.filter((key) => key === 'free' || (counts.get(key) ?? 0) > 0).map((key) => ({
    key,
    label: key === 'trashed' ? GROUP_TEXTS.trashed : GROUP_KIND_FILTERS[key],
    count: counts.get(key) ?? 0,
  }));
  return (
    <>
      <FilterField label={GROUP_TEXTS.search} value={filter.query} onChange={(query) => onFilter({ ...filter, query })} onLeave={onLeave} />
      <FilterChips label={GROUP_TEXTS.kinds} chips={chips} chosen={filter.kinds} onToggle={toggle} />
    </>
  );
}
