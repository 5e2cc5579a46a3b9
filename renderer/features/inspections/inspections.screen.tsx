import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isLeftOpen } from '../../../domain/inspections/inspection-state.ts';
import { SCREEN_TITLES } from '../../../texts/app.ts';
import { INSPECTION_TEXTS, inspectionsShown } from '../../../texts/inspections.ts';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { ReadOnlyLine } from '../../sheets/read-only-line.tsx';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { showRow } from '../../ui/grid-rows.ts';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { INSPECTION_COLUMNS } from './inspection-columns.ts';
import type { InspectionRow } from './inspection-rows.ts';
import { InspectionSheet } from './inspection-sheet.tsx';
import { OpenDialog } from './open-dialog.tsx';
import { useInspectionRole, useInspections } from './use-inspections.ts';

/** Whose lesson book is open to which inspector, and until when (domain.md §2.7). */
export function InspectionsScreen() {
  const { id } = useSearch({ from: '/inspections' });
  return <Inspections key={id} asked={id} />;
}

function Inspections({ asked }: { readonly asked: string | undefined }) {
  const rows = useInspections();
  const { canEdit } = useInspectionRole();
  const [current, setCurrent] = useState(asked);
  const [isOpening, setOpening] = useState(false);
  const chosen = rows.find(({ id }) => id === current);
  return (
    <Screen
      title={SCREEN_TITLES.inspections}
      banner={<ReadOnlyLine entity="inspection" />}
      caption={inspectionsShown(rows.length, rows.filter(({ phase }) => isLeftOpen(phase)).length)}
      actions={canEdit ? <Button variant="filled" onClick={() => setOpening(true)}>{INSPECTION_TEXTS.open}</Button> : null}
    >
      {rows.length === 0 ? <EmptyResult sentence={INSPECTION_TEXTS.none}><p className="quiet">{INSPECTION_TEXTS.noneHelp}</p></EmptyResult> : <List rows={rows} current={current} onCurrent={setCurrent} />}
      {isOpening ? <OpenDialog onClose={() => setOpening(false)} /> : null}
      {chosen === undefined ? null : <InspectorSlot><InspectionSheet inspection={chosen} /></InspectorSlot>}
    </Screen>
  );
}

interface ListProps {
  readonly rows: readonly InspectionRow[];
  readonly current: string | undefined;
  readonly onCurrent: (id: string) => void;
}

function List({ rows, current, onCurrent }: ListProps) {
  const choose = ({ id }: InspectionRow): void => {
    closeAllSheets();
    onCurrent(id);
  };
  return <DataGrid label={INSPECTION_TEXTS.grid} rows={rows} columns={INSPECTION_COLUMNS} rowId={rowId} currentId={current} onCurrent={choose} onReady={(ready) => void showRow(ready, current)} />;
}

const rowId = ({ id }: InspectionRow): string => id;
