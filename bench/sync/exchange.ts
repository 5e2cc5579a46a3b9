import { join } from 'node:path';
import { z } from 'zod';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { runChild } from '../run-child.ts';

const Rounds = z.array(z.number());
const Samples = z.object({ push: Rounds, singles: Rounds, pull: Rounds, barePush: Rounds, barePull: Rounds });

/** Exchanges between a console and its ENT beside bare ones, in a process started as an ENT is: its young generation is bounded. */
export async function benchExchange(): Promise<readonly BenchLine[]> {
  const { push, singles, pull, barePush, barePull } = Samples.parse(await runChild(join(import.meta.dirname, 'exchange-once.ts'), [], ENT_FLAGS));
  const line = (id: string, what: string, ours: readonly number[], floor: readonly number[]): BenchLine =>
    atMost({ id, what, value: median(ours), unit: 'ms', reference: median(floor) }, 2);
  return [
    line('push.1000', 'send 1,000 changes in 2 gestures, until the ENT has told the console that they are durable', push, barePush),
    { ...line('push.singles', 'send 1,000 gestures of one change each', singles, barePush), target: 'for information', ok: null },
    line('pull.1000', 'receive 1,000 changed rows with their journal, until they are durable here', pull, barePull),
  ];
}
