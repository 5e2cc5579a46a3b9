import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../../domain/kernel/assert.ts';
import type { Answer } from '../http-client.ts';
import { signIn, tokenOf } from '../open-school.ts';
import { pauseAfter } from '../pause.ts';
import { readBack } from '../read-back.ts';
import { pushRows } from '../steady.ts';
import { createTally, type Tallied, type Tally } from '../tally.ts';
import { createVirtualConsole, type VirtualConsole } from '../virtual-console.ts';
import type { BenchSchool } from './bench-schools.ts';

/** Consoles that come back together after some days, each with work that nobody has yet (rel:L4). */
export interface Comeback {
  readonly consoles: number;
  /** Within which they all come. */
  readonly seconds: number;
  /** What each of them sends. */
  readonly changes: number;
  /** Rights that its school moved meanwhile. */
  readonly missed: number;
}

/** What it gave. */
export interface ComebackResult {
  /** Seconds from the first one until the last has what all of its school sent. */
  readonly converged: number;
  readonly asked: Tallied;
  /** Requests whose connection was cut off, and that were sent again. */
  readonly cut: number;
  readonly wrong: readonly string[];
}

/** The consoles of one school, of which some have not sent what they had. */
interface Gathering {
  readonly school: BenchSchool;
  readonly back: VirtualConsole[];
  awaited: number;
  readonly all: PromiseWithResolvers<void>;
}

/** Moves every school, brings its consoles back, and reads everything back. */
export async function runComeback(schools: readonly BenchSchool[], { consoles, seconds, changes, missed }: Comeback): Promise<ComebackResult> {
  for (const school of schools) await pushRows(school, missed);
  const gatherings = schools.map((school, i): Gathering => ({ school, back: [], awaited: Math.floor((consoles - 1 - i) / schools.length) + 1, all: Promise.withResolvers<void>() }));
  const heard: Heard = { tally: createTally(), cut: 0 };
  const start = performance.now();
  await Promise.all([...Array(consoles).keys()].map(async (i) => {
    await wait((seconds * 1000 * i) / consoles);
    const rank = Math.ceil(missed / changes) + Math.floor(i / schools.length);
    await comeBack(must(gatherings[i % schools.length], 'a console has a school'), { rank, changes, heard });
  }));
  const converged = (performance.now() - start) / 1000;
  const wrong: string[] = [];
  for (const { school, back } of gatherings) {
    if (new Set(back.map((console) => console.cursor())).size > 1) wrong.push(`${school.url}: its consoles are not at one point`);
    wrong.push(...(await readBack(school, back)));
  }
  return { converged, asked: heard.tally.read(), cut: heard.cut, wrong };
}

interface Return {
  readonly rank: number;
  readonly changes: number;
  readonly heard: Heard;
}

interface Heard {
  readonly tally: Tally;
  cut: number;
}

/** Signs in again, sends, receives; then, once all of its school have sent, receives what they did. */
async function comeBack(gathering: Gathering, { rank, changes, heard }: Return): Promise<void> {
  const { school, back, all } = gathering;
  const session = await taken(heard, () => signIn(school.http, school.account));
  const console = createVirtualConsole(school.http, { token: tokenOf(session), start: school.start, rank, changes });
  back.push(console);
  await taken(heard, console.push);
  await taken(heard, console.pull);
  gathering.awaited -= 1;
  if (gathering.awaited === 0) all.resolve();
  await all.promise;
  await taken(heard, console.pull);
}

/** Asks again, each time after the delay that was asked for, until it is taken; after a while where the connection was cut, as consoles do. */
async function taken(heard: Heard, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer === undefined) {
      heard.cut += 1;
      await wait(CUT_MS);
      continue;
    }
    heard.tally.add(answer);
    if (answer.status === 200) return answer;
    if (answer.retryAfter === undefined) throw new Error(`answered ${String(answer.status)}: ${answer.text}`);
    await pauseAfter(answer, Infinity);
  }
}

const CUT_MS = 2_000;
