import { AAF_CATEGORIES } from '../../../formats/aaf/aaf-record.ts';
import { KEPT_OF_OTHERS } from '../../../formats/aaf/school/kept-attributes.data.ts';
import type { SchoolReading } from '../../../formats/aaf/school/read-school.ts';
import { keptRecord } from '../../../formats/aaf/school/upstream-base.ts';
import type { SchoolStore } from '../../database/ent-store.ts';
import { storedRecords } from './stored-base.ts';

/**
 * Keeps what a delivery stated of the people of the school, for the next delta; nothing is written when nothing changed, and
 * nothing remains of whoever left: one who comes back by a delta needs a whole record again, or the next full delivery.
 */
export function keepBase({ upstream }: SchoolStore, delivery: SchoolReading): void {
  const before = new Map(upstream.list().map(({ category, records }) => [category, records]));
  for (const category of AAF_CATEGORIES) {
    const kept = category === 'EtabEducNat' ? structuresOf(delivery) : delivery.kept[category].values();
    const records = storedRecords(kept);
    if (before.get(category) !== records) upstream.put({ category, records });
  }
}

/**
 * The school with the classes and groups that it has, which no structure of the first degree lists, and with its academy,
 * which a delta may not state; of the other structures, that they exist.
 */
function* structuresOf({ kept, structure, academyCode }: SchoolReading): Generator<ReturnType<typeof keptRecord>> {
  for (const record of kept.EtabEducNat.values()) {
    if (record.id !== structure.recordId) {
      yield keptRecord(record, KEPT_OF_OTHERS);
      continue;
    }
    const attributes = new Map(record.attributes)
      .set('ENTServAcCodeAcademie', [academyCode])
      .set('ENTStructureClasses', structure.classes.map(({ code, label, mefs }) => [code, label, ...mefs].join('$')))
      .set('ENTStructureGroupes', structure.groups.map(({ code, label, classCodes }) => [code, label, ...classCodes].join('$')));
    yield { ...record, attributes };
  }
}
