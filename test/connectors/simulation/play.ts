import { parseArgs } from 'node:util';
import { simulateConnector } from './simulate.ts';

/** Plays the simulation of a connector from the command line: `--runs N` seeds from `--from`, or one `--seed`; exit code 1 when a promise breaks. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '500' }, steps: { type: 'string', default: '40' }, from: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const from = Number(values.seed ?? values.from);
const runs = values.seed === undefined ? Number(values.runs) : 1;
const steps = Number(values.steps);
const total: Record<string, number> = {};
const broken: string[] = [];
const started = performance.now();
for (let seed = from; seed < from + runs; seed += 1) {
  const { problem, counts } = await simulateConnector(seed, steps);
  for (const [key, count] of Object.entries(counts)) total[key] = (total[key] ?? 0) + count;
  if (problem !== undefined) broken.push(`seed ${String(seed)}: ${problem}\n  Replay: npm run faults -- connectors --seed ${String(seed)} --steps ${String(steps)}`);
}
console.log(Object.entries(total).toSorted(([a], [b]) => a.localeCompare(b)).map(([key, count]) => `${String(count).padStart(9)}  ${key}`).join('\n'));
console.log(broken.slice(0, 20).join('\n'));
console.log(`${String(runs)} runs of ${String(steps)} steps, ${String(broken.length)} broken, ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = broken.length === 0 ? 0 : 1;
