import { FileError, type FileRefusalKind } from '../file/file-error.ts';
import type { FormatName } from '../recognise/format-name.ts';
import { recognise } from '../recognise/recognise.ts';

/** What is said of a file given in the place of a folder: what to do differs for an archive and for one file of a delivery. */
const REFUSALS: Partial<Readonly<Record<FormatName, FileRefusalKind>>> = { zip: 'packed', gzip: 'packed', aaf: 'lone-file' };

/** Why a file is not a delivery, by its content; throws a {@link FileError} `unreadable` where there is no file either. */
export async function refuseFile(path: string): Promise<FileError> {
  const { format } = await recognise(path);
  return new FileError({ kind: REFUSALS[format] ?? 'wrong-format', file: path, detail: format });
}
