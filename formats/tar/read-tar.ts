import { gunzipSync } from 'node:zlib';
import { openBytes, type FileInput } from '../file/byte-source.ts';
import { checkSize } from '../file/check-size.ts';
import { fileError } from '../file/file-error.ts';
import { KEPT_LIMITS } from '../file/file-limits.ts';
import { ZIP_LIMITS } from '../zip/zip-limits.ts';

/** A file of an archive, under its name without folders. */
type InMemory = Exclude<FileInput, string>;

const BLOCK = 512;

/** Fields of a header, in bytes (POSIX.1-2017, pax, « ustar Interchange Format »). */
const FIELDS = { name: [0, 100], size: [124, 136], sum: [148, 156], type: 156 } as const;

/**
 * Regular files of a `.tar.gz`, which is how the AAF is sent (formats.md §1.1); links, folders and what a system adds are left out,
 * and no name leads anywhere. Bounded as zip archives are (reliability T6); throws a {@link FileError} on what is none, or is cut short.
 */
export async function readTarGz(input: FileInput): Promise<readonly InMemory[]> {
  const source = await openBytes(input);
  try {
    checkSize(source, KEPT_LIMITS);
    const packed = Buffer.alloc(source.size);
    const read = await source.read(packed, 0);
    return filesOf(source.name, inflate(source.name, packed.subarray(0, read)));
  } finally {
    await source.close();
  }
}

function inflate(name: string, packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: ZIP_LIMITS.maxInflated });
  } catch (error) {
    throw fileError('bad-archive', name, error instanceof Error ? error.message : undefined);
  }
}

function filesOf(archive: string, bytes: Buffer): readonly InMemory[] {
  const files: InMemory[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = octalOf(header, FIELDS.size);
    // A size that is none, or below zero, would lead nowhere or back.
    if (!isHeader(header) || !(size >= 0)) throw fileError(at === 0 ? 'wrong-format' : 'bad-archive', archive, 'tar header');
    const start = at + BLOCK;
    if (start + size > bytes.length) throw fileError('truncated', archive);
    const name = textOf(header, FIELDS.name);
    if (isFile(header, name)) files.push({ name: name.slice(name.lastIndexOf('/') + 1), bytes: bytes.subarray(start, start + size) });
    if (files.length > ZIP_LIMITS.maxEntries) throw fileError('bad-archive', archive, `${files.length} entries`);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** The sum of a header counts its own field as spaces. */
function isHeader(header: Buffer): boolean {
  const [from, to] = FIELDS.sum;
  const sum = header.reduce((total, byte, index) => total + (index >= from && index < to ? 0x20 : byte), 0);
  return octalOf(header, FIELDS.sum) === sum;
}

/** A regular file, `0` or NUL, that no system put there for itself. */
function isFile(header: Buffer, name: string): boolean {
  const type = header[FIELDS.type];
  return (type === 0x30 || type === 0) && !name.endsWith('/') && !/(?:^|\/)\._/.test(name);
}

function textOf(header: Buffer, [from, to]: readonly [number, number]): string {
  return header.toString('utf8', from, to).replace(/\0.*$/s, '');
}

/** NaN for what is no octal number. */
function octalOf(header: Buffer, field: readonly [number, number]): number {
  return Number.parseInt(textOf(header, field).trim(), 8);
}
