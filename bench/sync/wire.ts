import { join } from 'node:path';
import { z } from 'zod';
import { ENT_FLAGS } from '../../scripts/ent/ent-flags.ts';
import { atMost, median, quantile, type BenchLine } from '../bench-line.ts';
import { bounded } from '../load/steady-lines.ts';
import { runChild } from '../run-child.ts';

const Samples = z.array(z.number());
const Weighed = z.object({ push: z.number(), pull: z.number(), barePush: z.number(), barePull: z.number(), poll: Samples, bare: Samples, bytes: Samples });

/** Bytes, and milliseconds of a poll (sync.md §5.2). */
const MOST = { push: 40_000, pull: 100_000, poll: 900, median: 4, p95: 10 } as const;
/** What the dossier allows a first load above its payload at the fastest level of zstd. */
const ABOVE_ZSTD = 1.3;
const ABOVE_BARE = 2;

/** What exchanges weigh on the wire, HTTP heads included, and what one change costs whoever asks for it. */
export async function wireLines(): Promise<readonly BenchLine[]> {
  const weighed = Weighed.parse(await runChild(join(import.meta.dirname, 'wire-once.ts'), [], ENT_FLAGS));
  const { push, pull, barePush, barePull, poll, bare, bytes } = weighed;
  const [zstd, unit] = ['beside the same text at the fastest level of zstd', 'B'];
  return [
    atMost({ id: 'wire.push', what: `bytes that 1,000 changes in 2 gestures are sent in, ${zstd}`, value: push, unit, reference: barePush }, ABOVE_ZSTD),
    bounded('wire.push.figure', 'the same, as the figure of the dossier', push, { unit, most: MOST.push }),
    atMost({ id: 'wire.pull', what: `bytes in which 1,000 changed rows and their journal are received, ${zstd}`, value: pull, unit, reference: barePull }, ABOVE_ZSTD),
    bounded('wire.pull.figure', 'the same, as the figure of the dossier', pull, { unit, most: MOST.pull }),
    atMost({ id: 'poll.bare', what: 'one change asked for, until it is durable here, beside a bare row with its line of the journal', value: median(poll), unit: 'ms', reference: median(bare) }, ABOVE_BARE),
    bounded('poll.median', 'the same, as the figure of the dossier', median(poll), { unit: 'ms', most: MOST.median }),
    bounded('poll.p95', 'its 95th percentile', quantile(poll, 0.95), { unit: 'ms', most: MOST.p95 }),
    bounded('poll.wire', 'its bytes, both ways', median(bytes), { unit, most: MOST.poll }),
  ];
}
