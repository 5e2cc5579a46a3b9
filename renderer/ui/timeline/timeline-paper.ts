import type { PaperTable } from '../../../domain/paper/paper.ts';
import { formatDay } from '../../../texts/language/dates.ts';
import { TIMELINE_TEXTS as TEXTS } from '../../../texts/frame/timeline.ts';
import type { TimelineRow } from './timeline-model.ts';

/** The events of a timeline as a table that leaves the console, whatever the days in sight. */
export function tableOfTimeline(rows: readonly TimelineRow[], title: string): PaperTable {
  return {
    title,
    columns: [TEXTS.who, TEXTS.what, TEXTS.from, TEXTS.to, TEXTS.note, TEXTS.state],
    rows: rows.flatMap(({ label, bars }) => bars.map((bar) => [
      label, bar.label, formatDay(bar.from), bar.to === null ? TEXTS.noEnd : formatDay(bar.to), bar.note ?? '',
      [bar.word, ...(bar.mark === undefined ? [] : [bar.mark.label])].join(', '),
    ])),
  };
}
