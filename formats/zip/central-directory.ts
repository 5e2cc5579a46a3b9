import type { ByteSource } from '../file/byte-source.ts';
import { fileError, type FileError } from '../file/file-error.ts';
import { ZIP_LIMITS } from './zip-limits.ts';

/** One file of an archive, as its table of entries describes it; sizes and place in bytes. */
export interface ZipEntry {
  /** Name without its folders, which are never followed. */
  readonly name: string;
  readonly size: number;
  readonly compressedSize: number;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly headerAt: number;
}

// Fields of the format: PKWARE, APPNOTE 6.3, §4.3.12 and §4.3.16.
const END = { signature: 0x06054b50, length: 22, entries: 10, directorySize: 12, directoryAt: 16, longestComment: 0xffff } as const;
const HEADER = { signature: 0x02014b50, length: 46, flags: 8, method: 10, crc: 16, compressed: 20, size: 24, name: 28, extra: 30, comment: 32, disk: 34, mode: 38, at: 42 } as const;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const SYMBOLIC_LINK = 0xa000;

/** Files of an archive by its table of entries; throws a {@link FileError} on one that is none, or that a trap makes dangerous. */
export async function readCentralDirectory(source: ByteSource): Promise<readonly ZipEntry[]> {
  const end = await readEnd(source);
  const count = end.readUInt16LE(END.entries);
  const size = end.readUInt32LE(END.directorySize);
  const at = end.readUInt32LE(END.directoryAt);
  if (count > ZIP_LIMITS.maxEntries) throw fileError('bad-archive', source.name, `${count} entries`);
  // 0xFFFF and 0xFFFFFFFF announce the larger format, which nothing that we accept needs.
  if (size > ZIP_LIMITS.maxDirectory || at + size > source.size) throw fileError('bad-archive', source.name, 'directory');
  const directory = await readBytes(source, at, size);
  const entries = checked(source, [...headersOf(source, directory, count)]);
  return entries;
}

async function readEnd(source: ByteSource): Promise<Buffer> {
  const length = Math.min(source.size, END.length + END.longestComment);
  const tail = await readBytes(source, source.size - length, length);
  for (let at = length - END.length; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END.signature) return tail.subarray(at);
  }
  throw fileError('wrong-format', source.name, 'no table of entries');
}

/** Bytes of a part of a file; throws `truncated` when it stops before. */
export async function readBytes(source: ByteSource, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = await source.read(bytes.subarray(filled), at + filled);
    if (read === 0) throw fileError('truncated', source.name);
    filled += read;
  }
  return bytes;
}

function* headersOf(source: ByteSource, directory: Buffer, count: number): Generator<ZipEntry> {
  let at = 0;
  for (let rank = 0; rank < count; rank += 1) {
    if (at + HEADER.length > directory.length || directory.readUInt32LE(at) !== HEADER.signature) throw fileError('bad-archive', source.name, 'header');
    const header = directory.subarray(at);
    const nameLength = header.readUInt16LE(HEADER.name);
    const entry = entryOf(source, header, nameLength);
    if (entry !== undefined) yield entry;
    at += HEADER.length + nameLength + header.readUInt16LE(HEADER.extra) + header.readUInt16LE(HEADER.comment);
  }
}

/** Undefined for folders and what macOS adds (formats.md §0.7). */
function entryOf(source: ByteSource, header: Buffer, nameLength: number): ZipEntry | undefined {
  const flags = header.readUInt16LE(HEADER.flags);
  const bytes = header.subarray(HEADER.length, HEADER.length + nameLength);
  const path = bytes.toString((flags & UTF8_NAME) === 0 ? 'latin1' : 'utf8');
  refuseTraps(source, header, path);
  if (path.endsWith('/') || path.startsWith('__MACOSX/')) return undefined;
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    size: header.readUInt32LE(HEADER.size),
    compressedSize: header.readUInt32LE(HEADER.compressed),
    isDeflated: isDeflated(source, header.readUInt16LE(HEADER.method), path),
    crc: header.readUInt32LE(HEADER.crc),
    headerAt: header.readUInt32LE(HEADER.at),
  };
}

const ESCAPING = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i;

function refuseTraps(source: ByteSource, header: Buffer, path: string): void {
  const refusal = (why: string): FileError => fileError('bad-archive', source.name, `${why} ${path.slice(0, 80)}`);
  if (ESCAPING.test(path)) throw refusal('path');
  if ((header.readUInt16LE(HEADER.flags) & ENCRYPTED) !== 0) throw refusal('encrypted');
  if ((header.readUInt32LE(HEADER.mode) >>> 16 & 0xf000) === SYMBOLIC_LINK) throw refusal('link');
  if (header.readUInt16LE(HEADER.disk) !== 0) throw refusal('several disks');
}

function isDeflated(source: ByteSource, method: number, path: string): boolean {
  if (method !== 0 && method !== 8) throw fileError('bad-archive', source.name, `method ${method} ${path.slice(0, 80)}`);
  return method === 8;
}

/** Names that differ, sizes within the limits, and no two entries over the same bytes, as the densest bombs have. */
function checked(source: ByteSource, entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const refusal = (why: string): FileError => fileError('bad-archive', source.name, why);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size < entries.length) throw refusal('same name twice');
  const inflated = entries.reduce((sum, { size }) => sum + size, 0);
  if (inflated > ZIP_LIMITS.maxInflated) throw refusal(`${inflated} bytes`);
  if (inflated > 1024 * 1024 && inflated > source.size * ZIP_LIMITS.maxRatio) throw refusal(`ratio ${Math.round(inflated / source.size)}`);
  const byPlace = entries.toSorted((one, other) => one.headerAt - other.headerAt);
  const overlaps = byPlace.some((entry, rank) => entry.headerAt + entry.compressedSize > (byPlace[rank + 1]?.headerAt ?? source.size));
  if (overlaps) throw refusal('overlap');
  return entries;
}
