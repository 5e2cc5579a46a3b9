import { execFile } from 'node:child_process';
import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What the bundler makes of sources of this project. */
interface Bundle {
  /** The folder that it fills, and the file of it whose date is that of the build. */
  readonly folder: string;
  readonly entry: string;
  readonly sources: readonly string[];
  /** What the bundler is told, beyond where it writes. */
  readonly args: readonly string[];
}

const PAGE: Bundle = { folder: 'out/renderer', entry: 'index.html', sources: ['renderer/**/*', 'domain/**/*.ts', 'contract/**/*.ts', 'texts/**/*.ts', 'vite.config.ts', 'package-lock.json'], args: [] };

/** Whether what was built is absent or older than what it is made of. */
function isStale(root: string, { folder, entry, sources }: Bundle): boolean {
  const built = modified(join(root, folder, entry));
  return built === 0 || globSync([...sources], { cwd: root }).some((path) => modified(join(root, path)) > built);
}

/** Builds the page when it is stale. */
export const buildPageIfStale = (root: string): Promise<void> => buildIfStale(root, PAGE);

/** Builds what is stale; two processes started together never see half of it. */
export async function buildIfStale(root: string, bundle: Bundle): Promise<void> {
  if (!isStale(root, bundle)) return;
  const folder = join(root, bundle.folder);
  const fresh = `${folder}.new-${process.pid}`;
  const old = `${folder}.old-${process.pid}`;
  try {
    await buildApart(root, [...bundle.args, '--outDir', fresh, '--emptyOutDir']);
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(fresh, folder);
  } finally {
    for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  }
}

/** In a process of its own: the bundler keeps a gigabyte as long as its process lives, which is as long as the console runs. */
async function buildApart(root: string, args: readonly string[]): Promise<void> {
  const bundler = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  await promisify(execFile)(process.execPath, [bundler, 'build', '--logLevel', 'error', ...args], { cwd: root });
}
