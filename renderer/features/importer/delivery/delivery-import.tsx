import { useMemo } from 'react';
import { compareDelivery } from '../../../../domain/deliveries/compare-delivery.ts';
import { reportOf, type DeliveryReport } from '../../../../domain/deliveries/delivery-report.ts';
import { localDay } from '../../../../domain/kernel/local-time.ts';
import type { Result } from '../../../../domain/kernel/result.ts';
import type { DeliveryRefusal } from '../../../../domain/deliveries/delivery-preview.ts';
import type { DeliveryFile, ImportedFile } from '../../../../domain/imports/imported-file.ts';
import { accept } from '../../../../domain/kernel/result.ts';
import { shownReport } from '../../../../domain/privacy/shown-report.ts';
import { createDirectoryIndex } from '../../../../domain/school/directory-index.ts';
import { deliveryRefusalSentence } from '../../../../texts/files/deliveries.ts';
import { DELIVERY_IMPORT_TEXTS } from '../../../../texts/files/delivery-import.ts';
import { GAR_IMPORT_TEXTS } from '../../../../texts/files/gar-import.ts';
import { useSchool } from '../../../school/store/school-context.tsx';
import { InlineNotice } from '../../../ui/inline-notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AnomalyLines } from '../../../importing/anomaly-lines.tsx';
import { DoneNotice } from '../done-notice.tsx';
import { StepSection } from '../../../importing/step-section.tsx';
import { HandOver } from './hand-over.tsx';
import { ReportLines } from './report-lines.tsx';
import { UnknownNames } from './unknown-names.tsx';
import { useHandOver } from './use-hand-over.ts';

interface DeliveryImportProps {
  readonly id: string;
  readonly file: ImportedFile;
  readonly content: DeliveryFile;
}

/** What an upstream file would change, seen offline too; then the ENT applies it and its own report takes the place of the preview. */
export function DeliveryImport({ id, file, content }: DeliveryImportProps) {
  const preview = usePreview(file, content);
  const [state, act] = useHandOver(id);
  const limited = useSchool((school) => school.limited);
  const answer = state.kind === 'applied' ? shownReport(state.report, limited) : undefined;
  return (
    <>
      <StepSection step="preview" isDone={preview.ok}>
        {preview.ok ? (
          <>
            {answer === undefined ? <p className="quiet">{noteOf(preview.value)}</p> : <DoneNotice>{DELIVERY_IMPORT_TEXTS.done}</DoneNotice>}
            <ReportLines report={answer ?? preview.value} isApplied={answer !== undefined} />
            <UnknownNames report={answer ?? preview.value} />
          </>
        ) : <InlineNotice kind="error">{deliveryRefusalSentence(preview.refusal)}</InlineNotice>}
        <AnomalyLines file={file} anomalies={content.anomalies} />
      </StepSection>
      {preview.ok ? <StepSection step="ent" isDone={answer !== undefined}><HandOver state={state} onHandOver={act} words={DELIVERY_IMPORT_TEXTS} /></StepSection> : null}
    </>
  );
}

/** What one must know of the preview: whose recognition it is, or who is the master. */
function noteOf({ format, gar }: DeliveryReport): string {
  if (format === 'gar-subscription-list') return GAR_IMPORT_TEXTS.listed;
  return gar === undefined ? DELIVERY_IMPORT_TEXTS.inferred : GAR_IMPORT_TEXTS.notes[gar.of];
}

/** Compared with what the ENT said last, the draft left aside: the ENT compares with what it holds. */
function usePreview({ format, encoding }: ImportedFile, { delivery, anomalies, anomalyCount }: DeliveryFile): Result<DeliveryReport, DeliveryRefusal> {
  const whole = useSchool((state) => state.whole);
  const shown = useSchool((state) => state.directory);
  const limited = useSchool((state) => state.limited);
  // The ENT compares with everybody: without those whose data are limited, the file would state strangers, by their names.
  const directory = useMemo(() => (limited.size === 0 ? shown : createDirectoryIndex(whole.people, whole.groups, whole.members)), [limited, shown, whole]);
  const view = useSchool((state) => state.before);
  const uai = useSchool((state) => state.school?.uai ?? '');
  const day = localDay(useNow());
  return useMemo(() => {
    const compared = compareDelivery({ uai, directory, view, day }, delivery);
    const reading = { count: anomalyCount, list: anomalies.map(({ place = '', ...rest }) => ({ ...rest, place })) };
    return compared.ok ? accept(shownReport(reportOf(compared.value, { format, encoding: encoding?.name, reading }), limited)) : compared;
  }, [limited, uai, directory, view, day, delivery, anomalies, anomalyCount, format, encoding]);
}
