/** What a record asks for: a full delivery only adds, a delta also modifies and deletes. */
export type AafRequest = 'add' | 'modify' | 'delete';

/** The six kinds of record of a second-degree AAF delivery, as its file names call them. */
export type AafCategory =
  | 'EtabEducNat'
  | 'MatiereEducNat'
  | 'MefEducNat'
  | 'Eleve'
  | 'PersRelEleve'
  | 'PersEducNat';

/** Every category, in the order an importer processes a full delivery (formats §1.6). */
export const AAF_CATEGORIES: readonly AafCategory[] = [
  'EtabEducNat',
  'MatiereEducNat',
  'MefEducNat',
  'Eleve',
  'PersRelEleve',
  'PersEducNat',
];

/** One school, subject, MEF or person as the academy sent it. */
export interface AafRecord {
  readonly request: AafRequest;
  /** `unknown` is an anomaly to count, never a reason to stop; `rawCategory` keeps what was written. */
  readonly category: AafCategory | 'unknown';
  readonly rawCategory: string;
  /** The academy's key (jointure, MEF or subject code); empty when the file gives none. */
  readonly id: string;
  /** Trimmed NFC values by attribute name; an empty array is an attribute present without value. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** First non-empty value of a record's attribute, undefined when absent or empty. */
export function firstValue(record: AafRecord, name: string): string | undefined {
  const values = record.attributes.get(name);
  return values?.find((value) => value !== '');
}

/** Non-empty values of a record's attribute, without duplicates (formats §1.7 trap 2), in file order. */
export function allValues(record: AafRecord, name: string): readonly string[] {
  const values = record.attributes.get(name);
  if (values === undefined || values.length === 0) return [];
  if (values.length === 1) return values[0] === '' ? [] : values;
  return [...new Set(values)].filter((value) => value !== '');
}

const CATEGORY_BY_LABEL: ReadonlyMap<string, AafCategory> = new Map([
  ...AAF_CATEGORIES.map((category): readonly [string, AafCategory] => [category, category]),
  // The files say MatEducNat inside and MatiereEducNat in their name (formats §1.2).
  ['MatEducNat', 'MatiereEducNat'] as const,
]);

/** Category named by a record's operational attribute. */
export function categoryOfLabel(label: string): AafCategory | 'unknown' {
  return CATEGORY_BY_LABEL.get(label) ?? 'unknown';
}
