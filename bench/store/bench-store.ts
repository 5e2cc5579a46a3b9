import type { BenchLine } from '../bench-line.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchRecord } from './record-change.ts';

/** Targets of the local store: keeping a change, and the first load of a directory. */
export async function benchStore(): Promise<readonly BenchLine[]> {
  return [...(await benchRecord()), await benchFirstLoad()];
}
