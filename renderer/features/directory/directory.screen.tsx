import { Select } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { memo, useMemo, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { compareNames } from '../../../domain/kernel/order.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { ProfileFamily } from '../../../domain/directory/profile.ts';
import { readUpstreamReport } from '../../../domain/school/upstream-report.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { DIRECTORY_TEXTS, nobodyMatches, shownOf } from '../../../texts/people/directory.ts';
import { FAMILY_LABELS } from '../../../texts/people/roles.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { sortPeople } from '../../people/sort-people.ts';
import { PersonSheet } from '../../sheets/person/person-sheet.tsx';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { focusGrid, showRow } from '../../ui/grid/grid-rows.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { toggled } from '../../ui/fields/toggled.ts';
import { ALL_PEOPLE, countFamilies, matchPeople, type PeopleFilter } from '../../people/match-people.ts';
import { countGroups, peopleColumns } from './people-columns.ts';

const FAMILIES: readonly ProfileFamily[] = ['student', 'guardian', 'teacher', 'staff', 'guest'];

/** Everyone of the school: found while typing, each with a sheet (ux §2.7). */
export function DirectoryScreen() {
  const { id, livraison } = useSearch({ from: '/annuaire' });
  return <Directory key={`${id} ${livraison}`} shown={id} asksDelivery={livraison !== undefined} />;
}

interface DirectoryProps {
  /** Who is asked for by another screen, and whether those whom the last delivery changed are. */
  readonly shown: string | undefined;
  readonly asksDelivery: boolean;
}

function Directory({ shown: asked, asksDelivery }: DirectoryProps) {
  const directory = useSchool((state) => state.directory);
  const delivered = useDelivered();
  const [filter, setFilter] = useState<PeopleFilter>(() => (asksDelivery ? { ...ALL_PEOPLE, only: delivered } : ALL_PEOPLE));
  const [current, setCurrent] = useState(asked);
  const api = useRef<GridApi<Person> | undefined>(undefined);
  const rows = useMemo(() => sortPeople(directory), [directory]);
  const side = useSchool((state) => state.rightsNow);
  const counts = countGroups(side);
  const columns = useMemo(() => peopleColumns(directory, counts), [directory, counts]);
  const matches = useMemo(() => matchPeople(directory, filter), [directory, filter]);
  const choose = (person: Person): void => {
    closeAllSheets();
    setCurrent(person.id);
  };
  return (
    <Screen
      title={SCREEN_TITLES.directory}
      filters={<Filters filter={filter} onFilter={setFilter} delivered={delivered} onLeave={() => focusGrid(api.current)} />}
      caption={shownOf(matches.count, rows.length)}
      actions={<ExportButton paper={() => plainPaper(tableOfGrid(api.current, SCREEN_TITLES.directory), 'directory', [shownOf(matches.count, rows.length)])} />}
    >
      <div className="list-place" data-hidden={matches.count === 0}>
        <DataGrid
          label={DIRECTORY_TEXTS.grid}
          rows={rows}
          columns={columns}
          rowId={personId}
          currentId={current}
          onCurrent={choose}
          passes={matches.passes}
          onReady={(ready) => (api.current = showRow(ready, asked))}
        />
      </div>
      {matches.count > 0 ? null : rows.length === 0 ? (
        <EmptyResult sentence={DIRECTORY_TEXTS.empty} />
      ) : (
        <EmptyResult sentence={nobodyMatches(filter.query)} action={{ label: UI_TEXTS.clearFilters, onAct: () => setFilter(ALL_PEOPLE) }} />
      )}
      {current === undefined ? null : <InspectorSlot><PersonSheet personId={current} /></InspectorSlot>}
    </Screen>
  );
}

/** Those whose record the last delivery created or changed, the first ones when they are many; undefined when it tells of nobody. */
function useDelivered(): ReadonlySet<string> | undefined {
  const view = useSchool((state) => state.view);
  return useMemo(() => {
    const changed = readUpstreamReport(view)?.changed ?? [];
    return changed.length === 0 ? undefined : new Set(changed);
  }, [view]);
}

const personId = ({ id }: Person): string => id;

interface FiltersProps {
  readonly filter: PeopleFilter;
  readonly onFilter: Dispatch<SetStateAction<PeopleFilter>>;
  readonly delivered: ReadonlySet<string> | undefined;
  readonly onLeave: () => void;
}

function Filters({ filter, onFilter, delivered, onLeave }: FiltersProps) {
  return (
    <>
      <FilterField label={DIRECTORY_TEXTS.search} value={filter.query} onChange={(query) => onFilter((now) => ({ ...now, query }))} onLeave={onLeave} />
      <ClassFilter classId={filter.classId} onFilter={onFilter} />
      <FamilyFilter families={filter.families} onFilter={onFilter} />
      {delivered === undefined ? null : (
        <FilterChips
          label={DIRECTORY_TEXTS.delivery}
          chips={[{ key: 'delivered', label: DIRECTORY_TEXTS.delivered, count: delivered.size }]}
          chosen={new Set(filter.only === undefined ? [] : ['delivered'])}
          onToggle={() => onFilter((now) => ({ ...now, only: now.only === undefined ? delivered : undefined }))}
        />
      )}
    </>
  );
}

/** Apart from the words, as the families are: a keystroke draws neither of them again. */
const ClassFilter = memo(ClassChoice);
const FamilyFilter = memo(FamilyChips);

function ClassChoice({ classId, onFilter }: Pick<PeopleFilter, 'classId'> & Pick<FiltersProps, 'onFilter'>) {
  const groups = useSchool((state) => state.directory.groups);
  const classes = useMemo(
    () => groups.filter(({ kind }) => kind === 'class').map(({ id, name }) => ({ value: id, label: name })).toSorted((a, b) => compareNames(a.label, b.label)),
    [groups],
  );
  return (
    <Select
      aria-label={DIRECTORY_TEXTS.classFilter}
      w={170}
      searchable
      data={[{ value: '', label: DIRECTORY_TEXTS.allClasses }, ...classes]}
      value={classId}
      onChange={(chosen) => onFilter((now) => ({ ...now, classId: chosen ?? '' }))}
    />
  );
}

function FamilyChips({ families, onFilter }: Pick<PeopleFilter, 'families'> & Pick<FiltersProps, 'onFilter'>) {
  const directory = useSchool((state) => state.directory);
  const counts = useMemo(() => countFamilies(directory), [directory]);
  return (
    <FilterChips
      label={DIRECTORY_TEXTS.families}
      chips={FAMILIES.filter((key) => counts[key] > 0).map((key) => ({ key, label: FAMILY_LABELS[key], count: counts[key] }))}
      chosen={families}
      onToggle={(family) => onFilter((now) => ({ ...now, families: toggled(now.families, family) }))}
    />
  );
}

