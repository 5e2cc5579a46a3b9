import { useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { matchesWords, searchWords } from '../../../domain/directory/search.ts';
import { SERVICE_TEXTS, servicesShown } from '../../../texts/rubriques/services.ts';
import { UI_TEXTS } from '../../../texts/frame/ui.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { tableOfGrid } from '../../ui/grid/grid-table.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { DataGrid, type GridApi } from '../../ui/grid/data-grid.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterField } from '../../ui/fields/filter-field.tsx';
import { focusGrid, showRow } from '../../ui/grid/grid-rows.ts';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { SERVICE_COLUMNS } from './service-columns.ts';
import { serviceRows, type ServiceRow } from './service-rows.ts';
import { ByHandNotice } from '../../platforms/by-hand-notice.tsx';
import { ServiceSheet } from './service-sheet.tsx';

/** The services with the head's role in each; the one that is chosen is set in the inspector. */
export function ServicesPanel() {
  const { id } = useSearch({ from: '/services' });
  return <Services key={id} shown={id} />;
}

function Services({ shown: asked }: { readonly shown: string | undefined }) {
  const rows = useServiceRows();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(asked);
  const api = useRef<GridApi<ServiceRow> | undefined>(undefined);
  const words = searchWords(query);
  const shown = rows.filter(({ key }) => matchesWords(key, words));
  const chosen = rows.find(({ id }) => id === current);
  if (rows.length === 0) return <EmptyResult sentence={SERVICE_TEXTS.never} />;
  return (
    <>
      <div className="screen-filters">
        <FilterField label={SERVICE_TEXTS.search} value={query} onChange={setQuery} onLeave={() => focusGrid(api.current)} />
        <output className="caption">{servicesShown(shown.length, rows.length)}</output>
        <ExportButton paper={() => plainPaper(tableOfGrid(api.current, SERVICE_TEXTS.services), null)} />
      </div>
      <ByHandNotice unit="serviceAccess" />
      <div className="list-place" data-hidden={shown.length === 0}>
        <DataGrid label={SERVICE_TEXTS.grid} rows={shown} columns={SERVICE_COLUMNS} rowId={rowId} currentId={current} onCurrent={choose} onReady={(ready) => (api.current = showRow(ready, asked))} />
      </div>
      {shown.length > 0 ? null : <EmptyResult sentence={SERVICE_TEXTS.noMatch} action={{ label: UI_TEXTS.clearFilters, onAct: () => setQuery('') }} />}
      {chosen === undefined ? null : <InspectorSlot><ServiceSheet service={chosen} /></InspectorSlot>}
    </>
  );

  function choose({ id }: ServiceRow): void {
    closeAllSheets();
    setCurrent(id);
  }
}

const rowId = ({ id }: ServiceRow): string => id;

function useServiceRows(): readonly ServiceRow[] {
  const view = useSchool((state) => state.view);
  const before = useSchool((state) => state.before);
  const side = useSchool((state) => state.rightsNow);
  return useMemo(() => serviceRows(view, before, side), [view, before, side]);
}
