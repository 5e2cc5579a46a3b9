import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { FakeSchoolSize } from './fake-school.ts';
import type { Order } from './orders.ts';

const PROGRAM = new URL('serve.program.ts', import.meta.url).pathname;

/** A fake platform that runs in its own process. */
export interface RunningFake {
  readonly url: string;
  order(order: Order): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Starts one, with a school of that size. */
export async function startFakeEntcore(size: Partial<FakeSchoolSize> = {}): Promise<RunningFake> {
  const child = fork(PROGRAM, [JSON.stringify(size)], { stdio: 'inherit' });
  const { url } = z.object({ url: z.string() }).parse(await nextMessage(child));
  return {
    url,
    order: async (order) => {
      const answered = nextMessage(child);
      child.send(order);
      return z.array(z.string()).parse(await answered);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const messages: unknown = await once(child, 'message');
  return Array.isArray(messages) ? messages.at(0) : undefined;
}
