import type { BenchLine } from '../bench-line.ts';
import type { Loads } from './loads.ts';
import { sqliteLoads } from './sqlite-loads.ts';
import { steadyLines } from './steady-lines.ts';

/** One scenario of load (rel:L1 to L9). */
const PARTS: Readonly<Record<string, (loads: Loads) => Promise<readonly BenchLine[]>>> = {
  l1: (loads) => steadyLines(loads, 'l1'),
  l2: (loads) => steadyLines(loads, 'l2'),
  l3: (loads) => steadyLines(loads, 'l3'),
};

/** What an ENT holds on this machine, its generator beside it, and what a bare loop holds in the same run (rel:§3.4). */
export async function benchLoad(parts: readonly string[], minutes: number): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (parts.length === 0 || parts.includes(name)) lines.push(...(await run(sqliteLoads(minutes * 60))));
  }
  return lines;
}
