import { join } from 'node:path';
import { z } from 'zod';
import { atMost, type BenchLine } from '../../bench-line.ts';
import { runChild } from '../../run-child.ts';
import { checked, Tallied } from '../generated.ts';
import { bounded, memoryOf, rateOf } from '../steady-lines.ts';
import { withServer, type LoadedServer } from '../with-server.ts';

/** The data set of the dossier (rel:§3.4): 300,000 people. */
const SCHOOLS = 200;
const PEOPLE = 1_500;

const COMEBACK = { consoles: 3_000, seconds: 60, changes: 50, missed: 50 } as const;
/** So many schools of the size of the demonstration's: 60,000 people. */
const FEEDING = { fed: 62, consoles: 64 } as const;
const CRISIS = { suspended: 150, consoles: 64 } as const;

const Comeback = z.object({ converged: z.number(), asked: Tallied, cut: z.number(), wrong: z.array(z.string()) });
const Feeding = z.object({ people: z.number(), spent: z.number(), longest: z.number(), push: Tallied, pull: Tallied, wrong: z.array(z.string()) });
const Crisis = z.object({ applied: z.number(), visible: z.number(), push: Tallied, pull: Tallied, wrong: z.array(z.string()) });

/** La rentrée: thousands of consoles come back within a minute, each with what it did offline. */
export async function comebackLines({ name, onSchools, onFloor }: Schools): Promise<readonly BenchLine[]> {
  const floor = await onFloor(async (server) => checked(Comeback.parse(await generate(server, { kind: 'comeback', ...COMEBACK }))));
  const { converged, asked, cut, memory } = await onSchools(async (server) => ({ ...checked(Comeback.parse(await generate(server, { kind: 'comeback', ...COMEBACK }))), memory: await memoryOf(server) }));
  const who = `${COMEBACK.consoles} consoles of ${SCHOOLS} schools, ${COMEBACK.changes} changes each, back within ${COMEBACK.seconds} s`;
  return [
    bounded(`${name}l4.converged`, `${who}: from the first until the last has all that its school sent, every change read back`, converged, { unit: 's', most: 180 }),
    atMost({ id: `${name}l4.bare`, what: 'the same, beside a bare loop that is asked the same', value: converged, unit: 's', reference: floor.converged }, ABOVE_BARE),
    bounded(`${name}l4.errors`, 'answers that are neither the one asked for, nor a delay to come back after', asked.errors, { unit: '', most: 0 }),
    bounded(`${name}l4.cut`, 'connections that the machine cut off, whose requests were sent again', cut, { unit: '', most: 0 }),
    { ...information, id: `${name}l4.deferred`, what: 'requests asked to come back later', value: asked.deferred, unit: '', target: '', ok: null },
    { ...information, id: `${name}l4.p95`, what: 'p95 of a request that is taken, beside the bare loop', value: asked.p95, unit: 'ms', ...beside(asked.p95, floor.asked.p95), target: '', ok: null },
    { ...information, id: `${name}l4.memory`, what: 'memory of the ENT at the end', value: memory, unit: 'MB', target: '', ok: null },
  ];
}

/** The messaging of pupils suspended in 150 schools while the others work. */
export async function crisisLines({ name, seconds, onSchools, onFloor }: Schools): Promise<readonly BenchLine[]> {
  const floor = await onFloor(async (server) => checked(Crisis.parse(await generate(server, { kind: 'crisis', ...CRISIS, seconds: Math.min(seconds, FLOOR_SECONDS) }))));
  const { applied, visible, push, pull } = await onSchools(async (server) => checked(Crisis.parse(await generate(server, { kind: 'crisis', ...CRISIS, seconds }))));
  const who = `${CRISIS.suspended} schools suspended at once, ${CRISIS.consoles} consoles working over ${SCHOOLS}`;
  return [
    bounded(`${name}l6.applied`, `${who}: until every school has answered`, applied, { unit: 's', most: 5 }),
    atMost({ id: `${name}l6.bare`, what: 'the same, beside a bare loop that is asked the same', value: applied, unit: 's', reference: floor.applied }, ABOVE_BARE),
    bounded(`${name}l6.visible`, 'until a live console of each has received it', visible, { unit: 's', most: 30 }),
    bounded(`${name}l6.p95`, 'p95 of the answers to those who work', Math.max(push.p95, pull.p95), { unit: 'ms', most: 250 }),
    bounded(`${name}l6.errors`, 'their answers that are neither the one asked for, nor a delay', push.errors + pull.errors, { unit: '', most: 0 }),
    rateLine(`${name}l6.rate`, 'requests of theirs taken a second, every change read back, beside the bare loop', rateOf({ push, pull, seconds }), rateOf({ ...floor, seconds: Math.min(seconds, FLOOR_SECONDS) })),
  ];
}

/** Deliveries handed over to as many schools, one after the other, while the others work. */
export async function feedingLines({ name, seconds, onSchools, onFloor }: Schools): Promise<readonly BenchLine[]> {
  const floor = await onFloor(async (server) => checked(Feeding.parse(await generate(server, { kind: 'feeding', ...FEEDING, seconds: Math.min(seconds, FLOOR_SECONDS) }))));
  const { people, spent, longest, push, pull } = await onSchools(async (server) => checked(Feeding.parse(await generate(server, { kind: 'feeding', ...FEEDING, seconds }))));
  const who = `${people} people of ${FEEDING.fed} deliveries handed over one after the other, ${FEEDING.consoles} consoles working in the other schools`;
  return [
    bounded(`${name}l7.import`, `${who}: all the imports, every person and change read back`, spent, { unit: 's', most: 60 }),
    atMost({ id: `${name}l7.bare`, what: 'the same, beside saxes alone and a row of each record in one commit, asked the same', value: spent, unit: 's', reference: floor.spent }, ABOVE_PARSE),
    bounded(`${name}l7.p95`, 'p95 of the answers to those who work', Math.max(push.p95, pull.p95), { unit: 'ms', most: 400 }),
    bounded(`${name}l7.errors`, 'their answers that are neither the one asked for, nor a delay', push.errors + pull.errors, { unit: '', most: 0 }),
    { ...information, id: `${name}l7.longest`, what: 'the longest of the imports', value: longest, unit: 's', target: '', ok: null },
    rateLine(`${name}l7.rate`, 'requests of those who work taken a second, beside the bare loop', rateOf({ push, pull, seconds }), rateOf({ ...floor, seconds: Math.min(seconds, FLOOR_SECONDS) })),
  ];
}

/** Schools of a région, and those after which a memory that is bounded has all that it will have. */
const REGION = { schools: 1_200, early: 400, people: 100 } as const;

const Round = z.object({ early: z.number(), late: z.number() });

/** Every school of a région asked once, by one process. */
export async function roundLines(): Promise<readonly BenchLine[]> {
  const { schools, early, people } = REGION;
  const round = await withServer('schools/serve-schools.ts', [String(schools), String(people)], async (server) => Round.parse(await generate(server, { kind: 'round', early })));
  return [{ ...bounded('schools.memory', `memory of an ENT of ${schools} schools once each was received whole: what it gained since the ${early}th`, round.late - round.early, { unit: 'MB', most: 100 }), reference: round.early }];
}

const information = { reference: null, ratio: null } as const;

/** Seconds of a load of the bare loop: its rate needs no more. */
const FLOOR_SECONDS = 15;
/** How long ours may take, beside a loop that decides nothing; and an import, beside its parse (as `import.time`). */
const [ABOVE_BARE, ABOVE_PARSE] = [2, 4] as const;
/** As of the loads of one school. */
const OF_BARE = 0.5;

function beside(value: number, reference: number): Pick<BenchLine, 'reference' | 'ratio'> {
  return { reference, ratio: value / reference };
}

function rateLine(id: string, what: string, value: number, bare: number): BenchLine {
  return { id, what, value, unit: '/s', ...beside(value, bare), target: `>= ${OF_BARE} x`, ok: value / bare >= OF_BARE };
}

/** Where the schools are, and for how long they are loaded. */
interface Schools {
  /** Put before the names of the lines. */
  readonly name: string;
  readonly seconds: number;
  onSchools<T>(work: (server: LoadedServer) => Promise<T>): Promise<T>;
  /** As many, empty, of the bare loop on a file. */
  onFloor<T>(work: (server: LoadedServer) => Promise<T>): Promise<T>;
}

/** In one file behind one process, or in one PostgreSQL behind two (rel:L9). */
export function schoolsOn(place: 'file' | 'postgres', seconds: number): Schools {
  const program = place === 'file' ? 'schools/serve-schools.ts' : 'schools/serve-schools-postgres.ts';
  return { name: place === 'file' ? '' : 'l9.', seconds, onSchools: (work) => withServer(program, [String(SCHOOLS), String(PEOPLE)], work), onFloor: (work) => withServer('../floors/bare-ent.ts', [String(SCHOOLS)], work) };
}

function generate({ urls }: LoadedServer, plan: object): Promise<unknown> {
  return runChild(join(import.meta.dirname, 'generate-schools.ts'), [JSON.stringify({ urls, ...plan })]);
}
