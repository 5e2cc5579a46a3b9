import type { BenchLine } from '../bench-line.ts';
import { commitLines } from './commit-lines.ts';
import { liveLines } from './live-lines.ts';
import type { Loads } from './loads.ts';
import { overloadLines } from './overload-lines.ts';
import { comebackLines, crisisLines, feedingLines, roundLines, schoolsOn } from './schools/school-lines.ts';
import { postgresLoads } from './postgres-loads.ts';
import { sqliteLoads } from './sqlite-loads.ts';
import { steadyLines } from './steady-lines.ts';

type Scenario = (loads: Loads) => Promise<readonly BenchLine[]>;

/** What is played on a file, and on PostgreSQL (rel:L9). */
const ON_BOTH: Readonly<Record<string, Scenario>> = {
  l1: (loads) => steadyLines(loads, 'l1'),
  l2: (loads) => steadyLines(loads, 'l2'),
  l3: (loads) => steadyLines(loads, 'l3'),
  l5: overloadLines,
};

/** Each scenario of load (rel:L1 to L9), by the name of its part. */
const PARTS: Readonly<Record<string, (seconds: number) => Promise<readonly BenchLine[]>>> = {
  ...onEach('', sqliteLoads),
  ...onEach('l9.', postgresLoads),
  'pg.commits': commitLines,
  live: liveLines,
  ...onSchools('', 'file'),
  ...onSchools('l9.', 'postgres'),
  schools: roundLines,
};

function onEach(prefix: string, loadsOf: (seconds: number) => Loads): typeof PARTS {
  return Object.fromEntries(Object.entries(ON_BOTH).map(([name, scenario]) => [`${prefix}${name}`, (seconds: number) => scenario(loadsOf(seconds))]));
}

function onSchools(prefix: string, place: Parameters<typeof schoolsOn>[0]): typeof PARTS {
  const scenarios = { l4: comebackLines, l6: crisisLines, l7: feedingLines };
  return Object.fromEntries(Object.entries(scenarios).map(([name, scenario]) => [`${prefix}${name}`, (seconds: number) => scenario(schoolsOn(place, seconds))]));
}

/** What an ENT holds on this machine, its generator beside it, and what a bare loop holds in the same run (rel:§3.4). */
export async function benchLoad(parts: readonly string[], minutes: number): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (parts.length === 0 || parts.includes(name)) lines.push(...(await run(minutes * 60)));
  }
  return lines;
}
