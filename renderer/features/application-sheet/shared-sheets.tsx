import { Button } from '@mantine/core';
import type { SheetView } from '../../../contract/ent/sheet.ts';
import { isTicked, type HandMarks } from '../../../domain/application-sheet/by-hand.ts';
import { stepStanding, type SharedSheet } from '../../../domain/application-sheet/shared-sheet.ts';
import type { SheetStep } from '../../../domain/application-sheet/sheet-step.ts';
import { platformName } from '../../../texts/connectors/connectors.ts';
import { reasonWords, SHARED_SHEET_TEXTS as TEXTS, standingWords } from '../../../texts/connectors/sheet-screen.ts';
import { sharedSheetPaper } from '../../../texts/connectors/sheet-paper.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { useMenuPaths } from '../../platforms/use-menu-paths.ts';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { InlineNotice } from '../../ui/inline-notice.tsx';
import { SheetPartBlock } from './sheet-part.tsx';
import type { SharedWork } from './shared-works.ts';
import type { Ticking } from './ticking.ts';
import type { SharedSheetsDesk } from './use-shared-sheets.ts';

interface SharedSheetsProps {
  readonly desk: SharedSheetsDesk;
  readonly works: readonly SharedWork[];
  readonly hand: HandMarks;
}

/** What the ENT keeps for all its administrators: what was sent and no program carries to the platform. */
export function SharedSheets({ desk, works, hand }: SharedSheetsProps) {
  return (
    <>
      {desk.at === null ? null : <InlineNotice kind="warning">{TEXTS.unreachable(desk.at)}</InlineNotice>}
      {works.map((work) => <SharedSheetBlock key={work.view.id} shared={work} desk={desk} hand={hand} />)}
    </>
  );
}

interface BlockProps extends Omit<SharedSheetsProps, 'works'> {
  readonly shared: SharedWork;
}

/** Since ever: what was ticked while it was in the draft was decided anew when it was sent. */
const EVER = '';

function SharedSheetBlock({ shared: { view, work, settled, pendingOf, isDone }, desk, hand }: BlockProps) {
  const ids = (step: SheetStep): readonly string[] => work.linesOf(step).map(({ id }) => id);
  const carried = work.sheet.steps.filter((step) => !isDone(step) && isTicked({ cells: step.cells, decidedAt: EVER }, hand));
  const title = TEXTS.shared(platformName(view.id));
  const ticking: Ticking = {
    isDone,
    onTick: (step, done) => desk.tick(view, ids(step), done),
    note: (step) => {
      const pending = pendingOf(step);
      return pending === undefined ? noteOf(work.linesOf(step)) : TEXTS.pending(pending);
    },
  };
  return (
    <section className="sheet-shared" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{TEXTS.sharedIntro}</p>
      <div className="control-acts">
        <SharedExport work={work} />
        {carried.length === 0 ? null : <Button onClick={() => desk.tick(view, carried.flatMap(ids), true)}>{TEXTS.carry(carried.length)}</Button>}
      </div>
      {work.sheet.steps.length === 0 ? <p>{TEXTS.nothing}</p> : null}
      <Parts shared={work} ticking={ticking} />
      {settled.sheet.steps.length === 0 ? null : (
        <details>
          <summary>{TEXTS.settled}</summary>
          <Parts shared={settled} ticking={{ isDone: (step) => stepStanding(settled.linesOf(step)) === 'seen', note: (step) => noteOf(settled.linesOf(step)) }} />
        </details>
      )}
    </section>
  );
}

function Parts({ shared: { sheet }, ticking }: { readonly shared: SharedSheet; readonly ticking: Ticking }) {
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
