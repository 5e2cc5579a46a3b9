// Run in a process of its own: what a thousand changes weigh on the wire each way, beside the same text compressed; then one change at a time,
// asked for at once, beside a bare row received and kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { createEnt } from '../../server/create-ent.ts';
import { serveEnt } from '../../server/http/serve-ent.ts';
import { openBareExchange } from '../floors/bare-exchange.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { openDesk } from './desk.ts';
import { ndjson, send } from './one-exchange.ts';
import { makeSeed } from './seed.ts';

const [CHANGES, GESTURES] = [1000, 2];
const [POLLS, WARM_UP] = [60, 10];

const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
const ent = createEnt({ file: join(folder, 'ent.sqlite'), encryptionKey: new Uint8Array(32).fill(5) });
ent.seed(makeSeed(1000));
const served = await serveEnt(ent, { host: '127.0.0.1', port: 0 }, console.error);
const [sending, receiving] = [await startCountingProxy(served.url), await startCountingProxy(served.url)];
const author = await openDesk(sending.url, folder, 'admin-1');
const counted = await openDesk(receiving.url, folder, 'admin-2');
const direct = await openDesk(served.url, join(folder, 'direct'), 'admin-2');
const floor = await openBareExchange(folder);

const before = { sent: sending.sent(), received: receiving.received() };
const requests = send(author, 0, GESTURES, CHANGES / GESTURES);
await author.meet();
const push = sending.sent() - before.sent;
await counted.meet();
const pull = receiving.received() - before.received;
const thousand = ndjson(author, ent.journal().slice(-CHANGES).map(({ body }) => body), CHANGES);
await direct.meet();

const samples = { poll: [] as number[], bare: [] as number[], bytes: [] as number[] };
for (let i = 0; i < POLLS + WARM_UP; i += 1) {
  send(author, CHANGES + i, 1, 1);
  await author.meet();
  const { all } = await direct.meet();
  const start = receiving.sent() + receiving.received();
  await counted.meet();
  const bytes = receiving.sent() + receiving.received() - start;
  const line = ndjson(author, ent.journal().slice(-1).map(({ body }) => body), 1);
  const from = performance.now();
  await floor.pull(line);
  const bare = performance.now() - from;
  if (i < WARM_UP) continue;
  samples.poll.push(all);
  samples.bare.push(bare);
  samples.bytes.push(bytes);
}
for (const desk of [author, counted, direct]) desk.close();
floor.close();
sending.stop();
receiving.stop();
await served.stop();
ent.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ push, pull, barePush: fast(requests.join('')), barePull: fast(thousand), ...samples }));
process.exit(0);

/** Bytes of a text as the fastest level of zstd leaves it. */
function fast(text: string): number {
  return zstdCompressSync(text, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }).length;
}
