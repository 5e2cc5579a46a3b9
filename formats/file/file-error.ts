import type { FileRefusalKind } from '../../domain/imports/file-refusal.ts';

export type { FileRefusalKind };

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
