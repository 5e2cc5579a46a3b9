import { join } from 'node:path';
import { z } from 'zod';
import { quantile, type BenchLine } from '../bench-line.ts';
import { withServer } from '../load/with-server.ts';
import { runChild } from '../run-child.ts';

const PEOPLE = 1000;
/** Milliseconds that a console waits for other news after the first (sync.md §3.5). */
const COALESCED = 100;
/** Milliseconds beyond them (sync.md §5.2). */
const MOST = 25;

/** One change, live: from the commit of the ENT until another console has it, durable and told to its screens. */
export async function liveLines(): Promise<readonly BenchLine[]> {
  const spent = await withServer('../sync/serve-school.ts', [String(PEOPLE)], async ({ url }) => z.array(z.number()).parse(await runChild(join(import.meta.dirname, 'live-once.ts'), [url])));
  const line = (share: number, name: string): BenchLine => {
    const value = quantile(spent, share) - COALESCED;
    return { id: `live.one.${name}`, what: `one change, from its commit until another console holds it on its disk and tells its screens, ${name}, beyond the ${COALESCED} ms of gathering`, value, unit: 'ms', reference: MOST, ratio: value / MOST, target: `<= ${MOST} ms`, ok: value <= MOST };
  };
  return [line(0.5, 'median'), { ...line(0.95, 'p95'), target: 'for information', ok: null }];
}
