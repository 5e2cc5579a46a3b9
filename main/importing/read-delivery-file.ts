import type { FileContent } from '../../domain/imports/imported-file.ts';
import { readDelivery } from '../../formats/deliveries/read-delivery.ts';
import { describeContainer } from '../../formats/edt/describe-container.ts';
import type { GivenInput } from './content-reader.ts';
import { wireAnomalies } from './wire-anomaly.ts';

/** Reads what an upstream file states, for the page to compare it with the school. */
export async function readDeliveryFile(input: GivenInput): Promise<FileContent> {
  const read = await readDelivery(input);
  if (read.kind === 'no-delivery') return { kind: 'not-for-here' };
  return { kind: 'delivery', delivery: read.delivery, anomalies: wireAnomalies(read.anomalies.list), anomalyCount: read.anomalies.count };
}

/** Reads what surrounds an encrypted timetable: whose it is, and who opens it. */
export async function readContainer(input: GivenInput): Promise<FileContent> {
  const { partners, uai, schoolName, exportedOn } = await describeContainer(input);
  return { kind: 'not-for-here', partners, uai, school: schoolName, exportedOn };
}
