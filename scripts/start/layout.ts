import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const HERE = import.meta.filename;

/** The folder of the project, or of what `npm run pack:web` made of it: the nearest one above that has a package.json. */
export const ROOT = rootAbove(dirname(HERE));

/** The programs that are started by name, among the sources. */
const SOURCES = { ent: 'scripts/ent.ts', 'training-ent': 'scripts/training-ent.ts', hub: 'scripts/hub.ts', console: 'main/web/entry.ts' } as const;

/** A program that another one starts. */
export type ProgramName = keyof typeof SOURCES;

/** Where a program is: among the sources, or beside this one where all are built. */
export function programPath(name: ProgramName): string {
  return isBuilt() ? join(dirname(HERE), `${name}.js`) : join(ROOT, SOURCES[name]);
}

/** Whether this runs from what was built: the page was too. */
export function isBuilt(): boolean {
  return extname(HERE) === '.js';
}

function rootAbove(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, 'package.json')) ? folder : rootAbove(above);
}
