import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayOf } from '../../../domain/connectors/inspections/open-inspections.ts';
import { unitKey } from '../../../domain/connectors/compare/unit-values.ts';
import { addDays } from '../../../domain/kernel/days.ts';
import type { SchoolEnt } from '../../../server/school-ent.ts';
import { createFakeEntcore } from '../../support/fake-entcore/fake-entcore.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { ADMIN, openPlatformDesk, type PlatformDesk } from '../platform-desk.ts';
import { PLACE, replacement } from '../replacement-bench.ts';
import { Broken } from '../simulation/broken.ts';
import { CLEAR, Crash, createFlakyPlatform, type FlakyPlatform } from '../simulation/flaky-platform.ts';
import { createRowWatch, type RowWatch } from './watch-rows.ts';
import { readPlanned, type Planned } from './planned.ts';

const UAI = '0319999A';
const START = Date.parse('2026-11-09T08:00:00.000Z');

interface Run {
  readonly random: Random;
  readonly desk: PlatformDesk;
  readonly flaky: FlakyPlatform;
  readonly watch: RowWatch;
  school: SchoolEnt;
  now: number;
  mode: 'off' | 'observe' | 'propose';
}

/** Replacements of a school, planned, moved and cancelled here while calls fail, the program stops, and somebody acts there; gives what broke. */
export async function simulateReplacements(seed: number, steps: number): Promise<string | undefined> {
  const run = await begin(createRandom(seed));
  try {
    for (let i = 0; i < steps; i += 1) await step(run);
    await converge(run);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  } finally {
    run.desk.ent.close();
  }
}

async function begin(random: Random): Promise<Run> {
  const fake = createFakeEntcore();
  const state: { run?: Run } = {};
  const now = (): number => state.run?.now ?? START;
  const watch = createRowWatch(fake.world, () => ({ planned: planned(state.run), day: dayOf(new Date(now())), mode: state.run?.mode ?? 'off' }));
  const flaky = createFlakyPlatform({ fake, random, watch: watch.write, meanwhile: () => undefined, leaves: () => undefined, now });
  const desk = await openPlatformDesk({ clock: () => new Date(now()), schoolsAtHand: 0 }, fake, { rows: [replacement({ state: 'cancelled' })], transport: flaky.transport });
  const run: Run = { random, desk, flaky, watch, school: schoolOf(desk), now: START, mode: 'off' };
  state.run = run;
  await atAnyHour(run);
  await setMode(run, 'propose');
  plan(run);
  return run;
}

function planned(run: Run | undefined): Planned | undefined {
  return run === undefined ? undefined : readPlanned(run.desk.console);
}

function schoolOf({ ent }: PlatformDesk): SchoolEnt {
  const school = ent.at(UAI);
  if (school === undefined) throw new Broken('the school is there');
  return school;
}

const ACTS: readonly ((run: Run) => Promise<void> | void)[] = [plan, plan, plan, plan, send, send, send, send, actThere, changeMode, (run) => pass(run, 660_000), (run) => pass(run, 60_000), (run) => pass(run, 60_000), (run) => pass(run, 3_600_000 * (1 + run.random.int(20)))];

async function step(run: Run): Promise<void> {
  const { random, flaky } = run;
  flaky.weather = random.chance(0.5) ? CLEAR : { faults: random.pick([0, 0, 0, 0.01, 0.1]), empties: random.pick([0, 0, 0.1]), lostWrites: random.pick([0.3, 0.7, 0.9]), stopsAtReads: random.pick([0, 0.002]), stopsAtWrites: random.pick([0, 0.2]) };
  try {
    await random.pick(ACTS)(run);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    await nextTurn();
    run.school = schoolOf(run.desk);
  }
  await nextTurn();
  // A platform that did more than it was asked is only looked at: replacements are by hand again.
  if (run.school.connectors.list()[0]?.onlyObserved !== null) run.mode = 'off';
}

/** Somebody plans it around today, moves it, or cancels it. */
function plan({ random, desk: { console: desk }, now }: Run): void {
  const { period, state } = readPlanned(desk);
  const from = addDays(dayOf(new Date(now)), random.pick([-1, 0, 0, 0, 1]));
  const set = state === 'active' ? random.pick(['active', 'cancelled']) : 'active';
  desk.sendOne({ entity: 'replacement', id: 'r-1', edits: [{ field: 'period', was: { ...period }, set: { from, to: addDays(from, random.int(4)) } }, { field: 'state', was: state, set }] });
}

async function send(run: Run): Promise<void> {
  const { school, random } = run;
  const seen = await school.connectors.dryRun('entcore');
  const changes = seen.ok ? seen.value.changes.filter(() => random.chance(0.8)) : [];
  if (changes.length > 0) await school.connectors.send(ADMIN, { id: 'entcore', changes: changes.map(({ id }) => ({ id, accepted: null })) });
  // Somebody who sees no answer asks again at once.
  if (changes.length > 0 && random.chance(0.5)) await send(run);
}

/** A row is taken off there, or its days moved; who replaces is taken out of the class. */
function actThere({ desk: { fake: { world } }, random, watch }: Run): void {
  const rows = world.replacements.filter(({ coTeaching }) => coTeaching === false);
  const row = rows.length === 0 ? undefined : random.pick(rows);
  if (row !== undefined && random.chance(0.5)) row.coTeaching = null;
  else if (row?.entered != null && random.chance(0.5)) {
    [row.end, row.entered] = [addDays(row.entered, 1), addDays(row.entered, 1)];
    watch.move(row);
  }
  else watch.takeOut();
}

async function setMode(run: Run, mode: Run['mode']): Promise<void> {
  const set = await run.school.connectors.setMode(ADMIN, { id: 'entcore', unit: 'replacement', mode });
  if (set.ok) run.mode = mode;
}

async function atAnyHour({ school }: Run): Promise<void> {
  await school.connectors.setTiming(ADMIN, { id: 'entcore', timing: { readAt: [], windows: [] } });
}

async function changeMode(run: Run): Promise<void> {
  if (run.school.connectors.list()[0]?.onlyObserved !== null) await run.school.connectors.probe('entcore');
  await setMode(run, run.random.pick(['off', 'observe', 'propose', 'propose', 'propose']));
}

/** Time goes by: what was late arrives, and the ENT does what it does each minute. */
async function pass(run: Run, milliseconds: number): Promise<void> {
  run.now += milliseconds;
  run.flaky.arrive(run.now);
  await run.school.connectors.closeAccesses();
  const closings = run.school.connectors.list()[0]?.closings ?? [];
  run.watch.checkEnded((subject) => closings.some(({ unit, overdueSince }) => unit.id.endsWith(`|${subject}`) && overdueSince !== null));
}

/** The weather clears: what is wanted is there, or is said to wait for a person; once cancelled, nothing of ours is there, and who is still in the class by it is on the sheet. */
async function converge(run: Run): Promise<void> {
  run.flaky.weather = CLEAR;
  await pass(run, 2 * 3_600_000);
  for (let i = 0; i < 2; i += 1) await run.school.connectors.probe('entcore');
  await setMode(run, 'propose');
  for (let i = 0; i < 2; i += 1) await settleAndSend(run);
  await checkTogether(run);
  const { period, state } = readPlanned(run.desk.console);
  run.desk.console.sendOne({ entity: 'replacement', id: 'r-1', edits: [{ field: 'state', was: state, set: 'cancelled' }, { field: 'period', was: { ...period }, set: { ...period } }] });
  await pass(run, 120_000);
  const lines = run.school.connectors.sheet('entcore');
  const isSaid = lines.ok && lines.value.lines.some(({ row, after, state: of }) => row === PLACE && after === false && of !== 'withdrawn');
  run.watch.checkLeft(isSaid);
}

async function settleAndSend({ school }: Run): Promise<void> {
  const seen = await school.connectors.observe('entcore');
  const units = seen.ok ? seen.value.gaps.filter(({ standing }) => standing !== 'here').map(({ unit }) => unit) : [];
  if (units.length > 0) await school.connectors.settle(ADMIN, { id: 'entcore', units, side: 'here' });
  const left = await school.connectors.dryRun('entcore');
  const changes = left.ok ? left.value.changes.filter(({ unit }) => unit.kind === 'replacement') : [];
  if (changes.length > 0) await school.connectors.send(ADMIN, { id: 'entcore', changes: changes.map(({ id, effectKey }) => ({ id, accepted: effectKey })) });
}

async function checkTogether({ school, watch }: Run): Promise<void> {
  const left = await school.connectors.dryRun('entcore');
  if (!left.ok) throw new Broken(`nothing is read once the weather is clear: ${left.refusal}`);
  const changes = left.value.changes.filter(({ unit }) => unit.kind === 'replacement').map(({ unit }) => unitKey(unit));
  if (changes.length > 0) throw new Broken(`still to send: ${changes.join(', ')}`);
  const said = [...left.value.undecided, ...left.value.byHand].map(({ unit }) => unit.id);
  watch.checkThere((subject) => said.some((id) => id === 'r-1' || id.endsWith(`|${subject}`)));
}
