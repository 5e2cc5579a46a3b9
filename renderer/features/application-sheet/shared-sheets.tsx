import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { SheetView } from '../../../contract/ent/sheet.ts';
import { isTicked, type HandMarks } from '../../../domain/application-sheet/by-hand.ts';
import { sharedSheet, stepStanding, type SharedSheet } from '../../../domain/application-sheet/shared-sheet.ts';
import type { SheetStep } from '../../../domain/application-sheet/sheet-step.ts';
import { platformName } from '../../../texts/connectors/connectors.ts';
import { reasonWords, SHARED_SHEET_TEXTS as TEXTS, standingWords } from '../../../texts/connectors/sheet-screen.ts';
import { sharedSheetPaper } from '../../../texts/connectors/sheet-paper.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useMenuPaths } from '../../platforms/use-menu-paths.ts';
import { useSchool } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { SheetPartBlock } from './sheet-part.tsx';
import type { Ticking } from './ticking.ts';
import type { SharedSheetsDesk } from './use-shared-sheets.ts';

/** What the ENT keeps for all its administrators: what was sent and no program carries to the platform. */
export function SharedSheets({ desk, hand }: Omit<BlockProps, 'view'>) {
  return (
    <>
      {desk.isUnreachable ? <InlineNotice kind="warning">{TEXTS.unreachable}</InlineNotice> : null}
      {desk.views.map((view) => <SharedSheetBlock key={view.id} view={view} desk={desk} hand={hand} />)}
    </>
  );
}

interface BlockProps {
  readonly view: SheetView;
  readonly desk: SharedSheetsDesk;
  readonly hand: HandMarks;
}

/** Since ever: what was ticked while it was in the draft was decided anew when it was sent. */
const EVER = '';

function SharedSheetBlock({ view, desk, hand }: BlockProps) {
  const rightsNow = useSchool((state) => state.rightsNow);
  const [work, settled] = useMemo(() => {
    const isSettled = ({ state }: SheetView['lines'][number]): boolean => state === 'seen' || state === 'withdrawn';
    const of = (wanted: boolean): SharedSheet => sharedSheet({ before: rightsNow, after: rightsNow }, view.lines.filter((line) => isSettled(line) === wanted));
    return [of(false), of(true)];
  }, [view, rightsNow]);
  const ids = (step: SheetStep): readonly string[] => work.linesOf(step).map(({ id }) => id);
  const carried = work.sheet.steps.filter((step) => stepStanding(work.linesOf(step)) === 'todo' && isTicked({ cells: step.cells, decidedAt: EVER }, hand));
  const title = TEXTS.shared(platformName(view.id));
  return (
    <section className="sheet-shared" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{TEXTS.sharedIntro}</p>
      <div className="control-acts">
        <SharedExport work={work} />
        {carried.length === 0 ? null : <Button onClick={() => desk.tick(view, carried.flatMap(ids), true)}>{TEXTS.carry(carried.length)}</Button>}
      </div>
      {work.sheet.steps.length === 0 ? <p>{TEXTS.nothing}</p> : null}
      <Parts shared={work} onTick={(step, done) => desk.tick(view, ids(step), done)} />
      {settled.sheet.steps.length === 0 ? null : (
        <details>
          <summary>{TEXTS.settled}</summary>
          <Parts shared={settled} />
        </details>
      )}
    </section>
  );
}

interface PartsProps {
  readonly shared: SharedSheet;
  readonly onTick?: (step: SheetStep, done: boolean) => void;
}

function Parts({ shared: { sheet, linesOf }, onTick }: PartsProps) {
  const isDone = (step: SheetStep): boolean => ['declared', 'seen'].includes(stepStanding(linesOf(step)));
  const ticking: Ticking = { isDone, onTick, note: (step) => noteOf(linesOf(step)) };
  return sheet.parts.map((part, i) => <SheetPartBlock key={`${part.screen} ${part.isLast}`} rank={i + 1} part={part} ticking={ticking} />);
}

/** Where a step stands, said of the line that tells it, and why it is by hand. */
function noteOf(lines: readonly SheetView['lines'][number][]): string {
  const state = stepStanding(lines);
  const line = lines.find((one) => one.state === state);
  return line === undefined ? '' : [standingWords(line), reasonWords(line.reason)].filter((one) => one !== '').join(' · ');
}

function SharedExport({ work }: { readonly work: SharedSheet }) {
  const names = useSettingNames();
  const menuPaths = useMenuPaths();
  return <ExportButton disabled={work.sheet.steps.length === 0} label={TEXTS.export} paper={() => sharedSheetPaper(work, names, menuPaths)} />;
}
