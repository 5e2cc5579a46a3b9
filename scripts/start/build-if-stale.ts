import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

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
    await build({ configFile: join(root, 'vite.config.ts'), root: join(root, 'renderer'), logLevel: 'error', build: { outDir: fresh, emptyOutDir: true } });
    if (existsSync(page)) renameSync(page, old);
    renameSync(fresh, page);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}
