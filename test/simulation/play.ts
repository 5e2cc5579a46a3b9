import { parseArgs } from 'node:util';
import { codeUnderTest } from './planted-bugs.ts';
import { simulate } from './simulate.ts';

/** Plays the simulation from the command line: `--runs N` seeds from `--from`, or one `--seed`; exit code 1 when a promise breaks. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    steps: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
});
const from = Number(values.seed ?? values.from);
const runs = values.seed === undefined ? Number(values.runs) : 1;
const steps = Number(values.steps);
const newCode = codeUnderTest(process.env['SABOTAGE']);

const total: Record<string, number> = {};
const broken: string[] = [];
const started = performance.now();
for (let seed = from; seed < from + runs; seed++) {
  const { problem, hash, counts } = simulate({ seed, steps, code: newCode() });
  for (const [key, count] of Object.entries(counts)) {
    total[key] = (total[key] ?? 0) + count;
  }
  if (problem !== undefined) {
    broken.push(`seed ${seed} (${hash}): ${problem}\n  Replay: npm run faults -- simulation --seed ${seed} --steps ${steps}`);
  }
}
const seconds = (performance.now() - started) / 1000;
console.log(Object.entries(total).toSorted(([a], [b]) => a.localeCompare(b)).map(([key, count]) => `${String(count).padStart(9)}  ${key}`).join('\n'));
console.log(broken.slice(0, 20).join('\n'));
console.log(`${runs} runs of ${steps} steps, ${broken.length} broken, ${seconds.toFixed(1)} s`);
process.exitCode = broken.length === 0 ? 0 : 1;
