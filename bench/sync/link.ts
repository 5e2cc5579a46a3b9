import { join } from 'node:path';
import { atMost, type BenchLine } from '../bench-line.ts';
import { createHttpClient } from '../load/http-client.ts';
import { openSchool } from '../load/open-school.ts';
import { loadOnce, onSchool } from './on-school.ts';
import { startSlowLine } from './slow-line.ts';

const ACCOUNTS = 100_000;
/** 10 Mbit/s each way, 50 ms there and back (sync.md §5.2). */
const LINE = { bytesPerSecond: 1_250_000, crossingMs: 25 } as const;
const MOST_MS = 8_000;
/** What the dossier allows above the time that the line itself takes. */
const MOST = 1.5;

/** First load over the line of a small school, beside a bare client that throws the same bytes away. */
export async function linkLines(): Promise<readonly BenchLine[]> {
  return onSchool(ACCOUNTS, async (ent, folder) => {
    const { url, stop } = await startSlowLine(ent, LINE);
    const bare = await bareDownload(url);
    const { spent } = await loadOnce(url, join(folder, 'console'), ACCOUNTS).finally(stop);
    const what = `sign in and load ${ACCOUNTS} accounts over 10 Mbit/s and 50 ms`;
    return [
      atMost({ id: 'link.time', what: `${what}, beside a bare client of the same answers over the same line`, value: spent, unit: 'ms', reference: bare }, MOST),
      { ...atMost({ id: 'link.figure', what: 'the same, as the figure of the dossier', value: spent, unit: 'ms', reference: MOST_MS }, 1), target: `<= ${MOST_MS} ms` },
    ];
  });
}

/** Milliseconds to sign in and receive both streams whole. */
async function bareDownload(url: string): Promise<number> {
  const http = createHttpClient(url, 1);
  const start = performance.now();
  await openSchool(http, 'admin-1');
  const spent = performance.now() - start;
  http.close();
  return spent;
}
