import type { FileAnomaly } from '../../domain/imports/file-anomaly.ts';
import type { LineAnomaly } from '../../formats/csv/line-anomaly.ts';
import { ofLine, type FileAnomaly as ReadAnomaly } from '../../formats/deliveries/file-anomaly.ts';

/** How many anomalies of a file travel to the page: a wrong file may have one per line. */
export const MOST_ANOMALIES = 1000;

/** Anomalies met in reading a file, as the wire carries them. */
export function wireAnomalies(met: readonly ReadAnomaly[]): readonly FileAnomaly[] {
  return met.slice(0, MOST_ANOMALIES).map(({ rule, line, place, value, count }) => ({
    rule,
    place,
    ...(line === undefined ? {} : { line }),
    ...(value === undefined ? {} : { value }),
    ...(count === undefined ? {} : { count }),
  }));
}

/** The same of lines of a CSV. */
export function wireLineAnomalies(met: readonly LineAnomaly[]): readonly FileAnomaly[] {
  return wireAnomalies(met.map(ofLine));
}
