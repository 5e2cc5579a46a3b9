import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { matchesWords, searchWords } from '../../../domain/directory/search.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { allGoodWords, CONTROL_TEXTS_SCREEN, passWords } from '../../../texts/situation/control-screen.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { passWithoutDraft, type ControlPass } from '../../controls/control-results.ts';
import { useControlPass } from '../../controls/use-control-pass.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';
import { useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { focusGrid, showRow } from '../../ui/grid/grid-rows.ts';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { controlColumns } from './control-columns.ts';
import { ControlFilters, type ControlFilter } from './control-filters.tsx';
import { controlRows, countStates, type ControlRow } from './control-rows.ts';
import { ControlSheet } from './sheet/control-sheet.tsx';
import { GroupFixButton } from './group-fix-button.tsx';
import { RunButton } from './run-button.tsx';
import { useActCells } from './use-act-cells.ts';
import { useBegin } from './use-begin.ts';
import { useControlKeys } from './use-control-keys.ts';

const TO_DO: ControlFilter = { query: '', where: null, states: new Set(['blocking', 'error', 'warning', 'advice', 'drafted']) };

/** Every control with what it found, where it is corrected and a way out (ux:2.6). No percentage, no medal. */
export function ControlsScreen() {
  const { id } = useSearch({ from: '/controles' });
  const pass = useControlPass();
  return pass === undefined ? <Screen title={SCREEN_TITLES.controls} caption={CONTROL_TEXTS_SCREEN.running}>{null}</Screen> : <Controls key={id} pass={pass} asked={id} />;
}

interface ControlsProps {
  readonly pass: ControlPass;
  /** The control that another screen asks to be shown. */
  readonly asked: string | undefined;
}

function Controls({ pass, asked }: ControlsProps) {
  const rows = useRows(pass);
  const [filter, setFilter] = useState(TO_DO);
  const [current, setCurrent] = useState(asked);
  const [isIgnoring, setIgnoring] = useState(false);
  const api = useRef<GridApi<ControlRow> | undefined>(undefined);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const chosen = rows.find(({ id }) => id === current);
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'ignoredControl'));
  const begin = useBegin(pass, canEdit);
  const hasLetters = useSchool((state) => state.preferences.singleKeys);
  const ignore = useCallback(() => setIgnoring(true), []);
  useControlKeys({ api, shown, current, begin, ignore: canEdit && hasLetters ? ignore : undefined });
  const columns = useMemo(() => controlColumns(canEdit), [canEdit]);
  const acts = useActCells(begin);
  const choose = ({ id }: ControlRow): void => {
    closeAllSheets();
    // The grid tells of its focus again when its lines change: what is being asked of this control stays asked.
    if (id !== current) setIgnoring(false);
    setCurrent(id);
  };
  return (
    <Screen
      title={SCREEN_TITLES.controls}
      caption={passWords(pass.at, useNow(), pass.results.length, pass.took / 1000)}
      actions={<><RunButton /><GroupFixButton pass={pass} /><ExportButton paper={() => plainPaper(tableOfGrid(api.current, SCREEN_TITLES.controls), 'controls')} /></>}
      filters={<ControlFilters rows={rows} shown={shown} filter={filter} onFilter={setFilter} onLeave={() => focusGrid(api.current)} />}
    >
      <div className="list-place" data-hidden={shown.length === 0}>
        <DataGrid label={CONTROL_TEXTS_SCREEN.grid} rows={shown} columns={columns} rowId={rowId} currentId={current} onCurrent={choose} options={acts} onReady={(ready) => (api.current = showRow(ready, asked))} />
      </div>
      {shown.length > 0 ? null : <Nothing rows={rows} isAll={filter === TO_DO} onClear={() => setFilter(TO_DO)} />}
      {chosen === undefined ? null : <InspectorSlot><ControlSheet key={chosen.id} row={chosen} pass={pass} isIgnoring={isIgnoring} onIgnoring={setIgnoring} /></InspectorSlot>}
    </Screen>
  );
}

const rowId = ({ id }: ControlRow): string => id;

function useRows(pass: ControlPass): readonly ControlRow[] {
  const store = useSchoolStore();
  const before = useSchool((state) => state.before);
  const names = useSettingNames();
  return useMemo(() => controlRows(pass, passWithoutDraft({ ...store.getState(), before }), pass.ground.view, names), [pass, store, before, names]);
}

function filterRows(rows: readonly ControlRow[], { query, where, states }: ControlFilter): readonly ControlRow[] {
  const words = searchWords(query);
  return rows.filter((row) => states.has(row.state) && (where === null || row.where === where) && matchesWords(row.key, words));
}

interface NothingProps {
  readonly rows: readonly ControlRow[];
  readonly isAll: boolean;
  readonly onClear: () => void;
}

function Nothing({ rows, isAll, onClear }: NothingProps) {
  const counts = countStates(rows);
  const count = (state: ControlRow['state']): number => counts.get(state) ?? 0;
  return isAll ? (
    <EmptyResult sentence={allGoodWords({ passed: count('passed'), ignored: count('ignored'), notRun: count('notRun') + count('byHand'), byHand: count('handChecked') })} />
  ) : (
    <EmptyResult sentence={CONTROL_TEXTS_SCREEN.nothing} action={{ label: UI_TEXTS.clearFilters, onAct: onClear }} />
  );
}
