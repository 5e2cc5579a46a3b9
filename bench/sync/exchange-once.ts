import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createEnt, type Ent } from '../../server/create-ent.ts';
import { serveEnt } from '../../server/http/serve-ent.ts';
import { openBareExchange, type BareExchange, type BarePush } from '../floors/bare-exchange.ts';
import { openDesk, type BenchDesk } from './desk.ts';
import { ndjson, send } from './one-exchange.ts';
import { makeSeed } from './seed.ts';

const ROUNDS = 9;
const WARM_UP = 2;
const CHANGES = 1000;
const GESTURES = 2;

const Sent = z.object({ mutations: z.array(z.object({ id: z.string() })) });

interface Bench {
  readonly ent: Ent;
  readonly author: BenchDesk;
  readonly other: BenchDesk;
  readonly floor: BareExchange;
}

/** Milliseconds of each round. */
type Samples = Readonly<Record<'push' | 'singles' | 'pull' | 'barePush' | 'barePull', number[]>>;

/** A thousand changes sent, and a thousand received, each beside the same bytes and the same rows written by bare loops. */
async function measureExchange(): Promise<Samples> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const ent = createEnt({ file: join(folder, 'ent.sqlite'), encryptionKey: new Uint8Array(32).fill(5) });
  ent.seed(makeSeed(1000));
  const served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, console.error);
  const author = await openDesk(served.url, folder, 'admin-1');
  const other = await openDesk(served.url, folder, 'admin-2');
  const floor = await openBareExchange(folder);
  const samples = await measure({ ent, author, other, floor });
  floor.close();
  author.close();
  other.close();
  await served.stop();
  ent.close();
  rmSync(folder, { recursive: true, force: true });
  return samples;
}

async function measure(bench: Bench): Promise<Samples> {
  const samples: Samples = { push: [], singles: [], pull: [], barePush: [], barePull: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const into = round < WARM_UP ? { push: [], singles: [], pull: [], barePush: [], barePull: [] } : samples;
    await measureRound(bench, into, round);
  }
  return samples;
}

async function measureRound({ ent, author, other, floor }: Bench, samples: Samples, round: number): Promise<void> {
  const before = ent.journal().length;
  const requests = send(author, 2 * round * CHANGES, GESTURES, CHANGES / GESTURES);
  samples.push.push((await author.meet()).pushed);
  samples.pull.push((await other.meet()).all);
  const lines = ent.journal().slice(before).map(({ body }) => body);
  samples.barePush.push(await timed(async () => {
    for (const push of barePushes(requests, lines)) await floor.push(push);
  }));
  const received = ndjson(author, lines, CHANGES);
  samples.barePull.push(await timed(() => floor.pull(received)));
  send(author, (2 * round + 1) * CHANGES, CHANGES, 1);
  samples.singles.push((await author.meet()).pushed);
  await other.meet();
}

/** As many requests as ours, each of the same bytes and written by one transaction. */
function barePushes(requests: readonly string[], lines: readonly string[]): readonly BarePush[] {
  const share = CHANGES / requests.length;
  return requests.map((request, i) => {
    const journal = lines.slice(i * share, (i + 1) * share);
    const outcomes = journal.map((_, m) => JSON.stringify({ m, hash: '0123456789abcdef', status: 'applied' }));
    const rows = Sent.parse(JSON.parse(request)).mutations.map(({ id }) => [id, '{"role":"visitor"}'] as const);
    return { request, answer: `{"kind":"outcomes","outcomes":[${outcomes.join(',')}]}`, rows, outcomes, journal };
  });
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

console.log(JSON.stringify(await measureExchange()));
