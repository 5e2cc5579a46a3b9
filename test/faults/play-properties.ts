import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

// The properties of the merge (sync:T1, rel:R8), on as many draws of any JSON as one wants: `npm test` tries each on 100,000 cases chosen once.
const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '20261109' } } });
const started = performance.now();
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'domain', 'test/domain/sync/merge.test.ts', '--testTimeout', '3600000'], {
  cwd: resolve(import.meta.dirname, '../..'),
  stdio: 'inherit',
  env: { ...process.env, PROPERTY_RUNS: values.runs, PROPERTY_SEED: values.seed },
});
console.log(`properties: ${values.runs} tries of each, seed ${values.seed}, ${((performance.now() - started) / 1000).toFixed(1)} s\n  Replay: npm run faults -- properties --runs ${values.runs} --seed ${values.seed}`);
process.exitCode = status ?? 1;
