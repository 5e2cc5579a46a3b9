import type { BenchLine } from '../bench-line.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchJournal } from './journal-search.ts';
import { benchRecord } from './record-change.ts';

/** Each can be measured alone. */
const PARTS: Readonly<Record<string, () => Promise<readonly BenchLine[]>>> = {
  record: benchRecord,
  'first-load': async () => [await benchFirstLoad()],
  journal: benchJournal,
};

/** Targets of the local store: keeping a change, the first load of a directory, a long journal; every part when none is named. */
export async function benchStore(named: readonly string[] = []): Promise<readonly BenchLine[]> {
  const unknown = named.filter((part) => !Object.hasOwn(PARTS, part));
  if (unknown.length > 0) throw new Error(`The parts are ${Object.keys(PARTS).join(', ')}`);
  const lines: BenchLine[] = [];
  for (const [part, measure] of Object.entries(PARTS)) if (named.length === 0 || named.includes(part)) lines.push(...(await measure()));
  return lines;
}
