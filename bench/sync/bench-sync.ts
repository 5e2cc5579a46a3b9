import type { BenchLine } from '../bench-line.ts';
import { benchExchange } from './exchange.ts';
import { benchFirstLoad } from './first-load.ts';
import { peerLines } from './peer-lines.ts';

/** Targets of the exchange between a console and its ENT. */
export async function benchSync(): Promise<readonly BenchLine[]> {
  return [...(await benchFirstLoad()), ...(await benchExchange()), ...peerLines()];
}
