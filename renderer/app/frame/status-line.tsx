import { lazy, Suspense } from 'react';
import { APP_TEXTS, dataDate, deedWords, notKeptSentence, schoolCounts } from '../../../texts/frame/app.ts';
import { rerunWords } from '../../../texts/situation/control-run.ts';
import { notOpenedSentence } from '../../../texts/files/handed-file.ts';
import { failureSentence, RECOVERED_SENTENCE } from '../../../texts/frame/failures.ts';
import { intentionSentence } from '../../../texts/changes/intentions.ts';
import { unavailableSentence } from '../../../texts/frame/palette.ts';
import { refusalSentence } from '../../../texts/changes/refusals.ts';
import { keyWords } from '../../../texts/frame/key-names.ts';
import { useKeysOf } from '../../keys/key-map.ts';
import { useActions, useSchool } from '../../school/store/school-context.tsx';
import type { LastAction, Notice, SchoolState } from '../../school/store/school-state.ts';
import { usePersonNames } from '../../sheets/use-person-names.ts';
import { isMasked, setMasked } from '../../presentation/masking.ts';
import { NewVersion } from '../start/new-version.tsx';
import { screenDrawn } from '../start/screen-drawn.ts';
import { useNow } from '../../ui/use-now.ts';

const StillOpenAlarm = lazy(async () => {
  await screenDrawn();
  return { default: (await import('./still-open-alarm.tsx')).StillOpenAlarm };
});

/** What stays open on a platform, the date of the data, the counts, the last action with its undo: they stay until the next one (ux:U7). */
export function StatusLine({ onHelp }: { readonly onHelp: () => void }) {
  const receivedAt = useSchool((state) => state.status.receivedAt);
  const people = useSchool((state) => state.directory.people.length);
  const helpKeys = useKeysOf('help');
  const groups = useSchool((state) => state.rightsNow.groups.length);
  return (
    <footer className="shell-status" data-zone tabIndex={-1} aria-label={APP_TEXTS.statusLine}>
      <Suspense fallback={null}><StillOpenAlarm /></Suspense>
      <span>{dataDate(receivedAt, useNow())}</span>
      <span>{schoolCounts(people, groups)}</span>
      <span className="status-end">
        <LastDeed />
      </span>
      <NewVersion />
      {isMasked() ? <button type="button" className="link-button" onClick={() => setMasked(false)}>{APP_TEXTS.namesMasked}</button> : null}
      <button type="button" className="link-button" onClick={onHelp}>{helpKeys === null ? '' : `${keyWords(helpKeys)} `}{APP_TEXTS.help}</button>
    </footer>
  );
}

function LastDeed() {
  const notice = useSchool((state) => state.notice);
  const last = useSchool(lastInDraft);
  const names = usePersonNames();
  const words = useLastWords(last);
  return (
    <>
      <output className={notice === null ? 'status-text' : 'status-text status-notice'}>
        {notice === null ? words : noticeSentence(notice, names)}
      </output>
      {notice !== null || last === null ? null : <UndoOrRedo isUndone={last.deed === 'undone'} />}
    </>
  );
}

/** What was done last; before anything is, that the work was found damaged and read back. */
function useLastWords(last: LastAction | null): string {
  const names = usePersonNames();
  const isRecovered = useSchool(({ status }) => status.recovered === true);
  if (last !== null) return deedWords(last.deed, last.kept) + intentionSentence(last.entry.intention, names);
  return isRecovered ? RECOVERED_SENTENCE : '';
}

function UndoOrRedo({ isUndone }: { readonly isUndone: boolean }) {
  const { undo, redo } = useActions();
  const keys = useKeysOf(isUndone ? 'redo' : 'undo');
  return (
    <button type="button" className="link-button" onClick={isUndone ? redo : undo}>
      {isUndone ? APP_TEXTS.redo : APP_TEXTS.undo} {keys === null ? null : <kbd>{keyWords(keys)}</kbd>}
    </button>
  );
}

/** What has been sent or taken out of the draft is no longer undone from here: the journal prepares that. */
function lastInDraft({ lastAction, draft }: SchoolState): LastAction | null {
  return draft.findLast(({ id }) => id === lastAction?.entry.id) === undefined ? null : lastAction;
}

function noticeSentence(notice: Notice, names: ReturnType<typeof usePersonNames>): string {
  switch (notice.kind) {
    case 'refusal':
      return refusalSentence(notice.refusal, names);
    case 'not-kept':
      return notKeptSentence(intentionSentence(notice.entry.intention, names), notice.reason);
    case 'failure':
      return failureSentence(notice.reason);
    case 'unavailable':
      return unavailableSentence(notice.act);
    case 'not-opened':
      return notOpenedSentence(notice.name, notice.trouble);
    case 'controls-run':
      return rerunWords(notice);
    case 'link-copied':
      return APP_TEXTS.linkCopied;
    default:
      return APP_TEXTS.allSaved;
  }
}
