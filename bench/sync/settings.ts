import { join } from 'node:path';
import { z } from 'zod';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { runChild } from '../run-child.ts';

const MOST_MS = 500;
/** As of rows that a pull brings. */
const MOST = 2;

const Samples = z.object({ rows: z.number(), ours: z.array(z.number()), floor: z.array(z.number()) });

/** All the settings of a large school on an empty computer, beside the same rows received and kept by bare loops (sync.md §5.2). */
export async function settingsLines(): Promise<readonly BenchLine[]> {
  const { rows, ours, floor } = Samples.parse(await runChild(join(import.meta.dirname, 'settings-once.ts'), [], ENT_FLAGS));
  const [value, bare] = [median(ours), median(floor)];
  return [
    atMost({ id: 'settings.time', what: `load the ${rows} settings of a school, from the answer of the sign-in until they are durable and ready`, value, unit: 'ms', reference: bare }, MOST),
    { ...atMost({ id: 'settings.figure', what: 'the same, as the figure of the dossier', value, unit: 'ms', reference: MOST_MS }, 1), target: `<= ${MOST_MS} ms` },
  ];
}
