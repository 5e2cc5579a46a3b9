import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { writeAaf } from '../../../formats/aaf/write-aaf.ts';
import { makeDelivery } from '../../../scripts/demo/make-delivery.ts';
import { untilTaken } from '../pause.ts';
import { readBack } from '../read-back.ts';
import { snapshot } from '../open-school.ts';
import type { Tallied } from '../tally.ts';
import type { BenchSchool } from './bench-schools.ts';
import { keepBusy } from './busy-schools.ts';

/** Deliveries of the AAF handed over by their administrators, one after the other, while the other schools work (rel:L7). */
export interface Feeding {
  /** Schools that are fed. */
  readonly fed: number;
  readonly consoles: number;
  readonly seconds: number;
}

/** What it gave. */
export interface FeedingResult {
  readonly people: number;
  /** Seconds of all the imports, and of the longest. */
  readonly spent: number;
  readonly longest: number;
  readonly push: Tallied;
  readonly pull: Tallied;
  readonly wrong: readonly string[];
}

/** Feeds the last schools, then reads back who is in each, and what the others were told. */
export async function runFeeding(schools: readonly BenchSchool[], { fed, consoles, seconds }: Feeding): Promise<FeedingResult> {
  const [others, taught] = [schools.slice(0, -fed), schools.slice(-fed)];
  const deliveries = taught.map((school) => ({ school, body: deliveryOf(school) }));
  const busy = keepBusy(others, { consoles, seconds });
  const done: Fed[] = [];
  for (const { school, body } of deliveries) done.push(await handOver(school, body));
  const { push, pull, worked } = await busy;
  const wrong: string[] = [];
  for (const [school, ofSchool] of worked) wrong.push(...(await readBack(school, ofSchool)));
  for (const school of done) wrong.push(...(await missing(school)));
  const total = (of: (one: Fed) => number): number => done.reduce((sum, one) => sum + of(one), 0);
  return { people: total(({ people }) => people), spent: total(({ spent }) => spent), longest: Math.max(...done.map(({ spent }) => spent)), push, pull, wrong };
}

/** The demonstration's collège under the number of the school, as a console sends it. */
function deliveryOf({ account }: BenchSchool): string {
  const uai = account.slice(0, account.indexOf(':'));
  const written = makeDelivery({ uai }).files.map((file) => ({ name: file.name, bytes: writeAaf(file) }));
  const content = gzipSync(Buffer.concat(written.map(({ bytes }) => bytes))).toString('base64');
  const parts = written.map(({ name, bytes }) => ({ name, size: bytes.length }));
  // Whoever was invented for the bench leaves: it was agreed to.
  return JSON.stringify({ name: 'aaf', content, parts, acceptDisappearances: 1_000_000 });
}

interface Fed {
  readonly school: BenchSchool;
  /** People that the ENT says the school has now. */
  readonly people: number;
  /** Seconds until it was answered. */
  readonly spent: number;
}

/** Hands a delivery over; throws where it was not applied. */
async function handOver(school: BenchSchool, body: string): Promise<Fed> {
  const start = performance.now();
  let people = 0;
  await untilTaken(async () => {
    const answer = await school.http.ask({ method: 'POST', path: '/import', token: school.token, body });
    if (answer.status === 200) people = peopleOf(answer.text);
    return answer;
  });
  return { school, people, spent: (performance.now() - start) / 1000 };
}

/** What is read of the answer; the bare loop says no more. */
const Answered = z.object({ kind: z.literal('fed'), report: z.object({ people: z.object({ after: z.number() }) }) });

function peopleOf(text: string): number {
  const answer = Answered.safeParse(JSON.parse(text)).data;
  if (answer === undefined) throw new Error(`an import answered ${text.slice(0, 300)}`);
  return answer.report.people.after;
}

/** Whether a school has the people that it was said to have. */
async function missing({ school: { http, token, url }, people }: Fed): Promise<readonly string[]> {
  const lines = await snapshot(http, token, 'directory');
  // Those who left are told too, without what they were.
  const found = lines.filter((line) => line.startsWith('{"e":"person"') && line.includes('"d":{')).length;
  return found === people ? [] : [`${url}: ${String(found)} people of ${String(people)}`];
}
