import { setTimeout as wait } from 'node:timers/promises';
import { ZSTD_LINES } from '../../contract/ent/lines-type.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';
import { createHttpClient } from '../load/http-client.ts';
import { signIn, tokenOf } from '../load/open-school.ts';
import { bounded, memoryOf } from '../load/steady-lines.ts';
import type { BenchLine } from '../bench-line.ts';
import { onSchool } from './on-school.ts';

const ACCOUNTS = 100_000;
const MORE = 4;
const LOOK_MS = 25;
/** Megabytes, of one snapshot and of each further one at once (sync.md §5.2). */
const [MOST, MOST_MORE] = [256, 30] as const;

/** What an ENT holds while it sends a whole directory once, then several times at once; beside what it holds at rest. */
export async function snapshotLines(): Promise<readonly BenchLine[]> {
  return onSchool(ACCOUNTS, async (url) => {
    const rest = await memoryOf({ url, urls: [url] });
    const one = await peakDuring(url, 1);
    const several = await peakDuring(url, 1 + MORE);
    return [
      { ...bounded('snapshot.memory', `memory of an ENT that sends ${ACCOUNTS} accounts`, one, { unit: 'MB', most: MOST }) },
      { id: 'snapshot.rest', what: 'the same ENT just started, before it is asked anything', value: rest, unit: 'MB', reference: null, ratio: null, target: 'for information', ok: null },
      bounded('snapshot.more', `what each of ${MORE} further snapshots at once adds`, Math.max(0, several - one) / MORE, { unit: 'MB', most: MOST_MORE }),
    ];
  }, '../sync/serve-prepared.ts');
}

/** The most memory that an ENT says it holds while so many consoles receive its directory at once. */
async function peakDuring(url: string, consoles: number): Promise<number> {
  const http = createHttpClient(url, consoles);
  const token = tokenOf(await signIn(http, 'admin-1'));
  let [peak, isOver] = [0, false];
  const received = Promise.all(Array.from({ length: consoles }, () => drain(url, token))).finally(() => (isOver = true));
  while (!isOver) {
    peak = Math.max(peak, await memoryOf({ url, urls: [url] }));
    await wait(LOOK_MS);
  }
  http.close();
  await received;
  return peak;
}

/** Receives a directory and throws it away. */
async function drain(url: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: ZSTD_LINES };
  const body = JSON.stringify({ protocol: SYNC_PROTOCOL, client: crypto.randomUUID(), stream: 'directory', identities: [] });
  const response = await fetch(`${url}/sync/snapshot`, { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`snapshot answered ${response.status}`);
  for await (const piece of response.body ?? []) void piece;
}
