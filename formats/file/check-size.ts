import type { ByteSource } from './byte-source.ts';
import { fileError } from './file-error.ts';
import type { FileLimits } from './file-limits.ts';

/** Throws a {@link FileError} `too-large` on a file of more bytes than are read; its detail is that limit, in megabytes. */
export function checkSize({ name, size }: ByteSource, { maxBytes }: FileLimits): void {
  if (size > maxBytes) throw fileError('too-large', name, String(Math.floor(maxBytes / 1024 / 1024)));
}
