import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { untieFromStudent } from '../../../domain/services/service-gestures.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { SERVICE_TEXTS, tiesShown } from '../../../texts/rubriques/services.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useRefusal } from '../../sheets/use-refusal.ts';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { ACCOMPANIMENT_COLUMNS } from './accompaniment-columns.ts';
import { accompanimentRows, type AccompanimentRow } from './accompaniment-rows.ts';
import { TieDialog } from './tie-dialog.tsx';

/** AESH and foster families with the students they follow (S2-099). */
export function AccompanistsPanel() {
  const rows = useAccompaniments();
  const canEdit = useSchool((state) => state.actor !== null && mayEdit(state.actor.role, 'accompaniment'));
  const [current, setCurrent] = useState<string>();
  const [isTying, setTying] = useState(false);
  const api = useRef<GridApi<AccompanimentRow> | undefined>(undefined);
  const chosen = rows.find(({ id }) => id === current);
  return (
    <>
      <div className="screen-filters">
        {canEdit ? <Button onClick={() => setTying(true)}>{SERVICE_TEXTS.tie}</Button> : null}
        <output className="caption">{tiesShown(rows.length)}</output>
        <ExportButton disabled={rows.length === 0} paper={() => plainPaper(tableOfGrid(api.current, SERVICE_TEXTS.accompanists), 'accompaniments')} />
      </div>
      {rows.length === 0 ? <EmptyResult sentence={SERVICE_TEXTS.accompanistNone} /> : (
        <div className="list-place">
          <DataGrid label={SERVICE_TEXTS.accompanistGrid} rows={rows} columns={ACCOMPANIMENT_COLUMNS} rowId={rowId} currentId={current} onCurrent={({ id }) => setCurrent(id)} onReady={(ready) => (api.current = ready)} />
        </div>
      )}
      {isTying ? <TieDialog onClose={() => setTying(false)} /> : null}
      {chosen === undefined ? null : <InspectorSlot><TieSheet tie={chosen} canEdit={canEdit} /></InspectorSlot>}
    </>
  );
}

const rowId = ({ id }: AccompanimentRow): string => id;

function useAccompaniments(): readonly AccompanimentRow[] {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const directory = useSchool((state) => state.directory);
  return useMemo(() => accompanimentRows(view, before, directory), [view, before, directory]);
}

function TieSheet({ tie, canEdit }: { readonly tie: AccompanimentRow; readonly canEdit: boolean }) {
  const { record } = useActions();
  const store = useSchoolStore();
  const { refusal, attempt } = useRefusal(tie.id);
  const end = (): void => attempt(record(untieFromStudent(store.getState().view, { accompanist: tie.accompanistId, student: tie.studentId })));
  const words = SERVICE_TEXTS.accompanistColumns;
  return (
    <article className="sheet" aria-label={tie.student}>
      <h2 className="inspector-title"><bdi>{tie.student === '' ? SERVICE_TEXTS.studentGone : tie.student}</bdi></h2>
      <dl className="facts">
        <dt>{words.accompanist}</dt>
        <dd>{tie.accompanist === '' ? <StatusBadge kind="warning">{SERVICE_TEXTS.noAccount}</StatusBadge> : <bdi>{tie.accompanist}</bdi>}</dd>
        <dt>{words.kind}</dt>
        <dd>{tie.kind}</dd>
        <dt>{words.from}</dt>
        <dd>{tie.from}</dd>
        <dt>{words.to}</dt>
        <dd>{tie.to}</dd>
      </dl>
      <p className="source-line">{SERVICE_TEXTS.aeshSource}</p>
      {refusal === undefined ? null : <InlineNotice kind="warning">{refusalSentence(refusal)}</InlineNotice>}
      {canEdit ? <Button onClick={end}>{SERVICE_TEXTS.untie}</Button> : null}
    </article>
  );
}
