import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../../domain/kernel/assert.ts';
import { restrict } from '../../../domain/messaging/matrix-gestures.ts';
import { MUTATION_SCHEMA } from '../../../domain/sync/mutation.ts';
import { SYNC_PROTOCOL } from '../../../domain/sync/protocol.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { listen } from '../live-crowd.ts';
import { untilTaken } from '../pause.ts';
import { readBack } from '../read-back.ts';
import type { Tallied } from '../tally.ts';
import { createVirtualConsole } from '../virtual-console.ts';
import type { BenchSchool } from './bench-schools.ts';
import { keepBusy } from './busy-schools.ts';

/** The messaging of pupils suspended in many schools at once, while the others work (rel:L6). */
export interface Crisis {
  readonly suspended: number;
  /** Consoles that work meanwhile, over all the schools. */
  readonly consoles: number;
  readonly seconds: number;
}

/** What it gave. */
export interface CrisisResult {
  /** Seconds until every school answered that it is suspended, then until a live console of each has received it. */
  readonly applied: number;
  readonly visible: number;
  readonly push: Tallied;
  readonly pull: Tallied;
  readonly wrong: readonly string[];
}

/** Suspends them a third of the way through, and reads everything back. */
export async function runCrisis(schools: readonly BenchSchool[], { suspended, consoles, seconds }: Crisis): Promise<CrisisResult> {
  const struck = schools.slice(0, suspended);
  const watchers = await Promise.all(struck.map(watch));
  const busy = keepBusy(schools, { consoles, seconds });
  await wait((seconds * 1000) / 3);
  const start = performance.now();
  const since = (): number => (performance.now() - start) / 1000;
  await Promise.all(struck.map(suspend));
  const applied = since();
  await Promise.all(watchers.map(({ received }) => received));
  const visible = since();
  const { push, pull, worked } = await busy;
  const wrong: string[] = [];
  for (const [school, ofSchool] of worked) wrong.push(...(await readBack(school, ofSchool)));
  return { applied, visible, push, pull, wrong };
}

/** A console that listens to its school; `received`: the suspension. */
async function watch(school: BenchSchool): Promise<{ readonly received: Promise<void> }> {
  const console = createVirtualConsole(school.http, { ...school, rank: WATCHING });
  const received = Promise.withResolvers<void>();
  const follow = async (): Promise<void> => {
    await untilTaken(async () => {
      const answer = await console.pull();
      if (answer.text.includes('"restriction":{')) received.resolve();
      return answer;
    });
  };
  await listen(school.url, school.token, () => void follow().catch(received.reject));
  return { received: received.promise };
}

/** Rights that no other console of the load has: it changes none. */
const WATCHING = 999;

const HOUR = 3_600_000;

/** What « Mode d’urgence » sends: nobody writes to a pupil, nor a pupil to anybody, for a day. */
async function suspend({ http, token, start }: BenchSchool): Promise<void> {
  const now = new Date();
  const cells = Object.fromEntries(['student', 'guardian', 'teacher', 'staff'].flatMap((other) => [[`student|${other}`, false], [`${other}|student`, false]]));
  const { intention, changes } = must(restrict(createRowTable(), new Date(now.getTime() + 24 * HOUR).toISOString(), now.toISOString(), cells), 'nothing is restricted yet');
  const gesture = { id: crypto.randomUUID(), intention, atomic: false, authoredAt: now.toISOString() };
  const mutations = changes.map((change, i) => ({ ...change, m: i + 1, gesture: gesture.id }));
  const body = JSON.stringify({ protocol: SYNC_PROTOCOL, schema: MUTATION_SCHEMA, client: crypto.randomUUID(), epoch: start.epoch, gestures: [gesture], mutations });
  await untilTaken(async () => {
    const answer = await http.ask({ method: 'POST', path: '/sync/push', token, body });
    if (answer.status === 200 && !answer.text.includes('"status":"applied"')) throw new Error(`a suspension answered ${answer.text}`);
    return answer;
  });
}
