import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The generations that were recorded, oldest first. */
export const GENERATIONS = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

/** Puts the recorded files of a part back in a folder. */
export function restoreGeneration(generation: string, part: 'console' | 'ent', folder: string): string {
  const from = join(import.meta.dirname, generation);
  for (const name of readdirSync(from)) {
    const [first, ...path] = name.replace(/\.gz$/, '').split('~');
    if (first === part) {
      const file = join(folder, ...path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, gunzipSync(readFileSync(join(from, name))));
    }
  }
  return folder;
}
