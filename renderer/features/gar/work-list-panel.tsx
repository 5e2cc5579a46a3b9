import { Button, Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { tickInGar } from '../../../domain/gar/gar-gestures.ts';
import { garWorkList, type WorkLine, type WorkPart } from '../../../domain/gar/follow-up/gar-work-list.ts';
import { printedLine } from '../../../texts/changes/application-sheet.ts';
import { formatDay } from '../../../texts/language/dates.ts';
import { doneBy, GAR_TEXTS, listProgress, peopleFigure, workSentence } from '../../../texts/gar/gar-screen.ts';
import { assignmentTargetWords } from '../../../texts/language/setting-objects.ts';
import { ExportButton } from '../../paper/export-button.tsx';
import { workListPaper } from './work-list-paper.ts';
import { usePrint } from '../../paper/use-print.ts';
import { signedNow } from '../../school/signed-now.ts';
import { useActions, useSchool, useSchoolStore } from '../../school/store/school-context.tsx';
import { useSettingNames } from '../../sheets/use-setting-names.ts';
import { EmptyResult } from '../../ui/empty-result.tsx';
import { FilterChips } from '../../ui/fields/filter-chips.tsx';
import { MoreLines } from '../../ui/more-lines.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useGarGround, useGarPlan, useMayPlan } from './use-gar.ts';

/** « Liste pour la console GAR »: what to do there, resource by resource, ticked here as it is done; on paper, A4. */
export function WorkListPanel() {
  const parts = useWorkList();
  const school = useSchool((state) => state.school?.name ?? '');
  const now = useNow();
  const names = useSettingNames();
  const print = usePrint(GAR_TEXTS.list);
  const [onlyLeft, setOnlyLeft] = useState(false);
  const lines = parts.flatMap((part) => part.lines);
  const left = lines.filter(({ isDone }) => !isDone).length;
  if (lines.length === 0) return <EmptyResult sentence={GAR_TEXTS.listEmpty} />;
  return (
    <>
      <div className="screen-filters no-print">
        <Button leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />} onClick={print}>{GAR_TEXTS.print}</Button>
        <ExportButton paper={() => workListPaper(onlyLeft ? parts.flatMap(leftOf) : parts, names)} />
        <FilterChips label={GAR_TEXTS.filters} chips={[{ key: 'left', label: GAR_TEXTS.leftToDo, count: left }]} chosen={new Set(onlyLeft ? ['left'] : [])} onToggle={() => setOnlyLeft(!onlyLeft)} />
        <output className="caption">{listProgress(lines.length - left, lines.length)}</output>
      </div>
      <div className="sheet-body">
        <p className="printed-only">{printedLine(school, formatDay(now))}</p>
        <p className="quiet">{GAR_TEXTS.listIntro}</p>
        {onlyLeft && left === 0 ? <p>{GAR_TEXTS.allDone}</p> : null}
        <MoreLines items={onlyLeft ? parts.flatMap(leftOf) : parts}>{(shown) => shown.map((part) => <Part key={part.subscription.id} part={part} />)}</MoreLines>
      </div>
    </>
  );
}

/** What of a part is still to do; nothing when it is done. */
function leftOf({ subscription, lines }: WorkPart): readonly WorkPart[] {
  const left = lines.filter(({ isDone }) => !isDone);
  return left.length === 0 ? [] : [{ subscription, lines: left }];
}

function useWorkList(): readonly WorkPart[] {
  const ground = useGarGround();
  const plan = useGarPlan();
  return useMemo(() => garWorkList(ground, plan), [ground, plan]);
}

function Part({ part: { subscription, lines } }: { readonly part: WorkPart }) {
  return (
    <section className="sheet-part" aria-label={subscription.title}>
      <h2><span>{subscription.title}</span></h2>
      <div className="sheet-place">
        <ul className="sheet-steps" aria-label={subscription.title}>{lines.map((line) => <Line key={line.id} line={line} />)}</ul>
      </div>
    </section>
  );
}

function Line({ line }: { readonly line: WorkLine }) {
  const names = useSettingNames();
  const canEdit = useMayPlan();
  const { record } = useActions();
  const store = useSchoolStore();
  const tick = (): void => {
    const { view, actor } = store.getState();
    record(tickInGar(view, [line.id], line.isDone ? null : signedNow(actor)));
  };
  return (
    <li className="sheet-step">
      <Checkbox checked={line.isDone} disabled={!canEdit} onChange={tick} label={<bdi>{workSentence(line.state, line.was, assignmentTargetWords(line.target, names))}</bdi>} />
      <div className="sheet-values">
        <p className="quiet">{peopleFigure(line.people)}{line.isDone && line.done !== null ? ` · ${doneBy(line.done)}` : ''}</p>
      </div>
    </li>
  );
}
