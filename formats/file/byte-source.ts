import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileError } from './file-error.ts';

/**
 * A file on disk by its path, or bytes already in memory (the entry of an archive, what a page gave) by the name to tell in
 * refusals. `pause` is awaited before each piece: who has others to serve meanwhile lets them in, or stops the reading by a throw.
 */
export type FileInput = string | { readonly name: string; readonly bytes: Uint8Array; readonly pause?: () => Promise<void> };

/** The name of an input, without its folders. */
export function fileNameOf(input: FileInput): string {
  return basename(typeof input === 'string' ? input : input.name);
}

/** Bytes that can be read more than once; `size` is in bytes. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** Fills a buffer from a position of the file and gives the number of bytes read, 0 at the end. */
  readonly read: (into: Uint8Array, position: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Where pieces of a source are read, of `most` bytes: a small one takes no more than its size, and room to see its end. */
export function roomFor({ size }: ByteSource, most: number): Buffer {
  return Buffer.allocUnsafe(Math.min(size + 4, most));
}

/** Opens an input; throws a {@link FileError} `unreadable` on what is not a regular file. */
export async function openBytes(input: FileInput): Promise<ByteSource> {
  return typeof input === 'string' ? await openFile(input) : inMemory(input);
}

async function openFile(path: string): Promise<ByteSource> {
  const file = await openHandle(path);
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    throw fileError('unreadable', path, 'not a regular file');
  }
  const read = async (into: Uint8Array, position: number): Promise<number> =>
    (await file.read(into, 0, into.length, position)).bytesRead;
  return { name: path, size: stat.size, read, close: () => file.close() };
}

async function openHandle(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw fileError('unreadable', path, error instanceof Error ? error.message : undefined);
  }
}

function inMemory({ name, bytes, pause }: Exclude<FileInput, string>): ByteSource {
  const read = async (into: Uint8Array, position: number): Promise<number> => {
    await pause?.();
    const piece = bytes.subarray(position, position + into.length);
    into.set(piece);
    return piece.length;
  };
  return { name, size: bytes.length, read, close: () => Promise.resolve() };
}
