import { setImmediate as nextTurn } from 'node:timers/promises';
import { UnitKind } from '../../../domain/connectors/capabilities.ts';
import { createFakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { deskOf } from '../../server/ent-desk.ts';
import { openPlatformDesk, type PlatformDesk } from '../platform-desk.ts';
import { converge } from './converge.ts';
import { createFlakyPlatform, Crash } from './flaky-platform.ts';
import { createOracle } from './oracle.ts';
import { ACTS } from './acts.ts';
import { count, type Simulated } from './simulated.ts';
import { actThere } from './somebody-there.ts';

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

async function begin(random: Random): Promise<{ readonly run: Simulated; readonly desk: PlatformDesk }> {
  const fake = createFakeEntcore();
  const made = new Map<string, string>();
  const oracle = createOracle(fake.world, (name) => made.get(name));
  const state = { now: START, run: undefined as Simulated | undefined };
  const flaky = createFlakyPlatform({
    fake, random, watch: oracle.watch,
    meanwhile: () => {
      if (state.run?.isCalm !== false || !random.chance(0.004)) return;
      state.run.isExcused = true;
      actThere(fake.world, random);
    },
  });
  const desk = await openPlatformDesk({ clock: () => new Date(state.run?.now ?? state.now), schoolsAtHand: 0 }, fake, { transport: flaky.transport });
  const run: Simulated = {
    random, fake, flaky, oracle, console: desk.console, head: deskOf(desk.ent, 'chef'), school: schoolOf(desk), now: START, isExcused: false, isCalm: false, modes: new Map(), counts: {}, made,
  };
  state.run = run;
  for (const unit of UnitKind.options) if (['group', 'membership', 'serviceAccess', 'assignmentManager', 'inspection'].includes(unit)) run.modes.set(unit, 'observe');
  flaky.weather = { faults: random.pick([0, 0.02, 0.2]), crashes: random.pick([0, 0.004]) };
  return { run, desk };
}

function schoolOf({ ent }: Pick<PlatformDesk, 'ent'>): SchoolEnt {
  const school = ent.at(UAI);
  if (school === undefined) throw new Error('the school is there');
  return school;
}

async function step(run: Simulated, desk: PlatformDesk): Promise<void> {
  const [name, act] = run.random.pick(ACTS);
  count(run, name);
  try {
    await act(run);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    count(run, 'stops of the program');
    // What was on its way when it stopped answers nobody.
    await nextTurn();
    run.school = schoolOf(desk);
  }
  await nextTurn();
  // What somebody closed there since is theirs, were it open again.
  const open = new Set(run.fake.world.lessonBooks.map(([inspector, teacher]) => `${inspector} ${teacher}`));
  for (const one of run.oracle.opened) if (!open.has(one)) run.oracle.opened.delete(one);
}
