/** Why an AAF file or delivery cannot be read; `texts/` turns each kind into a French sentence. */
export type AafRefusalKind =
  | 'unreadable'
  | 'empty'
  | 'truncated'
  | 'not-aaf'
  | 'bad-encoding'
  | 'forbidden-doctype'
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-attributes'
  | 'too-long-text'
  | 'too-slow'
  | 'malformed'
  | 'no-aaf-file'
  | 'delta-not-supported'
  | 'first-degree-not-supported';

/** One refusal: what is wrong, in which file, at which line when a line is known, and the technical detail. */
export interface AafRefusal {
  readonly kind: AafRefusalKind;
  readonly file: string;
  readonly line?: number;
  readonly detail?: string;
}

/** Thrown when an AAF file or delivery is refused: nothing of it must then be kept. */
export class AafError extends Error {
  readonly refusal: AafRefusal;

  constructor(refusal: AafRefusal) {
    super(describe(refusal));
    this.name = 'AafError';
    this.refusal = refusal;
  }
}

function describe(refusal: AafRefusal): string {
  const line = refusal.line === undefined ? '' : `:${refusal.line}`;
  const detail = refusal.detail === undefined ? '' : ` (${refusal.detail})`;
  return `${refusal.file}${line}: ${refusal.kind}${detail}`;
}
