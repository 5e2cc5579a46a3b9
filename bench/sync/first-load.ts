import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { atMost, median, timesFaster, type BenchLine } from '../bench-line.ts';
import { runChild } from '../run-child.ts';
import { startCountingProxy } from './counting-proxy.ts';

const ACCOUNTS = 100_000;
/** Fewer than the nine of short measures: each round takes seconds. */
const ROUNDS = 3;
const MOST_BYTES = 85;

const Measured = z.object({ spent: z.number(), peak: z.number() });

/** First load of a school district on an empty computer, through a real ENT, beside bare inserts of the same rows. */
export async function benchFirstLoad(): Promise<readonly BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'console-ent-bench-'));
  const ent = await serve(join(folder, 'ent'));
  try {
    const samples = { ours: [] as z.infer<typeof Measured>[], floor: [] as z.infer<typeof Measured>[] };
    for (let round = 0; round < ROUNDS; round++) {
      samples.floor.push(await bareLoad(folder));
      samples.ours.push(await load(ent.url, join(folder, `console-${round}`)));
    }
    const bytes = await countBytes(ent.url, join(folder, 'console-bytes'));
    return linesOf(samples, bytes);
  } finally {
    ent.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(
  { ours, floor }: Readonly<Record<'ours' | 'floor', readonly z.infer<typeof Measured>[]>>,
  bytes: number,
): readonly BenchLine[] {
  const time = {
    id: 'load.time',
    what: `sign in and load ${ACCOUNTS} accounts over HTTP to a directory with its columns, indexes and search key (median of ${ROUNDS} processes)`,
    value: median(ours.map(({ spent }) => spent)),
    unit: 'ms',
    reference: median(floor.map(({ spent }) => spent)),
  };
  const wire = { id: 'load.wire', what: 'bytes received an account, HTTP heads included', value: bytes / ACCOUNTS, unit: 'B', reference: MOST_BYTES };
  const memory = median(ours.map(({ peak }) => peak));
  return [
    timesFaster(time, 0.5),
    { ...atMost(wire, 1), target: `<= ${MOST_BYTES} B` },
    { id: 'load.memory', what: 'the most memory that the loading console held', value: memory, unit: 'MB', reference: null, ratio: null, target: 'for information', ok: null },
  ];
}

async function load(url: string, folder: string): Promise<z.infer<typeof Measured>> {
  const measured = Measured.parse(await runChild(join(import.meta.dirname, 'load-once.ts'), [url, folder, String(ACCOUNTS)]));
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

async function bareLoad(folder: string): Promise<z.infer<typeof Measured>> {
  return Measured.parse(await runChild(join(import.meta.dirname, '../floors/bare-load.ts'), [folder, String(ACCOUNTS)]));
}

async function countBytes(url: string, folder: string): Promise<number> {
  const proxy = await startCountingProxy(url);
  await load(proxy.url, folder);
  proxy.stop();
  return proxy.received();
}

async function serve(folder: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-school.ts'), folder, String(ACCOUNTS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of child.stdout) {
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(String(line)));
    return { url, stop: () => void child.stdin.end() };
  }
  throw new Error('The ENT of the bench did not start');
}
