import type { BenchLine } from '../bench-line.ts';
import { benchExchange } from './exchange.ts';
import { benchFirstLoad, benchMillion } from './first-load.ts';
import { idleLines } from './idle.ts';
import { linkLines } from './link.ts';
import { liveLines } from './live.ts';
import { opaqueLines } from './opaque.ts';
import { peerLines } from './peer-lines.ts';
import { settingsLines } from './settings.ts';
import { snapshotLines } from './snapshot.ts';
import { wireLines } from './wire.ts';

/** Each part of the exchange, by its name. */
const PARTS: Readonly<Record<string, () => Promise<readonly BenchLine[]>>> = {
  load: benchFirstLoad,
  opaque: opaqueLines,
  link: linkLines,
  snapshot: snapshotLines,
  settings: settingsLines,
  exchange: benchExchange,
  wire: wireLines,
  live: liveLines,
  idle: idleLines,
  peers: () => Promise.resolve(peerLines()),
  million: benchMillion,
};

/** Too long to be run unless it is asked for. */
const ASKED = 'million';

/** Targets of the exchange between a console and its ENT. */
export async function benchSync(parts: readonly string[]): Promise<readonly BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const [name, run] of Object.entries(PARTS)) {
    if (parts.length === 0 ? name !== ASKED : parts.includes(name)) lines.push(...(await run()));
  }
  return lines;
}
