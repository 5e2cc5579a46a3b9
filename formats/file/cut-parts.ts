import type { FileInput } from './byte-source.ts';

/** Bytes in memory, under a name. */
type InMemory = Exclude<FileInput, string>;

/** The files that follow one another in bytes, by their sizes; those whose bytes are missing are cut short. Without parts, the file itself. */
export function cutParts({ name, bytes }: InMemory, parts: readonly { readonly name: string; readonly size: number }[] | undefined): readonly InMemory[] {
  if (parts === undefined) return [{ name, bytes }];
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.size;
    return { name: part.name, bytes: bytes.subarray(start, at) };
  });
}
