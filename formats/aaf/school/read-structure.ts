import type { AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { AafStructure } from '../../../domain/deliveries/aaf/aaf-school.ts';
import { allValues, firstValue, type AafRecord } from '../aaf-record.ts';
import { parseClass, parseGroup, parseStructureName } from '../fields.ts';

/** Reads one record of EtabEducNat; undefined without a key or a UAI. */
export function readStructure(record: AafRecord, anomalies: AnomalyCounter): AafStructure | undefined {
  const key = firstValue(record, 'ENTStructureJointure') ?? record.id;
  const uai = firstValue(record, 'ENTStructureUAI') ?? firstValue(record, 'ENTEtablissementUAI') ?? '';
  if (key === '' || uai === '') {
    anomalies.meet('missing-key', `EtabEducNat ${key}`);
    return undefined;
  }
  const { acronym, name, city } = parseStructureName(firstValue(record, 'ENTStructureNomCourant') ?? uai);
  return {
    key,
    recordId: record.id,
    uai,
    acronym,
    writtenName: name,
    writtenCity: city === '' ? (firstValue(record, 'l') ?? '') : city,
    academyCode: firstValue(record, 'ENTServAcCodeAcademie') ?? '',
    classes: declared(record, 'ENTStructureClasses', parseClass, anomalies),
    groups: declared(record, 'ENTStructureGroupes', parseGroup, anomalies),
  };
}

function declared<T extends { readonly code: string; readonly label: string }>(
  record: AafRecord,
  attribute: string,
  parse: (value: string) => T | undefined,
  anomalies: AnomalyCounter,
): readonly T[] {
  const byCode = new Map<string, T>();
  const raw = (record.attributes.get(attribute) ?? []).filter((value) => value !== '');
  const values = allValues(record, attribute);
  if (values.length < raw.length) {
    const repeated = raw.filter((value, index) => raw.indexOf(value) !== index);
    for (const value of repeated) anomalies.meet('duplicate-value', value);
  }
  for (const value of values) {
    const read = parse(value);
    if (read === undefined) anomalies.meet('malformed-value', `${attribute} ${value}`);
    else if (byCode.has(read.code)) anomalies.meet('duplicate-key', value);
    else byCode.set(read.code, read);
  }
  return [...byCode.values()];
}
