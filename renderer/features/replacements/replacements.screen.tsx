import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { listReplacements } from '../../../domain/replacements/replacement.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { SCREEN_TITLES } from '../../../texts/app.ts';
import { REPLACEMENT_TEXTS as TEXTS, replacementsCaption } from '../../../texts/replacements.ts';
import { useSchool } from '../../school/school-context.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { ReadOnlyLine } from '../../sheets/read-only-line.tsx';
import { useHolidayBands } from '../../sheets/use-holiday-bands.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TimelineTable } from '../../ui/timeline/timeline-table.tsx';
import { TimelineToolbar } from '../../ui/timeline/timeline-toolbar.tsx';
import { useTimelineView } from '../../ui/timeline/timeline-window.ts';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { localDay, useNow } from '../../ui/use-now.ts';
import { NewReplacement, NO_WISH } from './new-replacement.tsx';
import { replacementRows, teachersOf } from './replacement-rows.ts';
import { ReplacementSheet } from './replacement-sheet.tsx';
import { TimetableMaster } from './timetable-master.tsx';
import { useReplacementActs } from './use-replacement-acts.ts';

/** Who is absent, who replaces, what rights that opens, until when (ux-performance.md §2.12). */
export function ReplacementsScreen() {
  const { id } = useSearch({ from: '/remplacements' });
  return <Replacements key={id} shown={id} />;
}

/** What the inspector shows: one that exists, or one that is being planned. */
type Open = { readonly kind: 'one'; readonly id: string } | { readonly kind: 'new'; readonly start: ReplacementWish; readonly key: number };

function Replacements({ shown }: { readonly shown: string | undefined }) {
  const today = localDay(useNow());
  const view = useTimelineView(today);
  const [all, setAll] = useState(false);
  const [isList, setIsList] = useState(false);
  const [open, setOpen] = useState<Open | undefined>(shown === undefined ? undefined : { kind: 'one', id: shown });
  const { rows, teachers, known } = useRows(today, all);
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'replacement'));
  const currentId = open?.kind === 'one' ? open.id : undefined;
  const acts = useReplacementActs(currentId);
  const bands = useHolidayBands();
  const plan = (wish: Partial<ReplacementWish>): void => show({ kind: 'new', start: { ...NO_WISH, ...wish }, key: Date.now() });
  const choose = (_rowId: string, id: string): void => show({ kind: 'one', id });
  return (
    <Screen
      title={SCREEN_TITLES.replacements}
      banner={<ReadOnlyLine entity="replacement" />}
      actions={canEdit ? <Button variant="filled" onClick={() => plan({ period: { from: today, to: today } })}>{TEXTS.plan}</Button> : null}
      filters={<><TimelineToolbar view={view} today={today} isList={isList} onList={setIsList} /><button type="button" className="chip" aria-pressed={all} onClick={() => setAll(!all)}>{TEXTS.everybody(teachers)}</button></>}
      caption={replacementsCaption(known.length, rows.length, teachers)}
    >
      {rows.length === 0 ? <EmptyResult sentence={TEXTS.none} /> : isList ? (
        <TimelineTable label={TEXTS.list} rows={rows} onOpen={choose} />
      ) : (
        <Timeline
          label={TEXTS.timeline}
          window={view}
          today={today}
          rows={rows}
          bands={bands}
          currentId={currentId}
          onOpen={choose}
          {...(canEdit ? { onMove: (id, { from, to }) => { choose('', id); acts.change(id, { period: { from, to: to ?? from } }); }, onRemove: acts.cancel, onDraw: (absentId, period) => plan({ absentId, period }) } : {})}
        />
      )}
      <TimetableMaster />
      <InspectorSlot>
        {open?.kind === 'new' ? <NewReplacement key={open.key} start={open.start} onDone={(id) => setOpen(id === undefined ? undefined : { kind: 'one', id })} /> : null}
        {known.filter(({ id }) => id === currentId).map((one) => <ReplacementSheet key={one.id} replacement={one} canEdit={canEdit} acts={acts} />)}
      </InspectorSlot>
    </Screen>
  );

  function show(next: Open): void {
    closeAllSheets();
    setOpen(next);
  }
}

function useRows(today: string, all: boolean) {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const conflicts = useSchool((state) => state.conflicts);
  const teachers = useMemo(() => teachersOf(directory).length, [directory]);
  const known = useMemo(() => listReplacements(view), [view]);
  const rows = useMemo(() => replacementRows({ view, directory, conflicts, today }, all), [view, directory, conflicts, today, all]);
  return { rows, teachers, known };
}
