import { Button } from '@mantine/core';
import { arrivalWords, FIRST_RUN_TEXTS, receivedWords } from '../../../../texts/first-run/first-run.ts';
import { connectionWords } from '../../../../texts/frame/connection.ts';
import { wholeLoadSentence } from '../../../../texts/frame/whole-load.ts';
import { PersonalData } from '../personal-data.tsx';
import { useActions, useSchool } from '../../../school/store/school-context.tsx';
import { useNow } from '../../../ui/use-now.ts';

const NOTHING_WAITS = { hasDraft: false, conflicts: 0, refused: 0 };

/** What comes, counted as it comes; one may begin before the end. */
export function DownloadStep() {
  const status = useSchool((state) => state.status);
  const people = useSchool((state) => state.directory.people.length);
  const groups = useSchool((state) => state.rightsNow.groups.length);
  const rubriques = useSchool((state) => state.rightsNow.rubriques.length);
  const { goFirstRun } = useActions();
  const now = useNow();
  const isWhole = status.receivedAt !== null;
  const { label } = connectionWords(status, NOTHING_WAITS, now);
  return (
    <>
      <p><output data-whole={isWhole}>{isWhole ? receivedWords(people, groups, rubriques) : arrivalWords(status.arriving ?? { people, groups, settings: 0 })}</output></p>
      {isWhole ? <p>{FIRST_RUN_TEXTS.allHere}</p> : <p className="quiet">{status.activity === 'idle' ? `${label}. ${wholeLoadSentence(status) ?? FIRST_RUN_TEXTS.waiting}` : label}</p>}
      {rubriques > 1 && !isWhole ? <p>{FIRST_RUN_TEXTS.early}</p> : null}
      <PersonalData />
      <div className="control-acts">
        {isWhole
          ? <Button variant="filled" onClick={() => goFirstRun('report')}>{FIRST_RUN_TEXTS.seeReport}</Button>
          : <Button onClick={() => goFirstRun('over')}>{FIRST_RUN_TEXTS.background}</Button>}
      </div>
    </>
  );
}
