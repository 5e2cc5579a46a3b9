import type { AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { fileNameOf, type FileInput } from '../../file/byte-source.ts';
import { AAF_CATEGORIES, type AafCategory, type AafRecord } from '../aaf-record.ts';
import { deliveryDate, type AafDelivery } from '../delivery.ts';
import { deliveredRecords, noneRead, type Delivered, type RecordSource } from './record-source.ts';
import type { UpstreamBase } from './upstream-base.ts';

/**
 * What a school becomes by a delta (formats.md §1.6): nights in their order, in each of them categories in the order of a
 * full delivery, deletions last. The base is changed in place; nothing of it is stored before the import is accepted.
 */
export async function deltaSource(delivery: AafDelivery, base: UpstreamBase, anomalies: AnomalyCounter): Promise<RecordSource> {
  const read = noneRead();
  for (const night of nightsOf(delivery)) await applyNight({ delivery, anomalies, read }, base, night);
  return { ...baseSource(delivery, base), read };
}

/** What a school is before a delta. */
export function baseSource(delivery: AafDelivery, base: UpstreamBase): RecordSource {
  return { delivery, records: (category) => base[category].values(), read: noneRead() };
}

function nightsOf({ files }: AafDelivery): readonly string[] {
  return [...new Set(Object.values(files).flat().map(nightOf))].toSorted();
}

function nightOf(file: FileInput): string {
  return deliveryDate(fileNameOf(file)) ?? '';
}

async function applyNight(delivered: Delivered, base: UpstreamBase, night: string): Promise<void> {
  const { delivery, anomalies } = delivered;
  const deletions: (readonly [AafCategory, string])[] = [];
  for (const category of AAF_CATEGORIES) {
    const files = delivery.files[category].filter((file) => nightOf(file) === night);
    for await (const record of deliveredRecords(delivered, category, files)) {
      if (record.id === '') anomalies.meet('missing-key', category);
      else if (record.request === 'delete') deletions.push([category, record.id]);
      else change(base[category], record, anomalies);
    }
  }
  for (const [category, id] of deletions) {
    if (!base[category].delete(id)) anomalies.meet('unknown-target', `${category} ${id}`);
  }
}

/** An addition takes the place of all that was known; a modification, of the attributes that it lists, each as a whole. */
function change(known: Map<string, AafRecord>, record: AafRecord, anomalies: AnomalyCounter): void {
  const before = known.get(record.id);
  if (record.request === 'add') known.set(record.id, record);
  else if (before === undefined) anomalies.meet('unknown-target', `${record.category} ${record.id}`);
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
