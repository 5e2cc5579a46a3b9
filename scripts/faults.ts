import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The fault programmes that can be run at length: `npm run faults -- simulation --runs 100000`. */
const PROGRAMMES: Readonly<Record<string, string>> = { simulation: 'test/simulation/play.ts', importers: 'test/importers/play.ts' };

const [name = '', ...options] = process.argv.slice(2);
const programme = PROGRAMMES[name];
if (programme === undefined) {
  console.error(`Usage: npm run faults -- <${Object.keys(PROGRAMMES).join(' | ')}> [--runs N] [--seed N] [--steps N]`);
  process.exitCode = 2;
} else {
  const file = join(import.meta.dirname, '..', programme);
  process.exitCode = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' }).status ?? 1;
}
