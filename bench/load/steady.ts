import { must } from '../../domain/kernel/assert.ts';
import type { OpenSchool } from './open-school.ts';
import { pauseAfter, untilTaken } from './pause.ts';
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
  /** Milliseconds after which whoever is asked to come back does, though asked to wait longer; without it, as asked. */
  readonly impatience?: number;
  /** Consoles that were there before: theirs are other rights. */
  readonly after?: number;
  /** Changes of each push; ten without it. */
  readonly changes?: number;
}

/** What a steady load gave. */
export interface SteadyResult {
  readonly seconds: number;
  readonly push: Tallied;
  readonly pull: Tallied;
  readonly wrong: readonly string[];
}

/** Loads a school for some seconds, by the doors it has, then reads it back. */
export async function runSteady(doors: readonly OpenSchool[], { consoles, seconds, pushes, rows = 0, impatience = Infinity, after = 0, changes = MUTATIONS }: Steady): Promise<SteadyResult> {
  const school = must(doors[0], 'a school has a door');
  await pushRows(school, rows);
  const all = Array.from({ length: consoles }, (_, rank) => openAt(doors, { rank, cells: rank + FIXED + after, changes, stays: rows > 0 }));
  const [push, pull] = [createTally(), createTally()];
  const start = performance.now();
  const end = start + seconds * 1000;
  const turns = [...all.keys()].map((rank) => rank / consoles);
  await Promise.all(all.map(async (console, rank) => {
    // Spread like cards: each console pushes its share, and not all at once.
    let due = turns[rank] ?? 0;
    while (performance.now() < end) {
      due += pushes;
      const isPush = due >= 1;
      if (isPush) due -= 1;
      const answer = await (isPush ? console.push() : console.pull());
      (isPush ? push : pull).add(answer);
      await pauseAfter(answer, impatience);
    }
  }));
  const spent = (performance.now() - start) / 1000;
  // Whatever was not answered is sent until it is, as a console does: what is read back is then all of it.
  await Promise.all(all.map((console) => untilTaken(console.flush)));
  return { seconds: spent, push: push.read(), pull: pull.read(), wrong: await readBack(school, all) };
}

/** A console at one of the doors of a school: several processes of an ENT have one each. */
function openAt(doors: readonly OpenSchool[], { rank, cells, ...rest }: { readonly rank: number; readonly cells: number; readonly changes: number; readonly stays: boolean }): VirtualConsole {
  const { http, token, start } = must(doors[rank % doors.length], 'a school has a door');
  return createVirtualConsole(http, { token, start, rank: cells, ...rest });
}

/** Rights that the consoles of the load do not touch, for what those who only pull are behind of. */
const FIXED = 100;

/** Changes so many rights, each once. */
export async function pushRows(school: OpenSchool, rows: number): Promise<void> {
  for (let rank = 0; rank < rows / MUTATIONS; rank += 1) await createVirtualConsole(school.http, { ...school, rank }).push();
}
