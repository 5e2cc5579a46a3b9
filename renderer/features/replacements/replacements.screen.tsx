import { localDay } from '../../../domain/kernel/local-time.ts';
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReplacementWish } from '../../../domain/replacements/replacement-gestures.ts';
import { mayEdit } from '../../../domain/roles/role-matrix.ts';
import { readTimetableSettings } from '../../../domain/timetable/timetable-settings.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { REPLACEMENT_TEXTS as TEXTS, replacementsCaption } from '../../../texts/year/replacements.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { plainPaper } from '../../paper/plain-paper.ts';
import { ReplacementsByHand } from '../../platforms/replacements-by-hand.tsx';
import { useSchool } from '../../school/store/school-context.tsx';
import { closeAllSheets } from '../../sheets/open-sheet.ts';
import { ReadOnlyLine } from '../../sheets/person/read-only-line.tsx';
import { useHolidayBands } from '../../sheets/use-holiday-bands.ts';
import { useWeekLetters } from '../../sheets/use-week-letters.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InspectorSlot } from '../../ui/inspector-slot.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TimelineTable } from '../../ui/timeline/timeline-table.tsx';
import { TimelineToolbar } from '../../ui/timeline/timeline-toolbar.tsx';
import { useTimelineView, type TimelineView } from '../../ui/timeline/timeline-window.ts';
import { tableOfTimeline } from '../../ui/timeline/timeline-paper.ts';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { useNow } from '../../ui/use-now.ts';
import { NewReplacement, NO_WISH } from './new-replacement.tsx';
import { isShown, NO_FILTER, ReplacementFilters } from './replacement-filter.tsx';
import { replacementRows, teachersOf } from './replacement-rows.ts';
import { ReplacementSheet } from './replacement-sheet.tsx';
import { seenReplacements, type SeenReplacement } from '../../../domain/replacements/seen-replacements.ts';
import { TimetableMaster } from './timetable/timetable-master.tsx';
import { useReplacementActs } from './use-replacement-acts.ts';

/** Who is absent, who replaces, what rights that opens, until when (ux-performance.md §2.12). */
export function ReplacementsScreen() {
  const { id, emploi } = useSearch({ from: '/remplacements' });
  return <Replacements key={`${id} ${emploi}`} shown={id} opensImport={emploi !== undefined} />;
}

/** What the inspector shows: one that exists, or one that is being planned. */
type Open = { readonly kind: 'one'; readonly id: string } | { readonly kind: 'new'; readonly start: ReplacementWish; readonly key: number };

interface ReplacementsProps {
  /** The replacement that another screen asks for, and whether the import of the timetable is. */
  readonly shown: string | undefined;
  readonly opensImport: boolean;
}

function Replacements({ shown, opensImport }: ReplacementsProps) {
  const today = localDay(useNow());
  const lines = useLines(today);
  const { seen, teachers, rows, setFilter } = lines;
  const view = useTimelineView(today, firstDayOf(seen, shown));
  const [isList, setIsList] = useState(false);
  const [open, setOpen] = useState<Open | undefined>(shown === undefined ? undefined : { kind: 'one', id: shown });
  const canEdit = useSchool(({ actor }) => actor !== null && mayEdit(actor.role, 'replacement'));
  const currentId = open?.kind === 'one' ? open.id : undefined;
  const acts = useReplacementActs();
  const bands = useHolidayBands();
  const letters = useWeekLetters();
  const plan = (wish: Partial<ReplacementWish>): void => show({ kind: 'new', start: { ...NO_WISH, ...wish }, key: Date.now() });
  const choose = (_rowId: string, id: string): void => show({ kind: 'one', id });
  return (
    <Screen
      title={SCREEN_TITLES.replacements}
      banner={<><ReadOnlyLine entity="replacement" /><ReplacementsByHand /></>}
      actions={<>{canEdit ? <PlanButton onPlan={() => plan({ period: { from: today, to: today } })} /> : null}<ExportButton paper={() => plainPaper(tableOfTimeline(rows, SCREEN_TITLES.replacements), 'replacements')} /></>}
      filters={<Filters view={view} today={today} isList={isList} onList={setIsList} lines={lines} />}
      caption={replacementsCaption(seen.length, rows.length, teachers)}
    >
      {rows.length === 0 ? <Nothing isFiltered={seen.length > 0} onAll={() => setFilter(NO_FILTER)} /> : isList ? (
        <TimelineTable label={TEXTS.list} rows={rows} onOpen={choose} />
      ) : (
        <Timeline
          label={TEXTS.timeline}
          window={view}
          today={today}
          rows={rows}
          bands={bands}
          letters={letters}
          currentId={currentId}
          onOpen={choose}
          {...(canEdit ? { onMove: (id, { from, to }) => { choose('', id); view.follow(from); acts.change(id, { period: { from, to: to ?? from } }); }, onRemove: (id) => { choose('', id); acts.cancel(id); }, onDraw: (absentId, period) => plan({ absentId, period }) } : {})}
        />
      )}
      <TimetableMaster opens={opensImport} />
      <InspectorSlot>
        {open?.kind === 'new' ? <NewReplacement key={open.key} start={open.start} onDone={(id) => setOpen(id === undefined ? undefined : { kind: 'one', id })} /> : null}
        {seen.filter(({ one }) => one.id === currentId).map((one) => <ReplacementSheet key={currentId} seen={one} canEdit={canEdit} acts={acts} />)}
      </InspectorSlot>
    </Screen>
  );

  function show(next: Open): void {
    closeAllSheets();
    setOpen(next);
  }
}

/** Where the frieze opens on the one that was asked for. */
function firstDayOf(seen: readonly SeenReplacement[], id: string | undefined): string | undefined {
  return seen.find(({ one }) => one.id === id)?.one.period.from;
}

interface FiltersProps {
  readonly view: TimelineView;
  readonly today: string;
  readonly isList: boolean;
  readonly onList: (isList: boolean) => void;
  readonly lines: ReturnType<typeof useLines>;
}

/** Which days, in which shape, of whom; a list has no line for who is never absent. */
function Filters({ view, today, isList, onList, lines: { seen, teachers, all, setAll, filter, setFilter } }: FiltersProps) {
  return (
    <>
      <TimelineToolbar view={view} today={today} isList={isList} onList={onList} />
      {isList ? null : <button type="button" className="chip" aria-pressed={all} onClick={() => setAll(!all)}>{TEXTS.everybody(teachers)}</button>}
      <ReplacementFilters seen={seen} filter={filter} onFilter={setFilter} />
    </>
  );
}

/** Nothing at all, or nothing that the filter lets through: then the way back. */
function Nothing({ isFiltered, onAll }: { readonly isFiltered: boolean; readonly onAll: () => void }) {
  return isFiltered ? <EmptyResult sentence={TEXTS.nothingShown} action={{ label: TEXTS.showAll, onAct: onAll }} /> : <EmptyResult sentence={TEXTS.none} />;
}

/** The replacements of the school on a day, and the lines that the filter leaves. */
function useLines(today: string) {
  const view = useSchool((state) => state.view);
  const directory = useSchool((state) => state.directory);
  const conflicts = useSchool((state) => state.conflicts);
  const [all, setAll] = useState(false);
  const [filter, setFilter] = useState(NO_FILTER);
  const seen = useMemo(() => seenReplacements({ view, conflicts, today }), [view, conflicts, today]);
  const rows = useMemo(() => replacementRows(directory, seen.filter((one) => isShown(filter, one)), all), [directory, seen, filter, all]);
  const teachers = useMemo(() => teachersOf(directory).length, [directory]);
  return { seen, teachers, rows, all, setAll, filter, setFilter };
}

/** Where the timetable holds the replacements, planning one here is said to be against the guide (P9). */
function PlanButton({ onPlan }: { readonly onPlan: () => void }) {
  const isTheirs = useSchool((state) => readTimetableSettings(state.view).master === 'edt');
  return <Button variant="filled" onClick={onPlan}>{isTheirs ? TEXTS.planAnyway : TEXTS.plan}</Button>;
}
