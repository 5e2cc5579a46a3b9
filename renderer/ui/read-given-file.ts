import { MOST_BYTES, type DataFileRefusal } from '../../domain/kernel/data-file.ts';
import { refuse, type Result } from '../../domain/kernel/result.ts';

/** Reads a file of data that somebody chose; nothing of what is too large is read. */
export async function readGivenFile<T>(file: File, read: (text: string) => Result<T, DataFileRefusal>): Promise<Result<T, DataFileRefusal>> {
  if (file.size > MOST_BYTES) return refuse({ kind: 'too-large' });
  const text = await file.text().catch(() => undefined);
  return text === undefined ? refuse({ kind: 'unreadable' }) : read(text);
}
