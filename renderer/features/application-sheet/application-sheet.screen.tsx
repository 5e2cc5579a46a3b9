import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import { applicationSheet } from '../../../domain/application-sheet/application-sheet.ts';
import { handMarks, isTicked } from '../../../domain/application-sheet/by-hand.ts';
import { withoutShared } from '../../../domain/application-sheet/shared-sheet.ts';
import type { ApplicationSheet } from '../../../domain/application-sheet/sheet-step.ts';
import { SCREEN_TITLES } from '../../../texts/frame/app.ts';
import { apartSentence, printedLine, SHEET_TEXTS, sheetProgress } from '../../../texts/changes/application-sheet.ts';
import { SHARED_SHEET_TEXTS } from '../../../texts/connectors/sheet-screen.ts';
import { formatDay } from '../../../texts/language/dates.ts';
import { usePrint } from '../../paper/use-print.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { sheetEntries } from './sheet-entries.ts';
import { SharedSheets } from './shared-sheets.tsx';
import { SheetPartBlock } from './sheet-part.tsx';
import type { Ticking } from './ticking.ts';
import { useSharedWorks } from './shared-works.ts';
import { useSharedSheets, type SharedSheetsDesk } from './use-shared-sheets.ts';

/** What to do by hand in the ENT, step by step, on screen and on paper (domain.md §2.8). */
export function ApplicationSheetScreen() {
  const shared = useSharedSheets();
  const works = useSharedWorks(shared);
  const sheet = useSheet(shared.views);
  const marks = useSchool((state) => state.marks);
  const hand = useMemo(() => handMarks(marks), [marks]);
  const { mark } = useActions();
  const ticking: Ticking = { isDone: (step) => isTicked(step, hand), onTick: (step, isDone) => mark('by-hand', step.cells, isDone) };
  const isEmpty = sheet.steps.length === 0;
  const isShared = shared.views.length > 0;
  // What is shared and what is of this computer are one list for whoever does it.
  const boxes = [sheet.steps.map(ticking.isDone), ...works.map(({ work, isDone }) => work.sheet.steps.map(isDone))].flat();
  return (
    <Screen title={SCREEN_TITLES.sheet} caption={boxes.length === 0 ? '' : sheetProgress(boxes.filter(Boolean).length, boxes.length)} actions={<Acts isEmpty={isEmpty && !isShared} />}>
      {isEmpty && !isShared ? <EmptyResult sentence={SHEET_TEXTS.empty} /> : (
        <div className="sheet-body">
          <PrintedHead />
          <SharedSheets desk={shared} works={works} hand={hand} />
          <OwnHead isEmpty={isEmpty} isShared={isShared} />
          {sheet.parts.map((part, i) => (
            <SheetPartBlock key={`${part.screen} ${part.isLast}`} rank={i + 1} part={part} ticking={ticking} />
          ))}
          <Apart n={sheet.apart} />
        </div>
      )}
      {isEmpty && !isShared ? <Apart n={sheet.apart} /> : null}
    </Screen>
  );
}

/** What the steps of this computer are of: the draft, or sends that were chosen. */
function OwnHead({ isEmpty, isShared }: { readonly isEmpty: boolean; readonly isShared: boolean }) {
  const isSent = useSearch({ from: '/feuille-application' }).envoi !== undefined;
  if (!isShared) return <p className="quiet">{isEmpty ? SHEET_TEXTS.empty : SHEET_TEXTS.intro}</p>;
  if (isSent && isEmpty) return <p className="quiet">{SHARED_SHEET_TEXTS.ofChosen}</p>;
  const { title, intro } = isSent ? SHARED_SHEET_TEXTS.ofSent : SHARED_SHEET_TEXTS.ofDraft;
  return <><h2>{title}</h2><p className="quiet">{isEmpty ? SHEET_TEXTS.empty : intro}</p></>;
}

/** What is not on the sheets that administrators share. */
function useSheet(views: SharedSheetsDesk['views']): ApplicationSheet {
  const asked = useSearch({ from: '/feuille-application' });
  const { draft, sent, rightsBefore, rightsNow } = useSchool(
    useShallow((state) => ({ draft: state.draft, sent: state.sent, rightsBefore: state.rightsBefore, rightsNow: state.rightsNow })),
  );
  return useMemo(
    () => applicationSheet({ before: rightsBefore, after: rightsNow }, withoutShared(sheetEntries(draft, sent, asked), views.flatMap(({ lines }) => lines))),
    [draft, sent, asked, rightsBefore, rightsNow, views],
  );
}

function Acts({ isEmpty }: { readonly isEmpty: boolean }) {
  const navigate = useNavigate();
  const print = usePrint(SCREEN_TITLES.sheet);
  return (
    <>
      <Button onClick={() => void navigate({ to: '/synchronisation' })}>{SHEET_TEXTS.back}</Button>
      <Button variant="filled" disabled={isEmpty} leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={print}>
        {SHEET_TEXTS.print}
      </Button>
    </>
  );
}

/** What paper has to say by itself: which school, and when. */
function PrintedHead() {
  const school = useSchool((state) => state.school?.name ?? '');
  const now = useNow();
  return <p className="printed-only">{printedLine(school, formatDay(now))}</p>;
}

function Apart({ n }: { readonly n: number }) {
  return n === 0 ? null : <InlineNotice kind="info">{apartSentence(n)}</InlineNotice>;
}
