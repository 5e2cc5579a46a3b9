import { hash } from 'node:crypto';
import { readConflict } from '../../domain/sync/conflict.ts';
import { describeRows, judgeCalm, type Verdict } from './oracles.ts';
import { awaitsSomebody, confirmRemovals, draftSomething, restart, sendDraft, sendLostAgain, settleConflict, stepOf, undoOrRedo, withPower, type SimulatedConsole } from './simulated-console.ts';
import { cursorOf, directoryCursorOf } from './simulated-answers.ts';
import { forgetLeavers } from './simulated-ent.ts';
import { rotDisk, touchDisk, touchEnt } from './weather/disasters.ts';
import { receiveDelivery, receiveLargeDelivery } from './weather/deliveries.ts';
import { askNow, deliverAll, deliverSomething, loseSomething } from './weather/network.ts';
import { createSimulation, type Plan, type Simulation } from './weather/simulation.ts';

/** One run: what went wrong if something did, a fingerprint of all that happened, and how much did. */
export interface Run {
  readonly problem: Verdict;
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Virtual minutes of calm within which everything must have arrived: a console tries again within one (sync:T2). */
const CALM_MINUTES = 20;
const TEN_YEARS = 10 * 365 * 86_400_000;

/** Plays one school with one ENT, two to five administrators and an importer, in bad weather and then in calm. */
export function simulate(plan: Plan & { readonly steps: number }): Run {
  const sim = createSimulation(plan);
  for (let step = 0; step < plan.steps && sim.problem === undefined; step++) {
    happen(sim, drawEvent(sim), sim.random.pick(sim.consoles));
  }
  return conclude(sim);
}

/** Plays exactly what is asked, on two consoles, then the calm. */
export function simulateEvents(plan: Plan, events: readonly (readonly [EventName, 0 | 1])[]): Run {
  const sim = createSimulation(plan);
  for (const [name, index] of sim.problem === undefined ? events : []) {
    happen(sim, name, sim.consoles[index] ?? sim.random.pick(sim.consoles));
  }
  return conclude(sim);
}

function conclude(sim: Simulation): Run {
  if (sim.problem === undefined) {
    sim.problem = calm(sim) ?? judgeCalm(sim.ent, sim.consoles, sim.ledger);
  }
  const told = [sim.trace, describeRows(sim.ent.rows), JSON.stringify(sim.ent.journal), sim.problem ?? ''];
  return { problem: sim.problem, hash: hash('sha1', told.join('\n')), counts: countsOf(sim) };
}

interface StormEvent {
  readonly weight: number;
  /** Where nobody is to lose, nothing of it can happen. */
  readonly inLargeSchools?: true;
  readonly happen: (sim: Simulation, console: SimulatedConsole) => void;
}

const STORM = {
  edit: { weight: 20, happen: draftSomething },
  send: { weight: 12, happen: sendDraft },
  undo: { weight: 2, happen: undoOrRedo },
  settle: { weight: 8, happen: settleConflict },
  ask: { weight: 22, happen: (sim, console) => askNow(sim, console, sim.random.chance(0.6)) },
  deliver: { weight: 50, happen: (sim) => deliverSomething(sim) },
  lose: { weight: 1, happen: (sim) => loseSomething(sim) },
  restart: { weight: 2, happen: (_, console) => restart(console) },
  resend: { weight: 1, happen: sendLostAgain },
  ent: { weight: 1, happen: (sim) => touchEnt(sim) },
  disk: { weight: 1, happen: (sim, console) => touchDisk(sim, console) },
  clock: { weight: 1, happen: ({ random }, console) => void (console.clock = Math.round((random.next() * 2 - 1) * TEN_YEARS)) },
  role: {
    weight: 1,
    happen: ({ readers, random }, { index }) => void (readers.delete(index) || (random.chance(0.25) && readers.add(index))),
  },
  revoke: {
    weight: 0.6,
    happen: ({ revoked, random }, { index }) => void (revoked.delete(index) || (random.chance(0.3) && revoked.add(index))),
  },
  import: { weight: 0.8, happen: (sim) => receiveDelivery(sim) },
  'large-import': { weight: 4, inLargeSchools: true, happen: (sim) => receiveLargeDelivery(sim) },
  confirm: { weight: 2, inLargeSchools: true, happen: ({ consoles }, console) => confirmRemovals(consoles.find(({ exchange }) => exchange.heldRemovals > 0) ?? console) },
  forget: { weight: 0.3, happen: ({ ent }) => forgetLeavers(ent) },
  age: { weight: 0.3, happen: ({ random }, console) => void (console.isOld = !console.isOld && random.chance(0.5)) },
  rot: { weight: 0.3, happen: (sim, console) => rotDisk(sim, console) },
} satisfies Readonly<Record<string, StormEvent>>;

/** What may happen in a run. */
export type EventName = keyof typeof STORM;

const EVENTS: readonly (readonly [EventName, StormEvent])[] = Object.entries(STORM).flatMap(([name, event]) => (isEventName(name) ? [[name, event] as const] : []));
const IN_SMALL_SCHOOLS = EVENTS.filter(([, { inLargeSchools }]) => inLargeSchools === undefined);

function isEventName(name: string): name is EventName {
  return Object.hasOwn(STORM, name);
}

function drawEvent({ random, isLarge }: Simulation): EventName {
  const events = isLarge ? EVENTS : IN_SMALL_SCHOOLS;
  let draw = random.next() * events.reduce((sum, [, { weight }]) => sum + weight, 0);
  return events.find(([, { weight }]) => (draw -= weight) < 0)?.[0] ?? 'send';
}

function happen(sim: Simulation, name: EventName, console: SimulatedConsole): void {
  const { happen: act }: StormEvent = STORM[name];
  sim.tick += 1;
  sim.note(`${name} ${console.index}`);
  withPower(console, () => act(sim, console));
}

/** The network works, nobody touches anything: everything must arrive in a bounded number of rounds. */
function calm(sim: Simulation): Verdict {
  sim.stormy = false;
  sim.network = [];
  sim.revoked.clear();
  if (sim.random.chance(0.5)) {
    sim.consoles.forEach((console) => sendLostAgain(sim, console));
  }
  // Somebody looks at what waits for them, or nobody does.
  const isLookedAt = sim.random.chance(0.6);
  for (let minute = 0; minute < CALM_MINUTES; minute++) {
    sim.tick += 1;
    const before = sim.questions;
    for (const console of sim.consoles) {
      // Each asks once, as at its start: what a disk has changed by itself is seen then.
      const stale = minute === 0 || isBehind(sim, console);
      if (stepOf(sim, console, stale) !== 'rest') {
        askNow(sim, console, stale);
        deliverAll(sim);
        if (isLookedAt) confirmRemovals(console);
      }
    }
    if (before === sim.questions || sim.problem !== undefined) {
      return sim.problem;
    }
  }
  return `not quiet within ${CALM_MINUTES} minutes`;
}

/** Whether the ENT has something for a console, besides those who wait for somebody before they go. */
function isBehind({ ent }: Simulation, console: SimulatedConsole): boolean {
  const { cursor, directoryCursor } = console.state;
  return cursor !== cursorOf(ent) || (!awaitsSomebody(console) && directoryCursor !== directoryCursorOf(ent));
}

function countsOf({ ent, ledger, consoles }: Simulation): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { issued: ledger.issued.size, excused: ledger.excused.size };
  const met = (...keys: readonly string[]): void => keys.forEach((key) => void (counts[key] = (counts[key] ?? 0) + 1));
  for (const { status } of ent.fates.values()) {
    met(status);
  }
  for (const { status, refusal, edits } of ent.journal) {
    met(`journal ${status}${refusal === null ? '' : ` ${refusal.kind}`}`, ...entitiesOf(status, edits));
  }
  for (const [id, row] of ent.rows.list('conflict')) {
    const conflict = readConflict(id, row);
    met(`conflict ${conflict?.kind} ${conflict?.state}`, ...entitiesOf('disputed', conflict?.edits ?? []));
  }
  counts['lost'] = consoles.reduce((sum, { state }) => sum + state.lost.length, 0);
  counts['identities'] = consoles.reduce((sum, { state }) => sum + state.former.length, 0);
  return counts;
}

function entitiesOf(what: string, edits: readonly { readonly entity: string }[]): readonly string[] {
  return [...new Set(edits.map(({ entity }) => `${what} ${entity}`))];
}
