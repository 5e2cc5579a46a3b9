import type { FileAnomaly, FileRule } from '../../domain/imports/file-anomaly.ts';
import type { ImportedFile } from '../../domain/imports/imported-file.ts';
import { anomalyPlace, correctedIn, fileMessage, fileRuleWords } from '../../texts/files/file-anomalies.ts';
import { IMPORTER_TEXTS } from '../../texts/files/importer.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { ImportLines } from './import-lines.tsx';

interface AnomalyLinesProps {
  readonly file: Pick<ImportedFile, 'name' | 'format'>;
  readonly anomalies: readonly FileAnomaly[];
}

/** What was strange in reading a file, rule by rule, line by line, with where it is corrected and what to send there. */
export function AnomalyLines({ file, anomalies }: AnomalyLinesProps) {
  if (anomalies.length === 0) return null;
  return (
    <>
      <h3>{IMPORTER_TEXTS.anomalies}</h3>
      <p className="quiet">{correctedIn(file)}</p>
      <ul className="delivery-rules" aria-label={IMPORTER_TEXTS.anomalies}>
        {[...Map.groupBy(anomalies, ({ rule }) => rule)].map(([rule, met]) => <RuleLines key={rule} file={file} rule={rule} met={met} />)}
      </ul>
    </>
  );
}

function RuleLines({ file, rule, met }: Pick<AnomalyLinesProps, 'file'> & { readonly rule: FileRule; readonly met: readonly FileAnomaly[] }) {
  const title = fileRuleWords(rule, met.reduce((sum, { count = 1 }) => sum + count, 0));
  const message = fileMessage(file, rule, met);
  return (
    <li>
      <strong>{title}</strong> {message === undefined ? null : <CopyButton text={message} />}
      <ImportLines label={title} items={met}>{(shown) => shown.map((anomaly) => <li key={JSON.stringify(anomaly)}><bdi>{anomalyPlace(anomaly)}</bdi></li>)}</ImportLines>
    </li>
  );
}
