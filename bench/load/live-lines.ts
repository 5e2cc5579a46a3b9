import { z } from 'zod';
import type { BenchLine } from '../bench-line.ts';
import { checked, run } from './generated.ts';
import { sqliteLoads } from './sqlite-loads.ts';
import { bounded, memoryOf } from './steady-lines.ts';

const CONSOLES = 500;
const CHANGES = 9;

const Result = z.object({ all: z.number(), pull: z.number(), wrong: z.array(z.string()) });

/** Five hundred consoles that listen to one ENT, and one commit told to them all (sync.md §5.2). */
export async function liveLines(): Promise<readonly BenchLine[]> {
  const { all, pull, memory } = await sqliteLoads(0).withEnt(async (server) => {
    const result = checked(Result.parse(await run(server, { kind: 'live', consoles: CONSOLES, changes: CHANGES })));
    return { ...result, memory: await memoryOf(server) };
  });
  return [
    bounded('live.all', `a commit until the last of ${CONSOLES} live consoles has pulled it, the 100 ms for which they wait included`, all, { unit: 'ms', most: 2_000 }),
    bounded('live.pull', 'p95 of those pulls, which come all at once', pull, { unit: 'ms', most: 500 }),
    bounded('live.memory', 'memory of the ENT with so many channels open', memory, { unit: 'MB', most: 400 }),
  ];
}
