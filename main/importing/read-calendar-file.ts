import type { FileContent } from '../../domain/imports/imported-file.ts';
import { readIcs } from '../../formats/ics/read-ics.ts';
import type { GivenInput } from './content-reader.ts';
import { MOST_ANOMALIES } from './wire-anomaly.ts';

/** Reads the days of a calendar, to be ticked and added to that of the school. */
export async function readCalendar(input: GivenInput): Promise<FileContent> {
  const { days, anomalies } = await readIcs(input);
  return { kind: 'days', days, anomalies: anomalies.slice(0, MOST_ANOMALIES) };
}
