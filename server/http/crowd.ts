import { randomInt } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Requests that an ENT has in hand at once, those beyond are asked to come back (rel:L5). A request waits for those before it: at
 * the rate of one core, half a second. Inferred: enough for the 64 connections of the load and a whole school's consoles at 8 o'clock.
 */
const MOST_AT_ONCE = 256;

/** Of those, how many are begun before the ENT looks at who came meanwhile: one connection is accepted at each look, nobody is asked to come back between two. */
const MOST_A_TURN = 16;

/** Seconds; drawn, so that those who were refused together do not come back together. */
const COME_BACK = { least: 1, most: 5 } as const;

/** Not counted: a monitor is told in any case. */
const MONITORED = '/health';

/**
 * Lets so many requests in, and asks the others to come back before anything of them is read or done: a `503` with `Retry-After`,
 * that consoles obey. One that is in is counted from its last byte to the first of its answer: slow lines take nobody's place, and neither do live channels.
 */
export function addCrowd(app: FastifyInstance, most: number = MOST_AT_ONCE): void {
  let inside = 0;
  const waiting: (() => void)[] = [];
  const turn = (): void => {
    const called = waiting.splice(0, MOST_A_TURN);
    if (waiting.length > 0) setImmediate(turn);
    for (const call of called) call();
  };
  const counted = new WeakSet<FastifyRequest>();
  const leave = (request: FastifyRequest): void => {
    if (counted.delete(request)) inside -= 1;
  };
  app.addHook('onRequest', async (request, reply) => {
    if (isCounted(request) && inside >= most) await askToComeBack(reply);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (!isCounted(request)) return;
    if (inside >= most) {
      await askToComeBack(reply);
      return;
    }
    inside += 1;
    counted.add(request);
    // Whoever hangs up is gone, whatever is still done for them.
    reply.raw.once('close', () => leave(request));
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(turn);
    });
  });
  app.addHook('onSend', async (request) => leave(request));
}

function isCounted({ url }: FastifyRequest): boolean {
  return url !== MONITORED;
}

async function askToComeBack(reply: FastifyReply): Promise<void> {
  const seconds = randomInt(COME_BACK.least, COME_BACK.most + 1);
  await reply.status(503).header('retry-after', String(seconds)).send({ defined: false, code: 'SERVICE_UNAVAILABLE', status: 503, message: 'Too many requests at once' });
}
