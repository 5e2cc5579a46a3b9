/** What the GAR would refuse, which is therefore left out of the files or mended (rules of formats.md §2.1). */
export type GarAnomalyKind =
  | 'missing-field'
  | 'too-long'
  | 'duplicate'
  | 'code-collision'
  | 'unknown-division'
  | 'unknown-group'
  | 'unknown-subject'
  | 'unknown-level'
  | 'empty-group'
  | 'malformed-subject'
  | 'without-label'
  | 'without-email'
  | 'too-many-managers';

/** One thing left out: `subject` is an identifier or a code, `detail` the field or the code that is wrong. */
export interface GarAnomaly {
  readonly kind: GarAnomalyKind;
  readonly subject: string;
  readonly detail?: string;
}

/** Notes one anomaly. */
export type NoteGar = (kind: GarAnomalyKind, subject: string, detail?: string) => void;

/** A list of anomalies and what adds to it. */
export function garAnomalies(): { readonly list: readonly GarAnomaly[]; readonly note: NoteGar } {
  const list: GarAnomaly[] = [];
  return {
    list,
    note: (kind, subject, detail) => void list.push(detail === undefined ? { kind, subject } : { kind, subject, detail }),
  };
}
