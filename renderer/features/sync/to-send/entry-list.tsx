import { Button, Checkbox } from '@mantine/core';
import type { DraftEntry } from '../../../../domain/draft/draft-entry.ts';
import { waitingEntries } from '../../../../domain/draft/waiting-entries.ts';
import { formatHour, formatMoment } from '../../../../texts/language/dates.ts';
import { changeCount, SYNC_TEXTS } from '../../../../texts/changes/sync.ts';
import { useActions } from '../../../school/store/school-context.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { namedSentence, useSettingNames } from '../../../sheets/use-setting-names.ts';
import type { HeldEntries } from './ticks.ts';

interface EntryListProps {
  /** The whole draft, what was undone included. */
  readonly entries: readonly DraftEntry[];
  readonly unticked: ReadonlySet<string>;
  readonly held: HeldEntries;
  /** What somebody else changed since. */
  readonly disputed: ReadonlySet<string>;
  readonly canEdit: boolean;
  readonly onToggle: (id: string) => void;
}

/** The draft, one line per intention, oldest first; what was undone stays visible under it until it is redone or lost. */
export function EntryList({ entries, unticked, held, disputed, canEdit, onToggle }: EntryListProps) {
  const names = useSettingNames();
  const waiting = waitingEntries(entries);
  const undone = entries.filter(({ state }) => state === 'undone');
  return (
    <div className="sync-scroll">
      <ul className="entry-list" aria-label={SYNC_TEXTS.entries}>
        {waiting.map((entry) => (
          <li key={entry.id} className="entry">
            <Checkbox
              className="entry-box"
              checked={!unticked.has(entry.id)}
              disabled={!canEdit}
              onChange={() => onToggle(entry.id)}
              label={<bdi>{namedSentence(entry.intention, names)}</bdi>}
            />
            {disputed.has(entry.id) ? <span className="entry-state"><StatusBadge kind="conflict">{SYNC_TEXTS.disputed}</StatusBadge></span> : null}
            {held.byHand.has(entry.id) ? <span className="entry-state" title={SYNC_TEXTS.byHandHint}><StatusBadge kind="success">{SYNC_TEXTS.byHand}</StatusBadge></span> : null}
            {held.planned.has(entry.id) ? <span className="entry-state" title={SYNC_TEXTS.plannedHint}><StatusBadge kind="offline">{SYNC_TEXTS.planned}</StatusBadge></span> : null}
            {entry.changes.length > 1 ? <span className="quiet">{changeCount(entry.changes.length)}</span> : null}
            <time className="entry-hour" dateTime={entry.createdAt} title={formatMoment(entry.createdAt, entry.createdAt)}>{formatHour(entry.createdAt)}</time>
          </li>
        ))}
      </ul>
      <Undone entries={undone} canEdit={canEdit} />
    </div>
  );
}

function Undone({ entries, canEdit }: Pick<EntryListProps, 'entries' | 'canEdit'>) {
  const names = useSettingNames();
  const { redo } = useActions();
  if (entries.length === 0) return null;
  return (
    <section className="undone" aria-label={SYNC_TEXTS.undone}>
      <h2>{SYNC_TEXTS.undone}</h2>
      <ul>
        {entries.map(({ id, intention, createdAt }, i) => (
          <li key={id} className="entry">
            <span className="entry-undone"><s>{namedSentence(intention, names)}</s></span>
            {i === 0 && canEdit ? <Button variant="subtle" onClick={redo}>{SYNC_TEXTS.redo}</Button> : null}
            <time className="entry-hour" dateTime={createdAt}>{formatHour(createdAt)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
