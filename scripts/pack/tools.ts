import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../ci/run-command.ts';
import { ROOT } from '../start/layout.ts';

/** Where the packing tools are, once « npm ci --prefix scripts/pack/tools » has brought them. */
export const TOOLS = join(ROOT, 'scripts/pack/tools/node_modules');

/** Whether they are there; says how to have them when not. */
export function hasTools(): boolean {
  if (existsSync(TOOLS)) return true;
  console.error('The packing tools are not installed: npm ci --prefix scripts/pack/tools');
  return false;
}

/** Builds the application, then runs electron-builder on it; gives its exit code. Nothing is ever published. */
export async function packWith(args: readonly string[]): Promise<number> {
  const built = await runCommand({ command: process.execPath, args: [join(ROOT, 'scripts/ci/build.ts')], timeoutSeconds: 300 });
  if (built.code !== 0) return built.code;
  const packed = await runCommand({ command: process.execPath, args: [join(TOOLS, 'electron-builder/cli.js'), ...args, '--publish', 'never'], timeoutSeconds: 1800 });
  return packed.code;
}
