import { fingerprint } from '../../domain/kernel/fingerprint.ts';
import type { Actor } from '../../domain/roles/role-matrix.ts';
import { readConflict } from '../../domain/sync/conflict.ts';
import { createRandom, type Random } from './random.ts';
import { createWitness, describeRows, judgeCalm, judgeCommit, judgeConsole, type Ledger, type Verdict, type Witness } from './oracles.ts';
import { directoryWithout } from './school.ts';
import {
  ask,
  ConsoleDied,
  draftSomething,
  hear,
  restart,
  sendDraft,
  sendLostAgain,
  settleConflict,
  startConsole,
  undoOrRedo,
  type Answer,
  type ConsoleWorld,
  type Question,
  type SimulatedConsole,
} from './simulated-console.ts';
import { copyEntDisk, createEntDisk, cursorOf, EntDied, pull, push, snapshot, type EntDisk, type EntWorld } from './simulated-ent.ts';
import { createMemoryStore, type SimulatedStore } from './simulated-store.ts';
import type { SyncCode } from './sync-code.ts';

/** One run: what went wrong if something did, a fingerprint of all that happened, and how much did. */
export interface Run {
  readonly problem: Verdict;
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What a run is made of. */
export interface Plan {
  readonly seed: number;
  readonly steps: number;
  readonly code: SyncCode;
  /** The disk of each console; in memory when nothing else is asked. */
  readonly openStore?: (clientId: string) => SimulatedStore;
}

/** Rounds of calm within which everything must have arrived. */
const CALM_ROUNDS = 60;
const TEN_YEARS = 10 * 365 * 86_400_000;
const START = Date.UTC(2026, 10, 9, 8);

/** Plays one school with one ENT and two or three administrators, in bad weather and then in calm. */
export function simulate(plan: Plan): Run {
  const sim = createSimulation(plan);
  for (let step = 0; step < plan.steps && sim.problem === undefined; step++) {
    happen(sim, drawEvent(sim.random), sim.random.pick(sim.consoles));
  }
  return conclude(sim);
}

/** Plays exactly what is asked, on two consoles, then the calm. */
export function simulateEvents(plan: Omit<Plan, 'steps'>, events: readonly (readonly [EventName, 0 | 1])[]): Run {
  const sim = createSimulation(plan);
  for (const [name, index] of sim.problem === undefined ? events : []) {
    happen(sim, STORM[name], sim.consoles[index] ?? sim.random.pick(sim.consoles));
  }
  return conclude(sim);
}

function conclude(sim: Simulation): Run {
  if (sim.problem === undefined) {
    sim.problem = calm(sim) ?? judgeCalm(sim.ent, sim.consoles, sim.ledger);
  }
  const told = [describeRows(sim.ent.rows), JSON.stringify(sim.ent.journal), sim.problem ?? ''];
  return { problem: sim.problem, hash: fingerprint(told.join('\n')), counts: countsOf(sim) };
}

interface Simulation extends EntWorld, ConsoleWorld {
  readonly code: SyncCode;
  readonly random: Random;
  ent: EntDisk;
  backup: EntDisk;
  restores: number;
  readonly consoles: readonly SimulatedConsole[];
  readonly witnesses: readonly Witness[];
  readonly ledger: Ledger;
  network: (Question | Answer)[];
  questions: number;
  tick: number;
  stormy: boolean;
  /** Consoles whose user may only read for the moment. */
  readonly readers: Set<number>;
  readonly absent: Set<string>;
  problem: Verdict;
  now(offset?: number): string;
  mayDie(point?: string): void;
}

function createSimulation({ seed, code, openStore = createMemoryStore }: Omit<Plan, 'steps'>): Simulation {
  const random = createRandom(seed);
  const ent = createEntDisk('epoch0');
  let texts = 0;
  // The third computer, where there is one, is sometimes that of the head: she asks, and opens inspections.
  const heads = random.chance(0.3) ? 2 : Infinity;
  const actor = (index: number): Actor => ({ accountId: `a${index}`, name: `Admin ${index}`, role: index >= heads ? 'head' : 'administrator' });
  const consoles = Array.from({ length: 2 + random.int(2) }, (_, i) => startConsole(i, actor(i), openStore(`c${i}.0`)));
  const sim: Simulation = {
    code,
    random,
    ent,
    backup: copyEntDisk(ent),
    restores: 0,
    consoles,
    witnesses: consoles.map(createWitness),
    ledger: { issued: new Map(), gone: new Set(), excused: new Set() },
    network: [],
    questions: 0,
    tick: 0,
    stormy: true,
    readers: new Set(),
    absent: new Set(),
    problem: undefined,
    directory: () => directoryWithout(sim.absent),
    now: (offset = 0) => new Date(START + sim.tick * 60_000 + offset).toISOString(),
    fresh: () => `x${++texts}`,
    uuid: () => `00000000-0000-4000-8000-${String(++texts).padStart(12, '0')}`,
    actorOf: (client) => {
      const index = Number(/^c(\d+)\./.exec(client)?.[1]);
      return sim.readers.has(index) ? { ...actor(index), role: 'head' } : actor(index);
    },
    mayDie: (point) => {
      if (sim.stormy && random.chance(point === undefined ? 0.01 : 0.02)) {
        throw point === undefined ? new ConsoleDied() : new EntDied();
      }
    },
    committed: (disk) => {
      sim.problem ??= judgeCommit(disk);
    },
    issued: (items) => {
      for (const { hash, mutation } of items) {
        sim.ledger.issued.set(hash, mutation);
      }
    },
  };
  return sim;
}

interface StormEvent {
  readonly weight: number;
  readonly happen: (sim: Simulation, console: SimulatedConsole) => void;
}

const STORM = {
  edit: { weight: 20, happen: draftSomething },
  send: { weight: 12, happen: sendDraft },
  undo: { weight: 2, happen: undoOrRedo },
  settle: { weight: 5, happen: settleConflict },
  ask: { weight: 22, happen: (sim, console) => askNow(sim, console, sim.random.chance(0.6)) },
  deliver: { weight: 40, happen: (sim) => deliverSomething(sim) },
  lose: { weight: 1, happen: (sim) => void sim.network.shift() },
  restart: { weight: 2, happen: (_, console) => restart(console) },
  resend: { weight: 1, happen: sendLostAgain },
  ent: { weight: 1, happen: (sim) => touchEnt(sim) },
  disk: { weight: 1, happen: (sim, console) => touchDisk(sim, console) },
  clock: { weight: 1, happen: ({ random }, console) => void (console.clock = Math.round((random.next() * 2 - 1) * TEN_YEARS)) },
  role: {
    weight: 1,
    happen: ({ readers, random }, { index }) => void (readers.delete(index) || (random.chance(0.25) && readers.add(index))),
  },
  leave: { weight: 0.5, happen: ({ absent }) => void (absent.delete('gone') || absent.add('gone')) },
} satisfies Readonly<Record<string, StormEvent>>;

/** What may happen in a run. */
export type EventName = keyof typeof STORM;

const EVENTS: readonly StormEvent[] = Object.values(STORM);
const TOTAL = EVENTS.reduce((sum, { weight }) => sum + weight, 0);

function drawEvent(random: Random): StormEvent {
  let draw = random.next() * TOTAL;
  return EVENTS.find(({ weight }) => (draw -= weight) < 0) ?? STORM.send;
}

function happen(sim: Simulation, { happen: act }: StormEvent, console: SimulatedConsole): void {
  sim.tick += 1;
  withPower(console, () => act(sim, console));
}

/** A power cut restarts the console on what its disk says. */
function withPower(console: SimulatedConsole, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ConsoleDied)) {
      throw error;
    }
    restart(console);
  }
}

function askNow(sim: Simulation, console: SimulatedConsole, stale: boolean): void {
  sim.questions += 1;
  const question = ask(sim, console, stale, sim.questions);
  if (question !== undefined) {
    sim.network.push(question);
  }
}

/** Takes one of the messages under way, out of order; some are dropped, some arrive twice. */
function deliverSomething(sim: Simulation): void {
  const [message] = sim.network.splice(sim.random.int(Math.min(sim.network.length, 6)), 1);
  const luck = sim.random.next();
  if (message === undefined || luck < 0.08) {
    return;
  }
  if (luck < 0.16) {
    sim.network.push(message);
  }
  deliver(sim, message);
}

function deliver(sim: Simulation, message: Question | Answer): void {
  if ('question' in message) {
    const console = sim.consoles[message.question.from];
    if (console !== undefined) {
      withPower(console, () => hear(sim, console, message));
      sim.problem ??= judgeConsole(sim.witnesses[console.index] ?? createWitness(), console, sim.ent);
    }
    return;
  }
  const answer = answerOf(sim, message);
  if (answer !== undefined) {
    sim.network.push(answer);
  }
}

function answerOf(sim: Simulation, question: Question): Answer | undefined {
  switch (question.kind) {
    case 'push':
      try {
        return { kind: 'push', question, body: push(sim, sim.ent, question.body) };
      } catch (error) {
        if (!(error instanceof EntDied)) {
          throw error;
        }
        return error.early === undefined ? undefined : { kind: 'push', question, body: error.early };
      }
    case 'pull':
      return { kind: 'pull', question, body: pull(sim.ent, question.body) };
    default:
      return { kind: 'snapshot', question, body: snapshot(sim.ent, question.body) };
  }
}

/** Backs the ENT up, or puts an old backup in its place. */
function touchEnt(sim: Simulation): void {
  if (sim.random.chance(0.6)) {
    sim.backup = copyEntDisk(sim.ent);
  } else if (sim.restores < 2) {
    sim.restores += 1;
    const epoch = sim.code.epochAfterRestore(sim.ent.epoch, `epoch${sim.restores}`);
    sim.ent = { ...copyEntDisk(sim.backup), epoch };
    excuse(sim);
    for (const witness of sim.witnesses) {
      witness.holds.clear();
    }
  }
}

/** Keeps a copy of a console's disk, puts it back, or puts it in another computer's place. */
function touchDisk(sim: Simulation, console: SimulatedConsole): void {
  const draw = sim.random.next();
  if (draw < 0.5 || console.drawer === undefined) {
    console.drawer = console.store.copy();
    return;
  }
  // A clone keeps the user: the computer beside gets this disk, and both go on under one name.
  const target = draw < 0.9 ? console : sim.random.pick(sim.consoles);
  const before = knownTo(target);
  target.store.replace(console.drawer);
  restart(target);
  const after = knownTo(target);
  for (const hash of before) {
    if (!after.has(hash)) {
      sim.ledger.gone.add(hash);
    }
  }
  excuse(sim);
  Object.assign(sim.witnesses[target.index] ?? {}, createWitness());
}

function knownTo({ state: { outbox, settled, lost } }: SimulatedConsole): ReadonlySet<string> {
  return new Set([...outbox, ...settled, ...lost].map(({ hash }) => hash));
}

function excuse({ ledger: { gone, excused }, ent }: Simulation): void {
  for (const hash of gone) {
    if (!ent.fates.has(hash)) {
      excused.add(hash);
    }
  }
}

/** The network works, nobody touches anything: everything must arrive in a bounded number of rounds. */
function calm(sim: Simulation): Verdict {
  sim.stormy = false;
  sim.network = [];
  if (sim.random.chance(0.5)) {
    sim.consoles.forEach((console) => sendLostAgain(sim, console));
  }
  for (let round = 0; round < CALM_ROUNDS; round++) {
    const before = sim.questions;
    for (const console of sim.consoles) {
      const stale = console.state.cursor !== cursorOf(sim.ent);
      const quiet = sim.code.nextStep(console.state, { stale, failures: 0 }) === 'rest';
      if (!quiet) {
        askNow(sim, console, stale);
        deliverAll(sim);
      }
    }
    if (before === sim.questions || sim.problem !== undefined) {
      return sim.problem;
    }
  }
  return `not quiet after ${CALM_ROUNDS} rounds`;
}

function deliverAll(sim: Simulation): void {
  for (let message = sim.network.shift(); message !== undefined; message = sim.network.shift()) {
    deliver(sim, message);
  }
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
