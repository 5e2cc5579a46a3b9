import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { matchesWords, searchWords } from '../../../domain/directory/search.ts';
import { GAR_TEXTS, resourcesShown } from '../../../texts/gar/gar-screen.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { DataGrid, type GridApi, type GridOptions } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { focusGrid, showRow } from '../../ui/grid/grid-rows.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ChoosePeopleDialog, type Choosing } from './licences/choose-people-dialog.tsx';
import { garColumns, populationColumns, type PopulationColumn } from './gar-columns.ts';
import { garRows, type GarRow } from './gar-rows.ts';
import { Excesses } from './licences/excesses.tsx';
import { NoSubscription } from './subscriptions/no-subscription.tsx';
import { ResourceSheet } from './resource-sheet.tsx';
import { useGarActs, useGarGround, useGarPlan, useGarPlanBefore, type GarActs } from './use-gar.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';

/** Where the focus is: a resource and, on the right of its licences, a population. */
interface Place {
  readonly id: string;
  readonly column: string;
}

interface ResourcesProps {
  /** The resource that another screen asks for, and whether the people to leave out of it are to be chosen. */
  readonly asked: string | undefined;
  readonly choosesPeople: boolean;
}

/** « Par ressource »: who receives what, and how many licences remain, draft included (ux-performance.md §2.11). */
export function ResourcesPanel({ asked, choosesPeople }: ResourcesProps) {
  const rows = useGarRows();
  const [byClass, setByClass] = useState(false);
  const { query, setQuery, onlyOver, setOnlyOver, over, shown, clear } = useFilters(rows);
  const populations = usePopulations(byClass);
  const [place, setPlace] = useState<Place | undefined>(asked === undefined ? undefined : { id: asked, column: '' });
  const [choosing, setChoosing] = useState<Choosing | undefined>(() => (choosesPeople ? everybodyIn(rows.find(({ id }) => id === asked)) : undefined));
  const acts = useGarActs();
  const api = useRef<GridApi<GarRow> | undefined>(undefined);
  const columns = useMemo(() => garColumns(populations, byClass), [populations, byClass]);
  const deeds = useLatest({ acts, populations, setChoosing });
  const [options] = useState((): GridOptions<GarRow> => gridOptions(deeds, goTo));
  const current = rows.find(({ id }) => id === place?.id);
  if (rows.length === 0) return <NoSubscription />;
  return (
    <>
      <div className="screen-filters">
        <FilterField label={GAR_TEXTS.search} value={query} onChange={setQuery} onLeave={() => focusGrid(api.current)} />
        <OverChip count={over.length} isOn={onlyOver} onToggle={() => setOnlyOver(!onlyOver)} />
        <Button aria-pressed={byClass} onClick={() => setByClass(!byClass)}>{GAR_TEXTS.classes}</Button>
        <output className="caption">{resourcesShown(shown.length, rows.length)}</output>
        <ExportButton paper={() => plainPaper(tableOfGrid(api.current, GAR_TEXTS.grid), null)} />
      </div>
      {onlyOver ? null : <Excesses rows={over} canEdit={acts.canEdit} onChoose={setChoosing} onAll={() => setOnlyOver(true)} />}
      {acts.said === undefined ? null : <InlineNotice kind="warning">{acts.said}</InlineNotice>}
      <div className="list-place" data-hidden={shown.length === 0}>
        <DataGrid label={GAR_TEXTS.grid} rows={shown} columns={columns} rowId={rowId} currentId={place?.id} options={options} onReady={(ready) => (api.current = showRow(ready, asked))} />
      </div>
      {shown.length > 0 ? null : <EmptyResult sentence={GAR_TEXTS.noMatch} action={{ label: UI_TEXTS.clearFilters, onAct: clear }} />}
      {current === undefined ? null : (
        <InspectorSlot>
          <ResourceSheet row={current} population={populations.find(({ key }) => key === place?.column)} acts={acts} onChoose={setChoosing} />
        </InspectorSlot>
      )}
      {choosing === undefined ? null : <ChoosePeopleDialog choosing={choosing} acts={acts} onClose={() => setChoosing(undefined)} />}
    </>
  );

  function goTo(next: Place): void {
    closeAllSheets();
    setPlace(next);
  }
}

function everybodyIn(row: GarRow | undefined): Choosing | undefined {
  return row === undefined ? undefined : { subscriptionId: row.id, people: row.plan.covered };
}

/** The resources shown: by words, and only those whose licences are exceeded. */
function useFilters(rows: readonly GarRow[]) {
  const [query, setQuery] = useState('');
  const [onlyOver, setOnlyOver] = useState(false);
  const words = searchWords(query);
  const over = rows.filter(({ plan }) => plan.excess > 0);
  const shown = (onlyOver ? over : rows).filter(({ key }) => matchesWords(key, words));
  const clear = (): void => {
    setQuery('');
    setOnlyOver(false);
  };
  return { query, setQuery, onlyOver, setOnlyOver, over, shown, clear };
}

interface OverChipProps {
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

function OverChip({ count, isOn, onToggle }: OverChipProps) {
  if (count === 0 && !isOn) return null;
  return <FilterChips label={GAR_TEXTS.filters} chips={[{ key: 'over', label: GAR_TEXTS.over, count }]} chosen={new Set(isOn ? ['over'] : [])} onToggle={onToggle} />;
}

const rowId = ({ id }: GarRow): string => id;

function useGarRows(): readonly GarRow[] {
  const plan = useGarPlan();
  const before = useGarPlanBefore();
  const day = localDay(useNow());
  return useMemo(() => garRows(plan, before, day), [plan, before, day]);
}

function usePopulations(byClass: boolean): readonly PopulationColumn[] {
  const ground = useGarGround();
  return useMemo(() => populationColumns(ground, byClass), [ground, byClass]);
}

interface Deeds {
  readonly acts: GarActs;
  readonly populations: readonly PopulationColumn[];
  readonly setChoosing: (choosing: Choosing) => void;
}

/** What the grid, made once, calls: always what the last drawing gave. */
function useLatest(deeds: Deeds): { readonly current: Deeds } {
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  return latest;
}

/** Espace assigns or takes back, Maj Espace chooses people; a double click does what Espace does. */
function gridOptions(deeds: { readonly current: Deeds }, onPlace: (place: Place) => void): GridOptions<GarRow> {
  const act = (row: GarRow | undefined, column: string, opensPeople: boolean): void => {
    const population = deeds.current.populations.find(({ key }) => key === column);
    if (row === undefined || population === undefined) return;
    if (opensPeople) deeds.current.setChoosing({ subscriptionId: row.id, people: population.people });
    else deeds.current.acts.toggle(row.plan, population.target);
  };
  return {
    onCellFocused: ({ rowIndex, column, api }) => {
      const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
      if (row !== undefined && column !== null && typeof column !== 'string') onPlace({ id: row.id, column: column.getColId() });
    },
    onCellKeyDown: (pressed) => {
      const { event, data } = pressed;
      if (!(event instanceof KeyboardEvent) || event.key !== ' ' || !('column' in pressed)) return;
      event.preventDefault();
      act(data, pressed.column.getColId(), event.shiftKey);
    },
    onCellDoubleClicked: ({ data, column }) => act(data, column.getColId(), false),
  };
}
