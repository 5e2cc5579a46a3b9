import { useState } from 'react';
import { addDays, mondayOf } from '../../../domain/kernel/days.ts';
import type { TimelineWindow } from './timeline-model.ts';

/** How much is in sight. */
export const TIMELINE_SCALES = ['week', 'month', 'term'] as const;
type TimelineScale = (typeof TIMELINE_SCALES)[number];

/** A term is a third of the year of classes, some thirteen weeks. */
const TERM_DAYS = 91;

/** The whole weeks around a day at a scale: its week, those of its month, or thirteen from the first of its month. */
export function windowAround(scale: TimelineScale, day: string): TimelineWindow {
  if (scale === 'week') return { from: mondayOf(day), days: 7 };
  const first = `${day.slice(0, 7)}-01`;
  const from = mondayOf(first);
  if (scale === 'term') return { from, days: TERM_DAYS };
  const last = addDays(nextMonth(first), -1);
  return { from, days: weeksTo(from, last) * 7 };
}

function weeksTo(from: string, last: string): number {
  let weeks = 1;
  while (addDays(from, weeks * 7) <= last) weeks += 1;
  return weeks;
}

function nextMonth(first: string): string {
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

/** The day that is looked at after going on or back by one week, month or term. */
function stepped(scale: TimelineScale, day: string, step: 1 | -1): string {
  if (scale === 'week') return addDays(day, step * 7);
  let first = `${day.slice(0, 7)}-01`;
  for (let i = 0; i < (scale === 'month' ? 1 : 3); i += 1) first = step === 1 ? nextMonth(first) : `${addDays(first, -1).slice(0, 7)}-01`;
  return first;
}

/** What is in sight, and how to look elsewhere. */
export interface TimelineView extends TimelineWindow {
  readonly scale: TimelineScale;
  /** A day of what is looked at: its month is the title. */
  readonly day: string;
  setScale(scale: TimelineScale): void;
  goTo(day: string): void;
  step(by: 1 | -1): void;
  /** Goes where a bar was moved to, when that is out of sight. */
  follow(day: string): void;
}

/** Looks first at a month around today, or around the day of what was asked for. */
export function useTimelineView(today: string, asked: string = today): TimelineView {
  const [scale, setScale] = useState<TimelineScale>('month');
  const [day, goTo] = useState(asked);
  const window = windowAround(scale, day);
  const follow = (to: string): void => {
    if (to < window.from || to >= addDays(window.from, window.days)) goTo(to);
  };
  return { ...window, scale, day, setScale, goTo, step: (by) => goTo(stepped(scale, day, by)), follow };
}
