import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long obtaining Electron may take: past it, the browser is used. */
const PATIENCE_MS = 5000;

/** Electron's program on this computer, obtained once if it can be within five seconds; undefined when there is none. */
export function obtainElectron(root: string): string | undefined {
  const found = findElectron(root);
  if (found !== undefined) return found;
  const install = join(root, 'node_modules/electron/install.js');
  if (!existsSync(install)) return undefined;
  spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: PATIENCE_MS, killSignal: 'SIGKILL' });
  return findElectron(root);
}

/** Electron's program when it is there already. */
export function findElectron(root: string): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name);
  return existsSync(program) ? program : undefined;
}
