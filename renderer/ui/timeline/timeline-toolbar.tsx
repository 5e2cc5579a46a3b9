import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { monthTitle, TIMELINE_TEXTS as TEXTS } from '../../../texts/frame/timeline.ts';
import { TIMELINE_SCALES, type TimelineView } from './timeline-window.ts';

interface TimelineToolbarProps {
  readonly view: TimelineView;
  readonly today: string;
  readonly isList: boolean;
  readonly onList: (isList: boolean) => void;
}

/** ‹ novembre 2026 › [Semaine][Mois][Trimestre] [Aujourd’hui] [Frise][Liste]; the list shows every day, and is not asked which. */
export function TimelineToolbar({ view, today, isList, onList }: TimelineToolbarProps) {
  return (
    <>
      {isList ? null : <Days view={view} today={today} />}
      <fieldset className="chips" aria-label={TEXTS.shape}>
        <Choice label={TEXTS.bars} isOn={!isList} onChoose={() => onList(false)} />
        <Choice label={TEXTS.list} isOn={isList} onChoose={() => onList(true)} />
      </fieldset>
    </>
  );
}

function Days({ view, today }: Pick<TimelineToolbarProps, 'view' | 'today'>) {
  return (
    <>
      <div className="timeline-steps">
        <ActionIcon variant="default" size={30} aria-label={TEXTS.previous} onClick={() => view.step(-1)}><IconChevronLeft size={16} stroke={1.6} aria-hidden /></ActionIcon>
        <output className="timeline-title">{monthTitle(view.day)}</output>
        <ActionIcon variant="default" size={30} aria-label={TEXTS.following} onClick={() => view.step(1)}><IconChevronRight size={16} stroke={1.6} aria-hidden /></ActionIcon>
      </div>
      <fieldset className="chips" aria-label={TEXTS.scale}>
        {TIMELINE_SCALES.map((scale) => <Choice key={scale} label={TEXTS.scales[scale]} isOn={view.scale === scale} onChoose={() => view.setScale(scale)} />)}
      </fieldset>
      <Button onClick={() => view.goTo(today)}>{TEXTS.today}</Button>
    </>
  );
}

function Choice({ label, isOn, onChoose }: { readonly label: string; readonly isOn: boolean; readonly onChoose: () => void }) {
  return <button type="button" className="chip" aria-pressed={isOn} onClick={onChoose}>{label}</button>;
}
