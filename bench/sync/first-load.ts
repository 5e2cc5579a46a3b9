import { join } from 'node:path';
import { atMost, median, timesFaster, type BenchLine } from '../bench-line.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { bareLoad, loadOnce, onSchool, type Measured } from './on-school.ts';

const ACCOUNTS = 100_000;
/** Fewer than the nine of short measures: each round takes seconds. */
const ROUNDS = 3;
const MOST_BYTES = 85;

/** First load of a school district on an empty computer, through a real ENT, beside bare inserts of the same rows. */
export async function benchFirstLoad(): Promise<readonly BenchLine[]> {
  return onSchool(ACCOUNTS, async (url, folder) => {
    const samples = await measure(url, folder, { accounts: ACCOUNTS, rounds: ROUNDS });
    return linesOf(samples, await countBytes(url, join(folder, 'console-bytes')));
  });
}

const MILLION = 1_000_000;
/** Memory of a load of ten times as many accounts: constant, but for what V8 leaves to its collector (sync.md §5.2). */
const MOST_GROWTH = 1.25;

/** First load of a million accounts: as fast an account, in the same memory (sync.md §5.2). Minutes, and gigabytes for the ENT that is given them: asked for by name. */
export async function benchMillion(): Promise<readonly BenchLine[]> {
  const few = await onSchool(ACCOUNTS, (url, folder) => loadOnce(url, join(folder, 'console'), ACCOUNTS));
  return onSchool(MILLION, async (url, folder) => {
    const { ours, floor } = await measure(url, folder, { accounts: MILLION, rounds: 1 });
    const [spent, bare] = [median(ours.map((one) => one.spent)), median(floor.map((one) => one.spent))];
    return [
      timesFaster({ id: 'load.million', what: `the same of ${MILLION} accounts, once`, value: spent, unit: 'ms', reference: bare }, 0.5),
      atMost({ id: 'load.million.memory', what: `the most memory that it held, beside that of ${ACCOUNTS}`, value: median(ours.map(({ peak }) => peak)), unit: 'MB', reference: few.peak }, MOST_GROWTH),
    ];
  });
}

async function measure(url: string, folder: string, { accounts, rounds }: { readonly accounts: number; readonly rounds: number }) {
  const samples = { ours: [] as Measured[], floor: [] as Measured[] };
  for (let round = 0; round < rounds; round++) {
    samples.floor.push(await bareLoad(folder, accounts));
    samples.ours.push(await loadOnce(url, join(folder, `console-${round}`), accounts));
  }
  return samples;
}

function linesOf(
  { ours, floor }: Readonly<Record<'ours' | 'floor', readonly Measured[]>>,
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
    timesFaster(time, 0.55),
    { ...atMost(wire, 1), target: `<= ${MOST_BYTES} B` },
    { id: 'load.memory', what: 'the most memory that the loading console held', value: memory, unit: 'MB', reference: null, ratio: null, target: 'for information', ok: null },
  ];
}

async function countBytes(url: string, folder: string): Promise<number> {
  const proxy = await startCountingProxy(url);
  await loadOnce(proxy.url, folder, ACCOUNTS);
  proxy.stop();
  return proxy.received();
}
