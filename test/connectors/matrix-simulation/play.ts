import { parseArgs } from 'node:util';
import { simulateMatrix } from './simulate-matrix.ts';
import { simulateRestriction } from './simulate-restriction.ts';

/** Plays « Qui voit qui ? » on random platforms from the command line: `--runs N` seeds from `--from`, or one `--seed`, or the restricted mode (`--restricted`); exit code 1 when a promise breaks. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, restricted: { type: 'boolean', default: false } } });
const simulate = values.restricted ? simulateRestriction : simulateMatrix;
const how = values.restricted ? ' --restricted' : '';
const from = Number(values.seed ?? values.from);
const runs = values.seed === undefined ? Number(values.runs) : 1;
const total: Record<string, number> = {};
const broken: string[] = [];
const started = performance.now();
for (let seed = from; seed < from + runs; seed += 1) {
  const { problem, counts } = await simulate(seed);
  for (const [key, count] of Object.entries(counts)) total[key] = (total[key] ?? 0) + count;
  if (problem !== undefined) broken.push(`seed ${String(seed)}: ${problem}\n  Replay: npm run faults -- matrix --seed ${String(seed)}${how}`);
}
console.log(Object.entries(total).toSorted(([a], [b]) => a.localeCompare(b)).map(([key, count]) => `${String(count).padStart(9)}  ${key}`).join('\n'));
console.log(broken.slice(0, 20).join('\n'));
console.log(`${String(runs)} platforms, ${String(broken.length)} broken, ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = broken.length === 0 ? 0 : 1;
