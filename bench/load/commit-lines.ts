import { join } from 'node:path';
import { z } from 'zod';
import type { BenchLine } from '../bench-line.ts';
import { runChild } from '../run-child.ts';
import { generate } from './generated.ts';
import { postgresLoads } from './postgres-loads.ts';
import { rateOf } from './steady-lines.ts';

/** As the dossier measured the bare counter row (sync.md §3.4). */
const WRITERS = 12;
const CONSOLES = 64;

/** Numbered commits a second of one school on PostgreSQL, each a change of its own, beside a bare counter row (sync.md §5.2). */
export async function commitLines(seconds: number): Promise<readonly BenchLine[]> {
  const bare = z.object({ perSecond: z.number() }).parse(await runChild(join(import.meta.dirname, '../floors/counter-row.ts'), [String(WRITERS), String(Math.min(seconds, 15))])).perSecond;
  const ours = rateOf(await postgresLoads(seconds).withEnt((server) => generate(server, { consoles: CONSOLES, seconds, pushes: 1, changes: 1 })));
  const what = `commits a second of one school on PostgreSQL, rights checked, journal kept, every change read back; beside ${WRITERS} writers on a bare counter row`;
  return [{ id: 'pg.commits', what, value: ours, unit: '/s', reference: bare, ratio: ours / bare, target: '>= 0.7 x', ok: ours / bare >= 0.7 }];
}
