import { useMemo } from 'react';
import { compareResources, compareSubscriptions } from '../../../../domain/imports/compare-subscriptions.ts';
import type { FileContent } from '../../../../domain/imports/imported-file.ts';
import { elsewhereWords, gapWords, GAR_IMPORT_TEXTS } from '../../../../texts/gar-import.ts';
import { useSchool } from '../../../school/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { StepSection } from '../step-section.tsx';

/** What a file of the GAR and the ENT say differently: a report, since the GAR is the master of both. */
export function GarGaps({ content }: { readonly content: Extract<FileContent, { kind: 'subscriptions' | 'resources' }> }) {
  const view = useSchool((state) => state.before);
  const uai = useSchool((state) => state.school?.uai ?? '');
  const { gaps, elsewhere } = useMemo(
    () => (content.kind === 'subscriptions' ? compareSubscriptions(view, uai, content.subscriptions) : compareResources(view, content.resources)),
    [view, uai, content],
  );
  return (
    <StepSection step="preview" isDone>
      <p className="quiet">{content.kind === 'subscriptions' ? GAR_IMPORT_TEXTS.subscriptionsMaster : GAR_IMPORT_TEXTS.resourcesNote}</p>
      {elsewhere === 0 ? null : <p className="quiet">{elsewhereWords(elsewhere)}</p>}
      {gaps.length === 0 ? <InlineNotice kind="success">{GAR_IMPORT_TEXTS.noGap}</InlineNotice> : (
        <div className="column-table">
          <table aria-label={GAR_IMPORT_TEXTS.gaps}>
            <thead><tr><th scope="col">{GAR_IMPORT_TEXTS.resource}</th><th scope="col">{GAR_IMPORT_TEXTS.gap}</th></tr></thead>
            <tbody>
              {gaps.map((gap) => <tr key={`${gap.kind} ${gap.id}`}><th scope="row"><bdi>{gap.title}</bdi></th><td>{gapWords(gap)}</td></tr>)}
            </tbody>
          </table>
        </div>
      )}
    </StepSection>
  );
}
