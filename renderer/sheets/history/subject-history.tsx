import { Link } from '@tanstack/react-router';
import { MOST_COUNTED } from '../../../domain/sync/journal-domain.ts';
import { JOURNAL_STATUS } from '../../../texts/changes/journal.ts';
import { allLinesLabel, historyMoment, SUBJECT_HISTORY_TEXTS } from '../../../texts/changes/subject-history.ts';
import { InspectorSection } from '../../ui/inspector-section.tsx';
import { useNow } from '../../ui/use-now.ts';
import { closeAllSheets } from '../open-sheet.ts';
import { useSettingNames } from '../use-setting-names.ts';
import { journalSentence } from './journal-sentence.ts';
import { useTold, type Told } from './use-told.ts';

const MOST_SHOWN = 5;

/** The last lines of the journal that tell of somebody or of a group, and the way to all of them (ux §2.7, §2.8). */
export function SubjectHistory({ id }: { readonly id: string }) {
  const told = useTold(id, MOST_SHOWN);
  if (told === undefined) return null;
  return (
    <InspectorSection title={SUBJECT_HISTORY_TEXTS.title} mark={told === 'failed' ? undefined : Math.min(told.total, MOST_COUNTED)}>
      {told === 'failed' ? <p className="quiet">{SUBJECT_HISTORY_TEXTS.failed}</p> : <Lines id={id} {...told} />}
    </InspectorSection>
  );
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
