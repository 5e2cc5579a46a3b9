import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const PROGRAM = new URL('../../test/support/fake-entcore/serve.program.ts', import.meta.url).pathname;

const Started = z.tuple([z.object({ url: z.string() })]).rest(z.unknown());

/** Starts the fake platform of the tests in its own process, with a school of that size. */
export async function startFake(size: object): Promise<{ readonly url: string; readonly stop: () => void }> {
  const child = fork(PROGRAM, [JSON.stringify(size)], { stdio: 'inherit' });
  const [{ url }] = Started.parse(await once(child, 'message'));
  return { url, stop: () => child.disconnect() };
}
