import { join, resolve } from 'node:path';

const FOLDER = 'out/tested-programs';
const ROOT = resolve(import.meta.dirname, '../../..');

/** The programs that tests start, by their sources: the names under which vite.node.config.ts builds them. */
const BUILT = {
  'scripts/start.ts': 'start.js',
  'scripts/ent.ts': 'ent.js',
  'scripts/training-ent.ts': 'training-ent.js',
  'scripts/hub.ts': 'hub.js',
  'main/web/entry.ts': 'console.js',
  'main/console/process.ts': 'shell-console.js',
  'test/scenario/console-child.ts': 'killed-console.js',
  'test/server/postgres/serve.program.ts': 'one-of-several.js',
} as const;

/** A program that tests start. */
export type Program = keyof typeof BUILT;

/** What the bundler makes of them for tests. */
export const TESTED_PROGRAMS = {
  folder: FOLDER,
  entry: BUILT['scripts/ent.ts'],
  sources: ['domain', 'contract', 'formats', 'texts', 'server', 'main', 'scripts'].map((folder) => `${folder}/**/*.ts`).concat('test/scenario/*.ts', 'test/support/*.ts', 'test/server/*.ts', 'test/server/postgres/*.ts', 'vite.node.config.ts', 'package-lock.json'),
  args: ['--config', 'vite.node.config.ts', '--mode', 'tested'],
};

/** Where a program was built: started from there, it has nothing to find, to strip nor to resolve, which takes two thirds of a start from the sources. */
export const builtProgram = (source: Program): string => join(ROOT, FOLDER, BUILT[source]);
