import { formatDay } from '../../../texts/language/dates.ts';
import { TIMELINE_TEXTS as TEXTS } from '../../../texts/frame/timeline.ts';
import type { TimelineRow } from './timeline-model.ts';
import { ScrolledSection } from '../scrolled-section.tsx';

interface TimelineTableProps {
  readonly label: string;
  readonly rows: readonly TimelineRow[];
  readonly onOpen: (rowId: string, barId: string) => void;
}

/** The same events as a table: for who does not see the bars, and for who prefers to read. */
export function TimelineTable({ label, rows, onOpen }: TimelineTableProps) {
  return (
    <ScrolledSection className="timeline-table" label={label}>
      <table>
        <thead><tr>{[TEXTS.who, TEXTS.what, TEXTS.from, TEXTS.to, TEXTS.note, TEXTS.state].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {rows.flatMap((row) => row.bars.map((bar) => (
            <tr key={`${row.id} ${bar.id}`}>
              <th scope="row"><bdi>{row.label}</bdi></th>
              <td><button type="button" className="link-button" onClick={() => onOpen(row.id, bar.id)}>{bar.label}</button></td>
              <td>{formatDay(bar.from)}</td>
              <td>{bar.to === null ? TEXTS.noEnd : formatDay(bar.to)}</td>
              <td>{bar.note}</td>
              <td>{bar.word}{bar.mark === undefined ? null : `, ${bar.mark.label}`}</td>
            </tr>
          )))}
        </tbody>
      </table>
    </ScrolledSection>
  );
}
