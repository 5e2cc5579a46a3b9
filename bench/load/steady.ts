import type { OpenSchool } from './open-school.ts';
import { readBack } from './read-back.ts';
import { createTally, type Tallied } from './tally.ts';
import { createVirtualConsole, MUTATIONS, type VirtualConsole } from './virtual-console.ts';

/** A load that does not change: so many consoles, each asking again as soon as it is answered. */
export interface Steady {
  readonly consoles: number;
  readonly seconds: number;
  /** Share of the requests that are pushes, 0 to 1. */
  readonly pushes: number;
  /** Rows that a pull brings, where nothing is pushed meanwhile. */
  readonly rows?: number;
}

/** What a steady load gave. */
export interface SteadyResult {
  readonly seconds: number;
  readonly push: Tallied;
  readonly pull: Tallied;
  readonly wrong: readonly string[];
}

/** Loads a school for some seconds, then reads it back. */
export async function runSteady(school: OpenSchool, { consoles, seconds, pushes, rows = 0 }: Steady): Promise<SteadyResult> {
  const fixed = await rowsBehind(school, rows);
  const all = Array.from({ length: consoles }, (_, rank) => createVirtualConsole(school.http, { ...school, rank: rank + FIXED }));
  const [push, pull] = [createTally(), createTally()];
  const start = performance.now();
  const end = start + seconds * 1000;
  const turns = [...all.keys()].map((rank) => rank / consoles);
  await Promise.all(all.map(async (console, rank) => {
    // Spread like cards: each console pushes its share, and not all at once.
    let due = turns[rank] ?? 0;
    while (performance.now() < end) {
      due += pushes;
      if (due >= 1) {
        due -= 1;
        push.add(await console.push());
      } else pull.add(await (fixed ?? console).pull());
    }
  }));
  const spent = (performance.now() - start) / 1000;
  return { seconds: spent, push: push.read(), pull: pull.read(), wrong: await readBack(school, all) };
}

/** Rights that the consoles of the load do not touch, for what is pulled again and again. */
const FIXED = 100;

/** A console that is always so many rows behind: each of its pulls brings them again. */
async function rowsBehind(school: OpenSchool, rows: number): Promise<Pick<VirtualConsole, 'pull'> | undefined> {
  if (rows === 0) return undefined;
  for (let rank = 0; rank < rows / MUTATIONS; rank += 1) await createVirtualConsole(school.http, { ...school, rank }).push();
  return { pull: () => createVirtualConsole(school.http, { ...school, rank: 0 }).pull() };
}
