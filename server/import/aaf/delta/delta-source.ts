import { basename } from 'node:path';
import { AAF_CATEGORIES, type AafCategory, type AafRecord } from '../../../../formats/aaf/aaf-record.ts';
import { deliveryDate, type AafDelivery } from '../../../../formats/aaf/delivery.ts';
import type { AnomalyCounter } from '../import-report.ts';
import { deliveredRecords, noneRead, type Delivered, type RecordSource } from '../record-source.ts';
import type { UpstreamBase } from './upstream-base.ts';

/**
 * What a school becomes by a delta (formats.md §1.6): nights in their order, in each of them categories in the order of a
 * full delivery, deletions last. The base is changed in place; nothing of it is stored before the import is accepted.
 */
export async function deltaSource(delivery: AafDelivery, base: UpstreamBase, anomalies: AnomalyCounter): Promise<RecordSource> {
  const read = noneRead();
  for (const night of nightsOf(delivery)) await applyNight({ delivery, anomalies, read }, base, night);
  return { delivery, records: (category) => base[category].values(), read };
}

function nightsOf({ files }: AafDelivery): readonly string[] {
  const paths = Object.values(files).flat();
  return [...new Set(paths.map(nightOf))].toSorted();
}

function nightOf(path: string): string {
  return deliveryDate(basename(path)) ?? '';
}

async function applyNight(delivered: Delivered, base: UpstreamBase, night: string): Promise<void> {
  const { delivery, anomalies } = delivered;
  const deletions: (readonly [AafCategory, string])[] = [];
  for (const category of AAF_CATEGORIES) {
    const paths = delivery.files[category].filter((path) => nightOf(path) === night);
    for await (const record of deliveredRecords(delivered, category, paths)) {
      if (record.id === '') anomalies.meet('missing-key', category);
      else if (record.request === 'delete') deletions.push([category, record.id]);
      else change(base[category], record, anomalies);
    }
  }
  for (const [category, id] of deletions) {
    if (!base[category].delete(id)) anomalies.meet('unknown-target', `delete ${category} ${id}`);
  }
}

/** An addition takes the place of all that was known; a modification, of the attributes that it lists, each as a whole. */
function change(known: Map<string, AafRecord>, record: AafRecord, anomalies: AnomalyCounter): void {
  const before = known.get(record.id);
  if (record.request === 'add') known.set(record.id, record);
  else if (before === undefined) anomalies.meet('unknown-target', `modify ${record.category} ${record.id}`);
  else known.set(record.id, { ...before, attributes: modified(before, record) });
}

function modified(before: AafRecord, { attributes }: AafRecord): AafRecord['attributes'] {
  const after = new Map(before.attributes);
  for (const [name, values] of attributes) {
    // A national number is for ever: an empty one says that the sender lacks it (formats.md §1.7 trap 7).
    if (name !== 'ENTEleveINE' || values.length > 0) after.set(name, values);
  }
  return after;
}
