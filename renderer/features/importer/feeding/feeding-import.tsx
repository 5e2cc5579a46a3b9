import { useEffect, useRef } from 'react';
import type { FeedingReport } from '../../../../domain/deliveries/aaf/feeding-report.ts';
import type { FeedingFile } from '../../../../domain/imports/imported-file.ts';
import { feedingRefusalSentence, FEEDING_TEXTS } from '../../../../texts/files/feeding.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { HandOver } from '../delivery/hand-over.tsx';
import { useHandOver } from '../delivery/use-hand-over.ts';
import { DoneNotice } from '../done-notice.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import type { ImportActs } from '../../../importing/use-import.ts';
import { FeedingLines } from './feeding-lines.tsx';

interface FeedingImportProps {
  readonly id: string;
  readonly preview: FeedingFile['preview'];
  readonly acts: ImportActs;
}

/** What a delivery of the AAF would change, seen offline too; then the ENT applies it and its own report takes the place of the preview. */
export function FeedingImport({ id, preview, acts }: FeedingImportProps) {
  useFreshPreview(acts);
  const [state, act] = useHandOver(id);
  const answer = state.kind === 'fed' ? state.report : undefined;
  return (
    <>
      <StepSection step="preview" isDone={answer !== undefined || preview.kind === 'foreseen'}>
        {answer === undefined ? <Preview preview={preview} /> : <Answer report={answer} />}
      </StepSection>
      {mayHandOver(preview) ? <StepSection step="ent" isDone={answer !== undefined}><HandOver state={state} onHandOver={act} words={FEEDING_TEXTS} /></StepSection> : null}
    </>
  );
}

/** The console compares with its directory of that moment: when an exchange changes it, the preview is made again. */
function useFreshPreview({ readAgain }: ImportActs): void {
  const directory = useSchool((state) => state.directory);
  const seen = useRef(directory);
  useEffect(() => {
    if (seen.current === directory) return;
    seen.current = directory;
    readAgain({});
  }, [directory, readAgain]);
}

/** An ENT may apply what a console that was not told its key cannot foresee. */
function mayHandOver(preview: FeedingFile['preview']): boolean {
  return preview.kind === 'foreseen' || preview.refusal.kind === 'unknown-key';
}

function Preview({ preview }: Pick<FeedingImportProps, 'preview'>) {
  if (preview.kind === 'foreseen') return <FeedingLines report={preview.report} isApplied={false} />;
  return <InlineNotice kind={mayHandOver(preview) ? 'warning' : 'error'}>{feedingRefusalSentence(preview.refusal)}</InlineNotice>;
}

function Answer({ report }: { readonly report: FeedingReport }) {
  return (
    <>
      <DoneNotice>{FEEDING_TEXTS.done}</DoneNotice>
      <FeedingLines report={report} isApplied />
    </>
  );
}
