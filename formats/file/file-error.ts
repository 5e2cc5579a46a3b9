/** Why a national file, or a delivery of several, cannot be read; `texts/` turns each kind into a French sentence. */
export type FileRefusalKind =
  | 'unreadable'
  | 'empty'
  | 'truncated'
  /** Not the format asked for; `detail` holds what was found instead. */
  | 'wrong-format'
  | 'bad-encoding'
  | 'forbidden-doctype'
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-attributes'
  | 'too-long-text'
  | 'too-slow'
  | 'malformed'
  /** An archive with more than files in it: a path that goes up, a link, a bomb; `detail` says which. */
  | 'bad-archive'
  /** What a service answered instead of what was asked; `detail` holds its words. */
  | 'error-answer'
  /** An archive where its content is asked for. */
  | 'packed'
  /** One file of a delivery where the folder of all of them is asked for. */
  | 'lone-file'
  | 'no-aaf-file'
  /** Files of a full delivery beside files of a delta. */
  | 'mixed-delivery';

/** One refusal: what is wrong, in which file, at which line when a line is known, and the technical detail. */
export interface FileRefusal {
  readonly kind: FileRefusalKind;
  readonly file: string;
  readonly line?: number;
  readonly detail?: string;
}

/** Thrown when a file or delivery is refused: nothing of it must then be kept. */
export class FileError extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(describe(refusal));
    this.name = 'FileError';
    this.refusal = refusal;
  }
}

/** The same from its parts, where the line and the detail may be missing. */
export function fileError(kind: FileRefusalKind, file: string, detail?: string, line?: number): FileError {
  return new FileError({ kind, file, ...(line !== undefined && { line }), ...(detail !== undefined && { detail }) });
}

function describe(refusal: FileRefusal): string {
  const line = refusal.line === undefined ? '' : `:${refusal.line}`;
  const detail = refusal.detail === undefined ? '' : ` (${refusal.detail})`;
  return `${refusal.file}${line}: ${refusal.kind}${detail}`;
}
