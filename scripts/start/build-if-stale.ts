import { execFile } from 'node:child_process';
import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const SOURCES = ['renderer/**/*', 'domain/**/*.ts', 'contract/**/*.ts', 'texts/**/*.ts', 'vite.config.ts', 'package-lock.json'];

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether the built page is absent or older than what it is made of. */
export function isPageStale(root: string): boolean {
  const built = modified(join(root, 'out/renderer/index.html'));
  return built === 0 || globSync(SOURCES, { cwd: root }).some((path) => modified(join(root, path)) > built);
}

/** Builds the page when it is stale; two consoles started together never see half of a page. */
export async function buildPageIfStale(root: string): Promise<void> {
  if (!isPageStale(root)) return;
  const page = join(root, 'out/renderer');
  const fresh = `${page}.new-${process.pid}`;
  const old = `${page}.old-${process.pid}`;
  try {
    await buildApart(root, fresh);
    if (existsSync(page)) renameSync(page, old);
    renameSync(fresh, page);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: the bundler keeps a gigabyte as long as its process lives, which is as long as the console runs. */
async function buildApart(root: string, outDir: string): Promise<void> {
  const bundler = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  await promisify(execFile)(process.execPath, [bundler, 'build', '--logLevel', 'error', '--outDir', outDir, '--emptyOutDir'], { cwd: root });
}
