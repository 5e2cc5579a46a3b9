import { join } from 'node:path';
import { z } from 'zod';
import { runChild } from '../run-child.ts';
import type { Overload } from './overload.ts';
import type { Steady } from './steady.ts';
import type { LoadedServer } from './with-server.ts';

// What a process writes as JSON has no NaN: a latency of nothing is null.
const Milliseconds = z.number().nullable().transform((ms) => ms ?? Number.NaN);
/** The figures of a tally, as a generator prints them. */
export const Tallied = z.object({ taken: z.number(), deferred: z.number(), errors: z.number(), p50: Milliseconds, p95: Milliseconds, p99: Milliseconds });
const Result = z.object({ seconds: z.number(), push: Tallied, pull: Tallied, wrong: z.array(z.string()) });
const Overloaded = z.object({ before: Result, during: Result, recovery: z.number() });
export type Generated = z.infer<typeof Result>;

/** Loads a server from a process of its own; throws where what was read back is not what was acknowledged. */
export async function generate(server: LoadedServer, steady: Steady): Promise<Generated> {
  return checked(Result.parse(await run(server, { kind: 'steady', ...steady })));
}

/** The same, by more consoles than it can serve. */
export async function generateOverload(server: LoadedServer, overload: Overload): Promise<z.infer<typeof Overloaded>> {
  const result = Overloaded.parse(await run(server, { kind: 'overload', ...overload }));
  return { ...result, before: checked(result.before), during: checked(result.during) };
}

/** Runs the generator with a plan. */
export function run({ urls }: LoadedServer, plan: object): Promise<unknown> {
  return runChild(join(import.meta.dirname, 'generate.ts'), [JSON.stringify({ urls, account: 'admin-1', ...plan })]);
}

/** The same result; throws where something was lost or doubled. */
export function checked<T extends { readonly wrong: readonly string[] }>(result: T): T {
  const [wrong] = result.wrong;
  if (wrong !== undefined) throw new Error(`${result.wrong.length} changes are not as they were acknowledged: ${wrong}`);
  return result;
}
