import { sameJson } from '../../../domain/kernel/json.ts';
import { pass, send, settle, take, writeAtAnyHour } from './acts.ts';
import { setMode } from './modes.ts';
import { checkSheet } from './checks.ts';
import { CLEAR } from './flaky-platform.ts';
import { manageAgain } from './lists/list-acts.ts';
import { Broken } from './broken.ts';
import { dayIn, type Simulated } from './simulated.ts';
import { bothSides, readWish } from './wish.ts';

/** Readings after which both sides hold the same, once nothing fails any more (connectors.md §11). */
const MOST_PULLS = 2;

/** The weather clears: both sides come to hold the same within two readings, or each difference is said to wait for a person. */
export async function converge(run: Simulated): Promise<void> {
  run.isCalm = true;
  run.flaky.weather = CLEAR;
  // At whatever hour it clears, what is left to send may leave.
  await writeAtAnyHour(run);
  manageAgain(run.fake.world);
  await pass(run, 2 * 3_600_000);
  run.fake.options.version = run.tested;
  // The first test may find another version, which the second one lets be written.
  for (let i = 0; i < 2; i += 1) await run.school.connectors.probe('entcore');
  for (const unit of run.modes.keys()) await setMode(run, unit, 'propose');
  for (let i = 0; i < MOST_PULLS; i += 1) await settleAndSend(run);
  // What was accepted of a group as it was, just made, is asked again of those whom the same sending put in it.
  if (run.isAskedAgain) await settleAndSend(run);
  await pass(run, 60_000);
  await checkTogether(run);
  checkSheet(run, (access) => !run.first.has(access));
}

async function settleAndSend(run: Simulated): Promise<void> {
  await take(run);
  await settle(run, true);
  await send(run, true);
}

async function checkTogether(run: Simulated): Promise<void> {
  const left = await run.school.connectors.dryRun('entcore');
  if (!left.ok) throw new Broken(`nothing is read once the weather is clear: ${left.refusal}`);
  const said = new Set([...left.value.undecided, ...left.value.byHand].map(({ unit }) => `${unit.kind} ${unit.id}`));
  if (left.value.changes.length > 0) throw new Broken(`still to send after ${String(MOST_PULLS)} readings: ${left.value.changes.map(({ unit }) => `${unit.kind} ${unit.id}`).join(', ')}`);
  for (const [unit, [here, there]] of bothSides(readWish(run.console), run.fake.world, run.oracle.groups, dayIn(run))) {
    if (!sameJson(here, there) && !said.has(unit)) throw new Broken(`not the same, and nothing says so: ${unit}, ${JSON.stringify(here)} here, ${JSON.stringify(there)} there`);
  }
}
