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

/** Builds the floor pages with the bundler of the product and serves them on the loopback. */
export async function serveFloors(): Promise<ServedFloors> {
  const root = join(import.meta.dirname, '../floors');
  const outDir = mkdtempSync(join(tmpdir(), 'console-ent-floors-'));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome150', chunkSizeWarningLimit: 3000, rolldownOptions: { input: [join(root, 'grid.html'), join(root, 'mantine.html')] } },
  });
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
