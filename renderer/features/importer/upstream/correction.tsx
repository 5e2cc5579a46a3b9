import { awaitedCorrection, type DelayedSource } from '../../../../domain/upstream/correction.ts';
import { correctionWords, UPSTREAM_TEXTS } from '../../../../texts/upstream/sources.ts';
import { useActions, useSchool, useSchoolStore } from '../../../school/store/school-context.tsx';
import { useNow } from '../../../ui/use-now.ts';

interface CorrectionProps {
  readonly source: DelayedSource;
  /** The delay of ALI-07. */
  readonly hours: number;
}

/** The clock of what somebody corrected at a source, noted on this computer: an instant, and nothing of what was corrected. */
export function Correction({ source, hours }: CorrectionProps) {
  const correctedAt = useSchool((state) => state.preferences.corrections?.[source]);
  const keep = useKeepCorrection(source);
  const now = useNow();
  return (
    <p>
      <output>{correctedAt === undefined ? '' : correctionWords(awaitedCorrection(correctedAt, hours, now))}</output>{' '}
      {correctedAt === undefined ? (
        <button type="button" className="link-button" onClick={() => keep(new Date().toISOString())}>{UPSTREAM_TEXTS.noteCorrection}</button>
      ) : (
        <button type="button" className="link-button" onClick={() => keep(undefined)}>{UPSTREAM_TEXTS.dropCorrection}</button>
      )}
    </p>
  );
}

function useKeepCorrection(source: DelayedSource): (at: string | undefined) => void {
  const store = useSchoolStore();
  const { savePreferences } = useActions();
  return (at) => {
    const { preferences } = store.getState();
    const { [source]: _, ...others } = preferences.corrections ?? {};
    savePreferences({ ...preferences, corrections: at === undefined ? others : { ...others, [source]: at } });
  };
}
