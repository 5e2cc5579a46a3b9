import { join } from 'node:path';
import { z } from 'zod';
import { atMost, type BenchLine } from '../bench-line.ts';
import { bounded } from '../load/steady-lines.ts';
import { runChild } from '../run-child.ts';
import { onSchool } from './on-school.ts';

const PEOPLE = 1000;
/** Three heartbeats of the channel. */
const SECONDS = 60;
/** Bytes of an hour (sync.md §5.2). */
const MOST = 20_000;
/** A console at rest says nothing but that it is there: what it adds to its channel may not double it. */
const ABOVE_BARE = 2;

/** What a console that nobody uses costs its line: sixty times a minute of it, beside its live channel alone. */
export async function idleLines(): Promise<readonly BenchLine[]> {
  const { ours, bare } = await onSchool(PEOPLE, async (url) => z.object({ ours: z.number(), bare: z.number().positive() }).parse(await runChild(join(import.meta.dirname, 'idle-once.ts'), [url, String(SECONDS)])));
  const hour = (ours * 3600) / SECONDS;
  return [
    bounded('idle.hour', `bytes of an hour at rest, both ways, from ${SECONDS} s of it`, hour, { unit: 'B', most: MOST }),
    atMost({ id: 'idle.bare', what: 'the same, beside a bare client of the live channel', value: hour, unit: 'B', reference: (bare * 3600) / SECONDS }, ABOVE_BARE),
  ];
}
