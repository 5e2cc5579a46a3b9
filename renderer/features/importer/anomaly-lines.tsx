import type { FileAnomaly } from '../../../domain/imports/file-anomaly.ts';
import { anomalyWords } from '../../../texts/file-anomalies.ts';
import { IMPORTER_TEXTS } from '../../../texts/importer.ts';
import { ImportLines } from './import-lines.tsx';

/** What was strange in reading a file, line by line. */
export function AnomalyLines({ anomalies }: { readonly anomalies: readonly FileAnomaly[] }) {
  if (anomalies.length === 0) return null;
  return (
    <>
      <h3>{IMPORTER_TEXTS.anomalies}</h3>
      <ImportLines label={IMPORTER_TEXTS.anomalies} items={anomalies}>
        {(shown) => shown.map((anomaly) => <li key={JSON.stringify(anomaly)}><bdi>{anomalyWords(anomaly)}</bdi></li>)}
      </ImportLines>
    </>
  );
}
