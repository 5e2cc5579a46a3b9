import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { generateCite, writeDelivery } from '../../scripts/demo/make-delivery.ts';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { runChild } from '../run-child.ts';

/** Fewer than the nine of short measures: each round takes seconds. */
const ROUNDS = 5;

/** Most memory that an import may hold, in megabytes. */
const MOST_MEMORY = 300;

const Measured = z.object({ spent: z.number(), peak: z.number(), count: z.number().positive() });

/** Import of a cité scolaire (10,000 people) into a new encrypted ENT, beside a bare parse of the same files, each in a new process. */
export async function benchImport(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  try {
    const delivery = join(folder, 'aaf');
    mkdirSync(delivery);
    await writeDelivery(generateCite(), delivery);
    return await compare(delivery, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(delivery: string, folder: string): Promise<readonly BenchLine[]> {
  const ours: z.infer<typeof Measured>[] = [];
  const floor: z.infer<typeof Measured>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(Measured.parse(await runChild(join(import.meta.dirname, 'parse-once.ts'), [delivery])));
    ours.push(Measured.parse(await runChild(join(import.meta.dirname, 'import-once.ts'), [delivery, folder], ENT_FLAGS)));
  }
  const time = {
    id: 'import.time',
    what: `import the AAF delivery of a cité scolaire: read, check, compare, write (median of ${ROUNDS} processes; reference: saxes alone)`,
    value: median(ours.map(({ spent }) => spent)),
    unit: 'ms',
    reference: median(floor.map(({ spent }) => spent)),
  };
  const memory = {
    id: 'import.memory',
    what: 'the most memory that such an import held, the whole process',
    value: Math.max(...ours.map(({ peak }) => peak)),
    unit: 'MB',
    reference: MOST_MEMORY,
  };
  return [atMost(time, 4), { ...atMost(memory, 1), target: `<= ${MOST_MEMORY} MB` }];
}
