import { useState } from 'react';
import { awaitedCorrection, withCorrection, withoutCorrection, type Corrections, type DelayedSource } from '../../../../domain/upstream/correction.ts';
import { formatDayHour } from '../../../../texts/language/dates.ts';
import { correctionWords, SOURCE_WORDS, UPSTREAM_TEXTS } from '../../../../texts/upstream/sources.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { announce } from '../../../ui/announce.ts';
import { useNow } from '../../../ui/use-now.ts';
import { CorrectionDialog } from './correction-dialog.tsx';

interface CorrectionProps {
  readonly source: DelayedSource;
  /** The delay of ALI-07. */
  readonly hours: number;
}

/** The clocks of what somebody corrected at a source, noted on this computer: instants, and nothing of what was corrected. */
export function Correction({ source, hours }: CorrectionProps) {
  const corrections = useSchool((state) => state.preferences.corrections?.[source]) ?? [];
  const { name } = SOURCE_WORDS[source];
  const keep = useKeepCorrections();
  const now = useNow();
  const [isTelling, setTelling] = useState(false);
  const note = (at: string): void => {
    keep((noted) => withCorrection(noted, source, at));
    announce(correctionWords(awaitedCorrection(at, hours, now)));
  };
  return (
    <>
      {corrections.length === 0 ? null : (
        <ul className="upstream-corrections" aria-label={UPSTREAM_TEXTS.corrections(name)}>
          {corrections.map((at) => (
            <li key={at}>
              {correctionWords(awaitedCorrection(at, hours, now))}{' '}
              <button type="button" className="link-button" aria-label={UPSTREAM_TEXTS.dropOf(name, formatDayHour(at))} onClick={() => keep((noted) => withoutCorrection(noted, source, at))}>{UPSTREAM_TEXTS.dropCorrection}</button>
            </li>
          ))}
        </ul>
      )}
      <p className="upstream-acts">
        <button type="button" className="link-button" onClick={() => note(new Date().toISOString())}>{UPSTREAM_TEXTS.noteCorrection}</button>
        <button type="button" className="link-button" onClick={() => setTelling(true)}>{UPSTREAM_TEXTS.noteEarlier}</button>
      </p>
      {isTelling ? <CorrectionDialog name={name} onNote={note} onClose={() => setTelling(false)} /> : null}
    </>
  );
}

function useKeepCorrections(): (change: (noted: Corrections) => Corrections) => void {
  const store = useSchoolStore();
  const { savePreferences } = useActions();
  return (change) => {
    const { preferences } = store.getState();
    savePreferences({ ...preferences, corrections: change(preferences.corrections ?? {}) });
  };
}
