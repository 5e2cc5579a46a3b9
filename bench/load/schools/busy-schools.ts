import { must } from '../../../domain/kernel/assert.ts';
import { pauseAfter, untilTaken } from '../pause.ts';
import { createTally, type Tallied } from '../tally.ts';
import { createVirtualConsole, type VirtualConsole } from '../virtual-console.ts';
import type { BenchSchool } from './bench-schools.ts';

/** The load of every day, spread over many schools (rel:L1): four pulls for a push of ten changes. */
export interface Busy {
  readonly consoles: number;
  readonly seconds: number;
}

/** What it gave, and which consoles worked where. */
export interface BusyResult {
  readonly push: Tallied;
  readonly pull: Tallied;
  readonly worked: ReadonlyMap<BenchSchool, readonly VirtualConsole[]>;
}

const PUSH_EVERY = 5;

/** Each console asks again as soon as it is answered; what was not answered at the end is sent until it is. */
export async function keepBusy(schools: readonly BenchSchool[], { consoles, seconds }: Busy): Promise<BusyResult> {
  const [push, pull] = [createTally(), createTally()];
  const end = performance.now() + seconds * 1000;
  const worked = new Map<BenchSchool, VirtualConsole[]>();
  await Promise.all([...Array(consoles).keys()].map(async (i) => {
    const school = must(schools[i % schools.length], 'a console has a school');
    const console = createVirtualConsole(school.http, { ...school, rank: Math.floor(i / schools.length) });
    worked.set(school, [...(worked.get(school) ?? []), console]);
    for (let turn = i; performance.now() < end; turn += 1) {
      const isPush = turn % PUSH_EVERY === 0;
      const answer = await (isPush ? console.push() : console.pull());
      (isPush ? push : pull).add(answer);
      await pauseAfter(answer, Infinity);
    }
    await untilTaken(console.flush);
  }));
  return { push: push.read(), pull: pull.read(), worked };
}
