import { join } from 'node:path';
import { z } from 'zod';
import { runChild } from '../run-child.ts';
import type { LoadedServer } from './with-server.ts';
import type { Steady } from './steady.ts';

// What a process writes as JSON has no NaN: a latency of nothing is null.
const Milliseconds = z.number().nullable().transform((ms) => ms ?? Number.NaN);
const Tallied = z.object({ taken: z.number(), deferred: z.number(), errors: z.number(), p50: Milliseconds, p95: Milliseconds, p99: Milliseconds });
const Result = z.object({ seconds: z.number(), push: Tallied, pull: Tallied, wrong: z.array(z.string()) });
export type Generated = z.infer<typeof Result>;

/** Loads a server from a process of its own; throws where what was read back is not what was acknowledged. */
export async function generate({ url }: LoadedServer, steady: Steady): Promise<Generated> {
  const result = Result.parse(await runChild(join(import.meta.dirname, 'generate.ts'), [JSON.stringify({ url, account: 'admin-1', ...steady })]));
  const [wrong] = result.wrong;
  if (wrong !== undefined) throw new Error(`${result.wrong.length} changes are not as they were acknowledged: ${wrong}`);
  return result;
}
