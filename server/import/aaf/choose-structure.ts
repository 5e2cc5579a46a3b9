import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import { allValues, firstValue, type AafRecord } from '../../../formats/aaf/aaf-record.ts';
import { parseClass, parseGroup, parseStructureName, type AafClass, type AafGroup } from '../../../formats/aaf/fields.ts';
import { schoolKind, titleCase } from '../directory/french-labels.ts';
import type { AnomalyCounter } from './import-report.ts';

/** A school of a delivery. */
export interface Structure {
  /** The academy's key, which every other record names. */
  readonly key: string;
  /** Identifier of its record, by which a delta names it. */
  readonly recordId: string;
  readonly uai: string;
  readonly name: string;
  readonly city: string;
  readonly kind: string;
  readonly academyCode: string;
  readonly classes: readonly AafClass[];
  readonly groups: readonly AafGroup[];
}

/** No school to import, or several and none was chosen. */
export type ChoiceRefusal =
  | { readonly kind: 'no-school' }
  /** `wanted`: the school asked for, that the delivery does not describe. */
  | { readonly kind: 'choose-school'; readonly wanted?: string; readonly schools: readonly { readonly uai: string; readonly name: string }[] };

/** Reads one record of EtabEducNat; undefined without a key or a UAI. */
export function readStructure(record: AafRecord, anomalies: AnomalyCounter): Structure | undefined {
  const key = firstValue(record, 'ENTStructureJointure') ?? record.id;
  const uai = firstValue(record, 'ENTStructureUAI') ?? firstValue(record, 'ENTEtablissementUAI') ?? '';
  if (key === '' || uai === '') {
    anomalies.meet('missing-key', `EtabEducNat ${key}`);
    return undefined;
  }
  const { acronym, name, city } = parseStructureName(firstValue(record, 'ENTStructureNomCourant') ?? uai);
  const kind = schoolKind(acronym);
  return {
    key,
    recordId: record.id,
    uai,
    name: [kind, titleCase(name)].filter((part) => part !== '').join(' '),
    city: titleCase(city === '' ? (firstValue(record, 'l') ?? '') : city),
    kind,
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

/** The school to import: the one asked for, else the one that the ENT already has, else the only one. */
export function chooseStructure(
  structures: readonly Structure[],
  wanted: string | undefined,
): Result<Structure, ChoiceRefusal> {
  // Replacement zones are structures without classes (formats.md §1.3).
  const withClasses = structures.filter(({ classes }) => classes.length > 0);
  const candidates = withClasses.length > 0 ? withClasses : structures;
  const found = wanted === undefined ? candidates : structures.filter(({ uai }) => uai === wanted);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return accept(only);
  const schools = candidates.map(({ uai, name }) => ({ uai, name }));
  return schools.length === 0 ? refuse({ kind: 'no-school' }) : refuse({ kind: 'choose-school', ...(wanted === undefined ? {} : { wanted }), schools });
}
