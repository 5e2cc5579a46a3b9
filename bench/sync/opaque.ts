import { join } from 'node:path';
import { z } from 'zod';
import { median, timesFaster, type BenchLine } from '../bench-line.ts';
import { nodeFlags } from '../../scripts/start/node-flags.ts';
import { runChild } from '../run-child.ts';
import { onSchool } from './on-school.ts';

const ACCOUNTS = 100_000;
/** Each takes seconds. */
const ROUNDS = 3;
const LEAST = 0.3;

const Spent = z.object({ spent: z.number() });

/** The first load but for what makes it usable: the protocol alone, its rows kept as they come, beside bare inserts of the same (sync.md §5.2). */
export async function opaqueLines(): Promise<readonly BenchLine[]> {
  return onSchool(ACCOUNTS, async (url, folder) => {
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      floor.push(await spentBy('../floors/bare-opaque.ts', [folder, String(ACCOUNTS)]));
      ours.push(await spentBy('opaque-once.ts', [url, folder, String(ACCOUNTS)]));
    }
    const what = `receive ${ACCOUNTS} accounts, each line checked, and keep them as opaque rows without columns nor index (median of ${ROUNDS} processes)`;
    return [timesFaster({ id: 'load.opaque', what, value: median(ours), unit: 'ms', reference: median(floor) }, LEAST)];
  });
}

async function spentBy(script: string, args: readonly string[]): Promise<number> {
  return Spent.parse(await runChild(join(import.meta.dirname, script), args, nodeFlags('console'))).spent;
}
