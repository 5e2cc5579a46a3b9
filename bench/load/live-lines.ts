import { z } from 'zod';
import { atMost, type BenchLine } from '../bench-line.ts';
import { checked, run } from './generated.ts';
import { sqliteLoads } from './sqlite-loads.ts';
import { bounded, memoryOf } from './steady-lines.ts';
import type { LoadedServer } from './with-server.ts';

const CONSOLES = 500;
const CHANGES = 9;
/** As fast as half the bare loop. */
const ABOVE_BARE = 2;

const Result = z.object({ all: z.number(), pull: z.number(), wrong: z.array(z.string()) });

/** Five hundred consoles that listen to one ENT, and one commit told to them all (sync.md §5.2). */
export async function liveLines(): Promise<readonly BenchLine[]> {
  const loads = sqliteLoads(0);
  const floor = await loads.withFloor(crowd);
  const { all, pull, memory } = await loads.withEnt(async (server) => {
    const result = await crowd(server);
    return { ...result, memory: await memoryOf(server) };
  });
  return [
    bounded('live.all', `a commit until the last of ${CONSOLES} live consoles has pulled it, the 100 ms for which they wait included`, all, { unit: 'ms', most: 2_000 }),
    atMost({ id: 'live.bare', what: 'the same, beside a bare loop that is asked the same', value: all, unit: 'ms', reference: floor.all }, ABOVE_BARE),
    bounded('live.pull', 'p95 of those pulls, which come all at once', pull, { unit: 'ms', most: 500 }),
    bounded('live.memory', 'memory of the ENT with so many channels open', memory, { unit: 'MB', most: 400 }),
  ];
}

async function crowd(server: LoadedServer): Promise<z.infer<typeof Result>> {
  return checked(Result.parse(await run(server, { kind: 'live', consoles: CONSOLES, changes: CHANGES })));
}
