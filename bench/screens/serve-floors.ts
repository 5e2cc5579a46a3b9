import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** The floor pages, built as the product is and served beside it. */
export interface ServedFloors {
  readonly url: string;
  stop(): void;
}

const MEDIA: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

const FLOORS = join(import.meta.dirname, '../floors');
const PEERS = join(import.meta.dirname, '../peers');

/** Whether the packages of the peers are installed: they are no part of the project's own. */
export function hasPeers(): boolean {
  return ['@mantine/schedule', 'chart.js'].every((name) => existsSync(join(PEERS, 'node_modules', name, 'package.json')));
}

/** Builds the floor pages, and those of the peers that are there, with the bundler of the product and serves them on the loopback. */
export async function serveFloors(): Promise<ServedFloors> {
  const outDir = mkdtempSync(join(tmpdir(), 'console-ent-floors-'));
  await buildPages(FLOORS, ['grid.html', 'mantine.html'], outDir);
  if (hasPeers()) await buildPages(PEERS, ['schedule.html', 'charts.html'], outDir);
  const server = createServer((request, response) => {
    const path = join(outDir, (request.url ?? '/').replace(/\?.*$/, '').replaceAll('..', ''));
    const found = existsSync(path) && extname(path) !== '';
    response.writeHead(found ? 200 : 404, { 'content-type': MEDIA[extname(path)] ?? 'text/plain', 'cache-control': 'no-store' });
    response.end(found ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Each folder apart: the floors are the same files whether or not a peer is there. */
async function buildPages(root: string, pages: readonly string[], outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: false, target: 'chrome150', chunkSizeWarningLimit: 3000, rolldownOptions: { input: pages.map((page) => join(root, page)) } },
  });
}
