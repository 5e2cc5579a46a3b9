import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import type { Anomaly, AnomalyKind } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { ImportReport } from '../../../server/import/aaf/import-report.ts';
import type { ImportRequest } from '../../../server/import/aaf/import-aaf.ts';
import type { Ent } from '../../../server/create-ent.ts';
import { changeDelivery, makeDelivery, withAttribute, writeDelivery, type DemoDelivery } from '../../../scripts/demo/make-delivery.ts';
import { valueOf } from '../ent-desk.ts';
import { newEnt } from '../new-ent.ts';

/** A small collège: 24 students, so that each test reads it in a moment. */
export const SMALL: DemoDelivery = makeDelivery({ students: 24, siblingPairs: 2 });

/** An ENT without a school. */
export function emptyEnt(): Ent {
  return newEnt();
}

/** Writes a delivery to a folder of its own. */
export async function folderOf(delivery: DemoDelivery): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'aaf-'));
  await writeDelivery(delivery, folder);
  return folder;
}

/** Where deliveries were written that are only read: the same ones come again with each test. */
const written = new WeakMap<DemoDelivery, Promise<string>>();

/** Imports a delivery that a test expects to be taken. */
export async function imported(ent: Ent, delivery: DemoDelivery, request: Partial<ImportRequest> = {}): Promise<ImportReport> {
  const folder = written.get(delivery) ?? folderOf(delivery);
  written.set(delivery, folder);
  return valueOf(await ent.importAaf({ folder: await folder, ...request }));
}

/** How many times a kind of anomaly was met. */
export function countOf(report: ImportReport, kind: AnomalyKind): number {
  return report.anomalies.find((one: Anomaly) => one.kind === kind)?.count ?? 0;
}

/** The delivery with the first record of a category changed. */
export function changeFirst(
  delivery: DemoDelivery,
  category: AafRecord['category'],
  change: (record: AafRecord) => AafRecord | undefined,
): DemoDelivery {
  let isDone = false;
  return changeDelivery(delivery, (record) => {
    if (isDone || record.category !== category) return record;
    isDone = true;
    return change(record);
  });
}

/** The delivery with one attribute of the first record of a category replaced. */
export function setFirst(
  delivery: DemoDelivery,
  category: AafRecord['category'],
  name: string,
  values: readonly string[],
): DemoDelivery {
  return changeFirst(delivery, category, (record) => withAttribute(record, name, values));
}

/** The first record of a category. */
export function firstOf(delivery: DemoDelivery, category: AafRecord['category']): AafRecord {
  const found = delivery.files.flatMap(({ records }) => records).find((record) => record.category === category);
  if (found === undefined) throw new RangeError(`no ${category}`);
  return found;
}

/** The delivery with records added to the first file of a category. */
export function addRecords(delivery: DemoDelivery, category: AafRecord['category'], records: readonly AafRecord[]): DemoDelivery {
  let isDone = false;
  const files = delivery.files.map((file) => {
    if (isDone || file.category !== category) return file;
    isDone = true;
    return { ...file, records: [...file.records, ...records] };
  });
  return { ...delivery, files };
}
