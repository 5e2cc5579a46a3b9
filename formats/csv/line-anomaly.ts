/** What is strange at one line of a file and does not stop its reading. */
export type LineAnomalyKind =
  | 'too-many-cells'
  | 'stray-quote'
  | 'repeated-header'
  | 'lost-characters'
  | 'missing-value'
  | 'malformed-date'
  | 'malformed-value'
  | 'unknown-value'
  | 'duplicate-key';

/** One of them: the line from 1, the column as its header is written, and the value as it is written. */
export interface LineAnomaly {
  readonly kind: LineAnomalyKind;
  readonly line: number;
  readonly column?: string;
  readonly value?: string;
}
