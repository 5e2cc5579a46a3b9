import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFuzzer, schoolOfFiles } from './fuzz.ts';
import { HOSTILE_FILES, readHostile } from './hostile-files.ts';

/** Gives broken files to the importers from the command line: `--runs N` seeds from `--from`, or one `--seed`; exit code 1 on a problem. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '50000' }, from: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const from = Number(values.seed ?? values.from);
const runs = values.seed === undefined ? Number(values.runs) : 1;

/** Most memory that any broken file may take, in kilobytes (X2: 512 MB). */
const MOST_MEMORY = 512 * 1024;

const RUNS_OF_A_SCHOOL = 500;

const endings: Record<string, number> = {};
const broken: string[] = [];
const started = performance.now();
let school = schoolOfFiles();
for (let seed = from; seed < from + runs; seed++) {
  // The school of so many imports would fill the memory by itself.
  if ((seed - from) % RUNS_OF_A_SCHOOL === RUNS_OF_A_SCHOOL - 1) {
    school.close();
    school = schoolOfFiles();
  }
  const { ending, problem } = await createFuzzer(school)(seed);
  endings[ending] = (endings[ending] ?? 0) + 1;
  if (problem !== undefined) broken.push(`seed ${seed}: ${problem}\n  Replay: npm run faults -- importers --seed ${seed}`);
}
const { maxRSS } = process.resourceUsage();
if (maxRSS > MOST_MEMORY) broken.push(`${Math.round(maxRSS / 1024)} MB of memory`);
if (values.seed === undefined) readHostileFiles();
console.log(Object.entries(endings).toSorted(([a], [b]) => a.localeCompare(b)).map(([key, count]) => `${String(count).padStart(9)}  ${key}`).join('\n'));
console.log(broken.slice(0, 20).join('\n'));
console.log(`${runs} broken files, ${broken.length} problems, ${Math.round(maxRSS / 1024)} MB at most, ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = broken.length === 0 ? 0 : 1;

/** The files made to fill the memory, near the largest size that is read. */
function readHostileFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const name of Object.keys(HOSTILE_FILES)) {
    for (const reader of ['console', 'ent'] as const) {
      const { ending, megabytes, milliseconds } = readHostile(folder, name, { reader, scale: 5 });
      console.log(`${String(megabytes).padStart(9)}  MB, ${String(milliseconds)} ms, ${name} (${reader}): ${ending}`);
      if (megabytes * 1024 > MOST_MEMORY) broken.push(`${name} (${reader}): ${megabytes} MB of memory`);
    }
  }
}
