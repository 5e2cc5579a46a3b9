// npm run pack:web: makes one folder that runs with Node 24 alone (docs/installer.md): the launcher, the embedded ENT, the console
// of the browser, its page and the fictitious school.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { buildPageIfStale } from '../start/build-if-stale.ts';
import { ROOT } from '../start/layout.ts';
import { runCommand } from '../ci/run-command.ts';
import { READ_ME } from './read-me.ts';
import { readUpdateSettings } from './update-settings.ts';

const DRIVER = 'node_modules/better-sqlite3-multiple-ciphers';

/** What is copied as it is, from the root to the same place of the folder. */
const COPIED: readonly string[] = ['out/renderer', 'resources/demo', 'CHANGELOG.md', 'resources/LICENCES.txt', ...['lib', 'prebuilds', 'package.json', 'LICENSE'].map((part) => `${DRIVER}/${part}`)];

const Package = z.object({ name: z.string(), productName: z.string(), version: z.string(), license: z.string(), engines: z.object({ node: z.string() }) });

const folder = process.argv[2] ?? join(ROOT, 'out/pack/console-ent-web');
await buildPageIfStale(ROOT);
rmSync(folder, { recursive: true, force: true });
for (const path of COPIED) copy(path, path);
// Where it goes, and not by out/program: a console may be running from there.
await buildProgram(join(folder, 'program'));
writeFileSync(join(folder, 'package.json'), JSON.stringify(packageOf(), null, 2));
writeFileSync(join(folder, 'LISEZMOI.txt'), READ_ME);
console.log(folder);

async function buildProgram(outDir: string): Promise<void> {
  const { code } = await runCommand({ command: 'vite', args: ['build', '--logLevel', 'error', '--config', 'vite.node.config.ts', '--mode', 'program', '--outDir', outDir, '--emptyOutDir'], timeoutSeconds: 300 });
  if (code !== 0) throw new Error('The program is not built');
}

function copy(from: string, to: string): void {
  const target = join(folder, to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(ROOT, from), target, { recursive: true });
}

/** What Node needs to know of the folder: its modules are ES modules, of this version. */
function packageOf(): unknown {
  const { name, productName, version, license, engines } = Package.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  return { name: `${name}-web`, productName, version, license, private: true, type: 'module', updates: readUpdateSettings(process.env), engines: { node: engines.node }, scripts: { start: 'node program/start.js', ent: 'node program/ent.js' } };
}
