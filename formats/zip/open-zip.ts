import { crc32, inflateRawSync } from 'node:zlib';
import { openBytes, type ByteSource, type FileInput } from '../file/byte-source.ts';
import { checkSize } from '../file/check-size.ts';
import { fileError } from '../file/file-error.ts';
import { KEPT_LIMITS } from '../file/file-limits.ts';
import { readBytes, readCentralDirectory, type ZipEntry } from './central-directory.ts';

/** An archive open for reading; to close whatever happens. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** Bytes of one entry, never more than its table says; throws a {@link FileError} when they are not what it says. */
  readonly read: (entry: ZipEntry) => Promise<Exclude<FileInput, string>>;
  readonly close: () => Promise<void>;
}

/** Opens a zip archive by its table of entries; throws a {@link FileError} on what is none or on a trap (reliability T6). */
export async function openZip(input: FileInput): Promise<ZipArchive> {
  const source = await openBytes(input);
  try {
    checkSize(source, KEPT_LIMITS);
    const entries = await readCentralDirectory(source);
    return { entries, read: (entry) => readEntry(source, entry), close: source.close };
  } catch (error) {
    await source.close();
    throw error;
  }
}

const LOCAL = { signature: 0x04034b50, length: 30, name: 26, extra: 28 } as const;

async function readEntry(source: ByteSource, entry: ZipEntry): Promise<Exclude<FileInput, string>> {
  const header = await readBytes(source, entry.headerAt, LOCAL.length);
  if (header.readUInt32LE(0) !== LOCAL.signature) throw fileError('bad-archive', entry.name, 'header');
  const at = entry.headerAt + LOCAL.length + header.readUInt16LE(LOCAL.name) + header.readUInt16LE(LOCAL.extra);
  const stored = await readBytes(source, at, entry.compressedSize);
  const bytes = entry.isDeflated ? inflate(stored, entry) : stored;
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw fileError('bad-archive', entry.name, 'checksum');
  return { name: entry.name, bytes };
}

function inflate(stored: Buffer, { name, size }: ZipEntry): Buffer {
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw fileError('bad-archive', name, error instanceof Error ? error.message : undefined);
  }
}
