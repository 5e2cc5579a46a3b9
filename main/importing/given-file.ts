import { setImmediate } from 'node:timers/promises';
import { FILE_LIMITS } from '../../formats/file/file-limits.ts';
import type { FileParts } from '../../domain/deliveries/delivery-import.ts';
import { cutParts } from '../../formats/file/cut-parts.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';

/** A file that a page gives piece by piece; it lives in memory until another takes its place or somebody puts it down. */
export interface GivenFile {
  readonly id: string;
  /** Whose it is: nobody else reads it. */
  readonly accountId: string;
  readonly name: string;
  readonly size: number;
  /** Takes the next piece and gives the number of bytes received; what is beyond the announced size is left out. */
  add(piece: Uint8Array): number;
  /** The files given together, where there are several. */
  readonly parts: FileParts | undefined;
  /** What the readers of `formats/` take: each of their pieces lets the other calls of the console in. */
  readonly input: Exclude<FileInput, string>;
  /** The same, file by file. */
  readonly inputs: readonly Exclude<FileInput, string>[];
  /** Forgets the bytes: a reading that is under way ends by a {@link ReadingStopped}. */
  putDown(): void;
}

/** Thrown by a reading whose file was put down. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
}

/** Whether a file is larger than any that is read. */
export function isTooLarge(size: number): boolean {
  return size > FILE_LIMITS.maxBytes;
}

/** Makes room for a file of so many bytes. */
export function makeRoom({ id, accountId, name, size, parts }: Pick<GivenFile, 'id' | 'accountId' | 'name' | 'size' | 'parts'>): GivenFile {
  const bytes = Buffer.alloc(size);
  let received = 0;
  let isDown = false;
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (isDown) throw new ReadingStopped();
  };
  return {
    id,
    accountId,
    name,
    size,
    parts,
    add: (piece) => {
      bytes.set(piece.subarray(0, size - received), received);
      received = Math.min(size, received + piece.length);
      return received;
    },
    // A file that stops before its announced end is read as it is: its reader says that it is cut short.
    get input() {
      return { name, bytes: bytes.subarray(0, received), pause };
    },
    get inputs() {
      return cutParts({ name, bytes: bytes.subarray(0, received) }, parts).map((part) => ({ ...part, pause }));
    },
    putDown: () => {
      isDown = true;
    },
  };
}
