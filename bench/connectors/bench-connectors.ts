import { setTimeout as sleep } from 'node:timers/promises';
import { cellPairs } from '../../domain/connectors/matrix/cell-pairs.ts';
import { compileHide } from '../../domain/connectors/matrix/compile-cell.ts';
import type { PlannedChange } from '../../domain/connectors/plan/plan-change.ts';
import { effectOf, NOTHING_ASKED } from '../../domain/connectors/plan/effect.ts';
import { afterStep, type PlatformStep } from '../../domain/connectors/plan/platform-step.ts';
import type { Pairs } from '../../domain/connectors/reach/pairs.ts';
import { reachModel } from '../../domain/connectors/reach/reach-model.ts';
import type { PlatformSchool } from '../../domain/connectors/platform-school.ts';
import { must } from '../../domain/kernel/assert.ts';
import { entcoreConnector } from '../../server/connectors/entcore/entcore-connector.ts';
import { createTransport } from '../../server/connectors/http/transport.ts';
import type { PlatformSession } from '../../server/connectors/platform-connector.ts';
import { runChanges } from '../../server/connectors/run/run-changes.ts';
import { atMost, type BenchLine } from '../bench-line.ts';
import { pairsFloor } from '../floors/pairs-floor.ts';
import { bareClient, MACHINE, type BareClient } from './bare-client.ts';
import { startFake } from './start-fake.ts';

/** 10,000 people: students, a guardian each, teachers and staff. */
const CITE = { uai: '0319999A', classes: 160, studentsPerClass: 29, teachers: 480, staff: 240, freeGroups: 120 };
const ROUNDS = 3;
/** Of what takes a tenth of a second. */
const SHORT_ROUNDS = 15;
const STEPS = 100;
const EFFECTS = 7;
const TOGETHER = 20;
const HIDINGS = 3;

/** Reading a school of 10,000 people, a hundred edges written, and what a change of links does to who reaches whom. */
export async function benchConnectors(): Promise<readonly BenchLine[]> {
  const fake = await startFake(CITE);
  try {
    const transport = createTransport(fake.url, 60_000);
    const opened = await entcoreConnector.open(transport, MACHINE, { sleep: async (ms) => sleep(ms), random: Math.random });
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const bare = await bareClient(fake.url);
    const school = await pulled(opened.value);
    const pull = await inTurns({ ours: () => pulled(opened.value), bare: () => bare.readSchool(school.groups.map(({ id }) => id)) });
    const steps = await inTurns({ ours: (i) => write(opened.value, school, i), bare: (i) => writeBare(bare, i) }, SHORT_ROUNDS);
    const calls = await inTurns({ ours: (i) => write(opened.value, school, i), bare: (i) => callBare(bare, i) }, SHORT_ROUNDS);
    const plan = compileHide(school, hidden(school)).steps;
    const planned = effect(school, plan);
    return [
      atMost({ id: 'connectors.pull', what: `reading a platform of ${school.people.length} people and ${school.groups.length} groups, proved whole`, value: pull.ours, unit: 'us', reference: pull.bare }, 1.5),
      // What a hundred steps are bound by: the bare sequence of calls, of which « read, send once, read » is made (connectors.md §8.6).
      atMost({ id: 'connectors.calls', what: `${STEPS} roles given to groups, each judged on ${school.people.length} people, beside the very same calls made by nothing but fetch`, value: calls.ours, unit: 'us', reference: calls.bare }, 1.3),
      { ...atMost({ id: 'connectors.steps', what: 'the same, beside the writes alone, by which nobody would know what was done', value: steps.ours, unit: 'us', reference: steps.bare }, 1.3), target: 'for information', ok: null },
      atMost({ id: 'connectors.effect', what: `who gains and loses by a plan of ${plan.length} links, ${school.people.length} people, beside bare loops over both states of everybody`, ...planned, unit: 'us' }, 1),
      atMost({ id: 'connectors.effect.link', what: 'the same by one link between two groups', ...effect(school, [LINK]), unit: 'us' }, 1),
      atMost({ id: 'connectors.hide', what: `a class hidden from all teachers: links found, the ${plan.length} states on the way judged, beside these loops once a state`, value: hiding(school), unit: 'us', reference: planned.reference * plan.length }, 1),
    ];
  } finally {
    fake.stop();
  }
}

async function pulled(session: PlatformSession): Promise<PlatformSchool> {
  const read = await session.pull(CITE.uai);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
}

/** Turn about, so that a slow moment of the machine is everybody's; medians, in microseconds. */
async function inTurns(works: Readonly<Record<'ours' | 'bare', (round: number) => Promise<unknown>>>, rounds = ROUNDS): Promise<Readonly<Record<'ours' | 'bare', number>>> {
  const taken: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const who of ['bare', 'ours'] as const) {
      const start = performance.now();
      await works[who](round);
      if (round > 0) taken[who].push((performance.now() - start) * 1_000);
    }
  }
  return { ours: median(taken.ours), bare: median(taken.bare) };
}

const groupAt = (i: number): string => `g-c${String(i)}-Teacher`;

/** Gives a role to a hundred groups, or takes it back: every other round. */
async function write(session: PlatformSession, school: PlatformSchool, round: number): Promise<void> {
  const asked = Array.from({ length: STEPS }, (_, i) => {
    const step: PlatformStep = { kind: round % 2 === 0 ? 'giveRole' : 'takeRole', group: groupAt(i), item: 'r-blog' };
    const effectNow = effectOf(school, school, { pairs: () => new Map(), roles: () => true });
    const change: PlannedChange = {
      id: String(i), unit: { kind: 'serviceAccess', id: String(i) }, expect: null, set: null, steps: [step], direction: 'widen', undo: 'exact', effect: effectNow,
      asked: { pairs: () => new Map(), roles: () => true }, short: 0, mustRead: false,
    };
    return { change, accepted: null };
  });
  const { outcomes } = await runChanges({ unverified: 0, session, first: async () => undefined, pace: async () => undefined, sending: () => undefined, settled: () => undefined }, school, asked);
  if (![...outcomes.values()].every(({ kind }) => kind === 'applied')) throw new Error('a step was not applied');
}

/** The calls that the promise « read, send once, read » asks for: one read of every access before and after twenty writes. */
async function callBare(bare: BareClient, round: number): Promise<void> {
  for (let i = 0; i < STEPS; i += 1) {
    if (i % TOGETHER === 0) await bare.grants();
    await bare.role(round % 2 === 0 ? 'PUT' : 'DELETE', groupAt(i + 30), 'r-blog-read');
  }
  await bare.grants();
}

async function writeBare(bare: BareClient, round: number): Promise<void> {
  for (let i = 0; i < STEPS; i += 1) await bare.role(round % 2 === 0 ? 'PUT' : 'DELETE', groupAt(i + 30), 'r-blog-read');
}

const LINK: PlatformStep = { kind: 'addLink', group: 'g-c0-Student', item: 'g-Relative' };

/** What steps open and close, of a school that was just read: nothing of it was computed before, where the floor has every set ready. Gains and losses, by list and by name. */
function effect(read: PlatformSchool, steps: readonly PlatformStep[]): Readonly<Record<'value' | 'reference', number>> {
  const then = steps.reduce(afterStep, read);
  const [was, is] = [reachModel(read), reachModel(then)];
  const { gained, lost } = effectOf(read, then, NOTHING_ASKED);
  const bare = (): string => [...pairsFloor(was.size, was, is), ...pairsFloor(was.size, is, was)].join();
  if (bare() !== [gained.byList, gained.byName, lost.byList, lost.byName].join()) throw new Error('the floor disagrees about who gains and loses');
  const value = medianOf(EFFECTS, () => {
    const school = justRead(read);
    const after = steps.reduce(afterStep, school);
    return () => effectOf(school, after, NOTHING_ASKED);
  });
  return { value, reference: medianOf(EFFECTS, () => bare) };
}

/** A cell that one link to all pupils lets through: it becomes a link to each other class, put first, one after the other. */
function hiding(read: PlatformSchool): number {
  return medianOf(HIDINGS, () => {
    const school = justRead(read);
    return () => compileHide(school, hidden(school));
  });
}

const hidden = (school: PlatformSchool): Pairs => cellPairs(school, { profile: 'Teacher', targets: ['g-c0-Student'] });

function justRead(read: PlatformSchool): PlatformSchool {
  return { ...read, people: [...read.people], groups: read.groups.map((group) => ({ ...group })) };
}

/** Of some works, each made ready first; in microseconds. */
function medianOf(times: number, prepare: () => () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const work = prepare();
    const start = performance.now();
    work();
    return (performance.now() - start) * 1_000;
  });
  return median(taken);
}

function median(taken: readonly number[]): number {
  return must(taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)], 'there are rounds');
}
