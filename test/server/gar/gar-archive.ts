import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** Texts of the files of a `.tar.gz`, by name. */
export function readArchive(path: string): ReadonlyMap<string, string> {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, string>();
  for (let at = 0; bytes[at] !== 0 && at < bytes.length; ) {
    const name = bytes.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 136), 8);
    files.set(name, bytes.toString('utf8', at + BLOCK, at + BLOCK + size));
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return files;
}

/** Every file of one kind, one after the other. */
export function textOfKind(files: ReadonlyMap<string, string>, kind: string): string {
  return [...files].flatMap(([name, text]) => (name.includes(`_${kind}_`) ? [text] : [])).join('');
}

/** How many elements of a name there are. */
export function countElements(text: string, element: string): number {
  return text.split(`<men:${element}>`).length - 1;
}
