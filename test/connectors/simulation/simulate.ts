import { setImmediate as nextTurn } from 'node:timers/promises';
import { UnitKind } from '../../../domain/connectors/capabilities.ts';
import { createFakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { deskOf } from '../../server/ent-desk.ts';
import { openPlatformDesk, type PlatformDesk } from '../platform-desk.ts';
import { converge } from './converge.ts';
import { CLEAR, createFlakyPlatform, Crash } from './flaky-platform.ts';
import { openSpaces } from './lists/list-acts.ts';
import { listOf } from './lists/list-request.ts';
import { matchSpaces, SITE } from './lists/site.ts';
import { createOracle } from './oracle.ts';
import { ACTS, comeBack, sidesOf, writeAtAnyHour } from './acts.ts';
import { heedModes, setMode } from './modes.ts';
import { count, dayIn, type Simulated } from './simulated.ts';
import { actThere } from './somebody-there.ts';
import { readWish } from './wish.ts';

/** What one run came to. */
export interface Simulation {
  readonly problem: string | undefined;
  readonly counts: Readonly<Record<string, number>>;
}

const UAI = '0319999A';
const START = Date.parse('2026-11-09T08:00:00.000Z');

/** Plays one run; the same seed, the same run. */
export async function simulateConnector(seed: number, steps: number): Promise<Simulation> {
  const { run, desk } = await begin(createRandom(seed));
  try {
    for (let i = 0; i < steps; i += 1) await step(run, desk);
    await converge(run);
    return { problem: undefined, counts: run.counts };
  } catch (error) {
    return { problem: error instanceof Error ? `${error.name === 'Error' ? '' : error.name}${error.message}` : 'unknown', counts: run.counts };
  } finally {
    desk.ent.close();
  }
}

/** Kinds that a program writes there, but for « Qui voit qui ? », which is played apart. */
const WRITTEN: ReadonlySet<UnitKind> = new Set(['group', 'membership', 'serviceAccess', 'assignmentManager', 'inspection', 'rubriqueAccess']);

async function begin(random: Random): Promise<{ readonly run: Simulated; readonly desk: PlatformDesk }> {
  const fake = createFakeEntcore();
  const made = new Map<string, string>();
  const oracle = createOracle(fake.world, (name) => made.get(name));
  const state = { now: START, run: undefined as Simulated | undefined };
  const flaky = createFlakyPlatform({
    fake, random, watch: oracle.watch,
    meanwhile: (request) => {
      // Around a list that is written, what somebody else does to it is what matters.
      const list = listOf(request);
      if (state.run?.isCalm !== false || !random.chance(list === undefined ? 0.004 : 0.25)) return;
      state.run.isExcused = true;
      actThere(fake.world, random, oracle.lists, list);
    },
    now: () => state.run?.now ?? START,
    leaves: (request) => {
      if (request.method === 'GET') oracle.lists.read(request);
      else oracle.lists.leaves(request, state.run?.now ?? START);
    },
  });
  openSpaces(fake.world, random);
  fake.options.hidesOwnShare = random.chance(0.5);
  const desk = await openPlatformDesk({ clock: () => new Date(state.run?.now ?? state.now), schoolsAtHand: 0 }, fake, { rows: SITE, transport: flaky.transport, waiting: { sleep: async (ms) => sleep(state.run, ms), random: () => 1 } });
  await matchSpaces(desk);
  const run: Simulated = {
    random, fake, flaky, oracle, console: desk.console, head: deskOf(desk.ent, 'chef'), school: schoolOf(desk), now: START, isExcused: false, isAskedAgain: false, isStormy: false, isCalm: false, modes: new Map(), tested: fake.options.version, isUpgraded: random.chance(0.4), counts: {}, made, first: new Set(readWish(desk.console).roles(oracle.groups).all().keys()),
  };
  state.run = run;
  for (const unit of UnitKind.options) if (WRITTEN.has(unit)) await setMode(run, unit, random.pick(['observe', 'apply', 'apply', 'apply']));
  if (random.chance(0.7)) await writeAtAnyHour(run);
  oracle.agreed.note(sidesOf(run));
  run.isStormy = random.chance(0.75);
  return { run, desk };
}

/** Somebody waits: time goes by, and what was on its way for a minute arrives. */
function sleep(run: Simulated | undefined, milliseconds: number): void {
  if (run === undefined) return;
  const day = dayIn(run);
  run.now += milliseconds;
  run.flaky.arrive(run.now - ARRIVES_MS);
  if (dayIn(run) !== day) run.isExcused = true;
}

/** What a platform may take to do what it was sent, at most. */
const ARRIVES_MS = 30_000;

function schoolOf({ ent }: Pick<PlatformDesk, 'ent'>): SchoolEnt {
  const school = ent.at(UAI);
  if (school === undefined) throw new Error('the school is there');
  return school;
}

/** The weather changes at each act: a reading is a hundred calls, and a little of it is enough that none goes through. */
function weatherOf({ random, isStormy }: Simulated): Simulated['flaky']['weather'] {
  if (!isStormy) return CLEAR;
  return { faults: random.pick([0, 0, 0, 0.005, 0.02, 0.2]), empties: random.pick([0, 0, 0, 0.05, 0.3]), lostWrites: random.pick([0, 0.1, 0.5]), stopsAtReads: random.pick([0, 0, 0.002]), stopsAtWrites: random.pick([0, 0.1]) };
}

async function step(run: Simulated, desk: PlatformDesk): Promise<void> {
  run.flaky.weather = weatherOf(run);
  const [name, act] = run.random.pick(ACTS);
  count(run, name);
  try {
    await comeBack(run);
    await act(run);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    count(run, 'stops of the program');
    // What was on its way when it stopped answers nobody.
    await nextTurn();
    run.school = schoolOf(desk);
  }
  await nextTurn();
  heedModes(run);
  run.oracle.agreed.note(sidesOf(run));
  // What somebody closed there since is theirs, were it open again.
  const open = new Set(run.fake.world.lessonBooks.map(([inspector, teacher]) => `${inspector} ${teacher}`));
  for (const one of run.oracle.opened) if (!open.has(one)) run.oracle.opened.delete(one);
}
