import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { MOST_COUNTED } from '../../../domain/sync/journal-domain.ts';
import type { JournalEntry } from '../../../domain/sync/journal-entry.ts';
import { JOURNAL_STATUS } from '../../../texts/changes/journal.ts';
import { allLinesLabel, historyMoment, SUBJECT_HISTORY_TEXTS } from '../../../texts/changes/subject-history.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { useNow } from '../../ui/use-now.ts';
import { closeAllSheets } from '../open-sheet.ts';
import { useSettingNames } from '../use-setting-names.ts';
import { journalSentence } from './journal-sentence.ts';

const MOST_SHOWN = 5;

/** The last lines of the journal that tell of somebody or of a group, and the way to all of them (ux §2.7, §2.8). */
export function SubjectHistory({ id }: { readonly id: string }) {
  const told = useTold(id);
  if (told === undefined) return null;
  return (
    <InspectorSection title={SUBJECT_HISTORY_TEXTS.title} mark={told === 'failed' ? undefined : Math.min(told.total, MOST_COUNTED)}>
      {told === 'failed' ? <p className="quiet">{SUBJECT_HISTORY_TEXTS.failed}</p> : <Lines id={id} {...told} />}
    </InspectorSection>
  );
}

interface Told {
  readonly entries: readonly JournalEntry[];
  readonly total: number;
}

function Lines({ id, entries, total }: Told & { readonly id: string }) {
  const names = useSettingNames();
  const now = useNow();
  if (total === 0) return <p className="quiet">{SUBJECT_HISTORY_TEXTS.nothing}</p>;
  return (
    <>
      <ol className="history-lines">
        {entries.map((line) => (
          <li key={line.k}>
            <bdi>{journalSentence(line, names)}</bdi>
            {line.status === 'applied' ? null : <span className="quiet"> ({JOURNAL_STATUS[line.status].toLocaleLowerCase('fr')})</span>}
            <span className="quiet block"><time dateTime={line.at}>{historyMoment(line.at, now, line.actor.name)}</time></span>
          </li>
        ))}
      </ol>
      <p><Link to="/journal" search={{ id }} onClick={closeAllSheets}>{allLinesLabel(total)}</Link></p>
    </>
  );
}

/** Read again with each news of the ENT; undefined until the console answers. */
function useTold(id: string): Told | 'failed' | undefined {
  const { loadJournal } = useActions();
  const receivedAt = useSchool(({ status }) => status.receivedAt);
  const [heard, setHeard] = useState<{ readonly receivedAt: string | null; readonly told: Told | 'failed' }>();
  useEffect(() => {
    let isGone = false;
    const show = (told: Told | 'failed'): void => {
      if (!isGone) setHeard({ receivedAt, told });
    };
    loadJournal({ search: '', subject: id }, null, MOST_SHOWN).then(show, () => show('failed'));
    return () => {
      isGone = true;
    };
  }, [loadJournal, id, receivedAt]);
  return heard?.told;
}
