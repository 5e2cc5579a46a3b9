import { useMemo } from 'react';
import type { SheetView } from '../../../contract/ent/sheet.ts';
import { sharedSheet, stepStanding, type SharedSheet } from '../../../domain/application-sheet/shared-sheet.ts';
import type { SheetStep } from '../../../domain/application-sheet/sheet-step.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import type { SharedSheetsDesk } from './use-shared-sheets.ts';

/** One shared sheet laid out: what is to do or said to be done, then what was seen or holds no longer. */
export interface SharedWork {
  readonly view: SheetView;
  readonly work: SharedSheet;
  readonly settled: SharedSheet;
  /** What was said here of a step, and that the ENT has not heard. */
  readonly pendingOf: (step: SheetStep) => ReturnType<SharedSheetsDesk['pendingOf']>;
  readonly isDone: (step: SheetStep) => boolean;
}

/** Lays out the sheets that administrators share. */
export function useSharedWorks({ views, pendingOf }: SharedSheetsDesk): readonly SharedWork[] {
  const rightsNow = useSchool((state) => state.rightsNow);
  const laidOut = useMemo(() => views.map((view) => {
    const isSettled = ({ state }: SheetView['lines'][number]): boolean => state === 'seen' || state === 'withdrawn';
    const of = (wanted: boolean): SharedSheet => sharedSheet({ before: rightsNow, after: rightsNow }, view.lines.filter((line) => isSettled(line) === wanted));
    return { view, work: of(false), settled: of(true) };
  }), [views, rightsNow]);
  return laidOut.map(({ view, work, settled }) => {
    const pending = (step: SheetStep): ReturnType<SharedSheetsDesk['pendingOf']> => work.linesOf(step).map(({ id }) => pendingOf(view, id)).find((one) => one !== undefined);
    return { view, work, settled, pendingOf: pending, isDone: (step) => pending(step)?.done ?? stepStanding(work.linesOf(step)) === 'declared' };
  });
}
