import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { moveWindow } from '../../../domain/inspections/inspection-gestures.ts';
import type { AccessWindow } from '../../../domain/inspections/inspection.ts';
import { isLeftOpen, type InspectionPhase } from '../../../domain/inspections/inspection-state.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { INSPECTION_TEXTS, inspectionsShown } from '../../../texts/year/inspections.ts';
import { VISA_TEXTS } from '../../../texts/year/visas.ts';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { useHolidayBands } from '../../sheets/use-holiday-bands.ts';
import { useWeekLetters } from '../../sheets/use-week-letters.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { showRow } from '../../ui/grid/grid-rows.ts';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TimelineToolbar } from '../../ui/timeline/timeline-toolbar.tsx';
import { useTimelineView, type TimelineView } from '../../ui/timeline/timeline-window.ts';
import { tableOfTimeline } from '../../ui/timeline/timeline-paper.ts';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { useNow } from '../../ui/use-now.ts';
import { inspectionBars } from './inspection-bars.ts';
import { inspectionColumns } from './inspection-columns.ts';
import type { InspectionRow } from './inspection-rows.ts';
import { InspectionSheet } from './inspection-sheet.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { PhaseFilter } from './phase-filter.tsx';
import { useInspectionActs, useInspectionRole, useInspections } from './use-inspections.ts';
import { VisasDialog } from './visas/visas-dialog.tsx';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';

/** Whose lesson book is open to which inspector, and until when (domain.md §2.7). */
export function InspectionsScreen() {
  const { id, visas } = useSearch({ from: '/inspections' });
  return <Inspections key={`${id} ${visas}`} asked={id} opensVisas={visas !== undefined} />;
}

interface InspectionsProps {
  /** The inspection that another screen asks for, and whether the visas are. */
  readonly asked: string | undefined;
  readonly opensVisas: boolean;
}

function Inspections({ asked, opensVisas }: InspectionsProps) {
  const rows = useInspections();
  const { canEdit } = useInspectionRole();
  const [current, setCurrent] = useState(asked);
  const [dialog, setDialog] = useState<'open' | 'visas' | undefined>(opensVisas ? 'visas' : undefined);
  const [isList, setIsList] = useState(false);
  const today = localDay(useNow());
  const view = useTimelineView(today, rows.find(({ id }) => id === asked)?.window.from);
  const [phases, setPhases] = useState<ReadonlySet<InspectionPhase>>(new Set());
  const shown = useMemo(() => rows.filter(({ phase }) => phases.size === 0 || phases.has(phase)), [rows, phases]);
  const choose = (id: string): void => {
    closeAllSheets();
    setCurrent(id);
  };
  const chosen = rows.find(({ id }) => id === current);
  return (
    <Screen
      title={SCREEN_TITLES.inspections}
      banner={<ReadOnlyLine entity="inspection" />}
      caption={inspectionsShown(rows.length, rows.filter(({ phase }) => isLeftOpen(phase)).length)}
      filters={<><TimelineToolbar view={view} today={today} isList={isList} onList={setIsList} /><PhaseFilter rows={rows} phases={phases} onPhases={setPhases} /></>}
      actions={<><Acts canEdit={canEdit} onOpen={() => setDialog('open')} onVisas={() => setDialog('visas')} /><ExportButton paper={() => plainPaper(tableOfTimeline(inspectionBars(shown), SCREEN_TITLES.inspections), 'inspections')} /></>}
    >
      {rows.length === 0 ? (
        <EmptyResult sentence={INSPECTION_TEXTS.none}><p className="quiet">{INSPECTION_TEXTS.noneHelp}</p></EmptyResult>
      ) : shown.length === 0 ? (
        <EmptyResult sentence={INSPECTION_TEXTS.nothingShown} action={{ label: INSPECTION_TEXTS.showAll, onAct: () => setPhases(new Set()) }} />
      ) : isList ? (
        <List rows={shown} current={current} onCurrent={choose} />
      ) : (
        <Bars rows={shown} current={current} onCurrent={choose} view={view} today={today} canEdit={canEdit} />
      )}
      {dialog === 'open' ? <OpenDialog onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'visas' ? <VisasDialog onClose={() => setDialog(undefined)} /> : null}
      {chosen === undefined ? null : <InspectorSlot><InspectionSheet inspection={chosen} /></InspectorSlot>}
    </Screen>
  );
}

interface ActsProps {
  readonly canEdit: boolean;
  readonly onOpen: () => void;
  readonly onVisas: () => void;
}

/** Everybody reads which visas were noted. */
function Acts({ canEdit, onOpen, onVisas }: ActsProps) {
  return (
    <>
      <Button onClick={onVisas}>{VISA_TEXTS.show}</Button>
      {canEdit ? <Button variant="filled" onClick={onOpen}>{INSPECTION_TEXTS.open}</Button> : null}
    </>
  );
}

interface ListProps {
  readonly rows: readonly InspectionRow[];
  readonly current: string | undefined;
  readonly onCurrent: (id: string) => void;
}

function List({ rows, current, onCurrent }: ListProps) {
  const columns = useMemo(() => inspectionColumns(rows), [rows]);
  return <DataGrid label={INSPECTION_TEXTS.grid} rows={rows} columns={columns} rowId={rowId} currentId={current} onCurrent={({ id }) => onCurrent(id)} onReady={(ready) => void showRow(ready, current)} />;
}

const rowId = ({ id }: InspectionRow): string => id;

interface BarsProps extends ListProps {
  readonly view: TimelineView;
  readonly today: string;
  readonly canEdit: boolean;
}

/** The windows day after day; a closed one no longer moves. */
function Bars({ rows, current, onCurrent, view, today, canEdit }: BarsProps) {
  const bars = useMemo(() => inspectionBars(rows), [rows]);
  const bands = useHolidayBands();
  const letters = useWeekLetters();
  const { act } = useInspectionActs(current ?? '');
  const move = (id: string, window: AccessWindow): void => {
    const moving = rows.find((row) => row.id === id);
    if (moving === undefined || moving.phase === 'closed') return;
    onCurrent(id);
    view.follow(window.from);
    act((settings) => moveWindow(settings, moving, window));
  };
  return <Timeline label={INSPECTION_TEXTS.timeline} window={view} today={today} rows={bars} bands={bands} letters={letters} currentId={current} onOpen={(_teacher, id) => onCurrent(id)} {...(canEdit ? { onMove: move } : {})} />;
}
