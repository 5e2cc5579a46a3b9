import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, or of what `npm run pack:web` made of it: the nearest one above that has a package.json. */
export const ROOT = rootAbove(import.meta.dirname);

/** The programs that are started by name: in the sources, and in what is packed. */
const PROGRAMS = {
  ent: ['scripts/ent.ts', 'program/ent.js'],
  console: ['main/web/entry.ts', 'program/console.js'],
} as const;

/** A program that another one starts. */
export type ProgramName = keyof typeof PROGRAMS;

/** Where a program is, from the root. */
export function programPath(name: ProgramName): string {
  const [source, packed] = PROGRAMS[name];
  return isPacked() ? packed : source;
}

/** Whether this runs from what was packed: everything is built, nothing is built again. */
export function isPacked(): boolean {
  return !existsSync(join(ROOT, PROGRAMS.ent[0]));
}

function rootAbove(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, 'package.json')) ? folder : rootAbove(above);
}
