import type { Actor } from '../../../domain/roles/role-matrix.ts';
import { createWitness, judgeCommit, type Ledger, type Verdict, type Witness } from '../oracles.ts';
import { createRandom, type Random } from '../random.ts';
import { directoryWithout } from '../school.ts';
import { ConsoleDied, startConsole, type Answer, type ConsoleWorld, type Question, type SimulatedConsole } from '../simulated-console.ts';
import { copyEntDisk, createEntDisk, EntDied, type EntDisk, type EntWorld } from '../simulated-ent.ts';
import { createMemoryStore, type SimulatedStore } from '../simulated-store.ts';
import type { SyncCode } from '../sync-code.ts';

/** What a run starts from. */
export interface Plan {
  readonly seed: number;
  readonly code: SyncCode;
  /** The disk of each console; in memory when nothing else is asked. */
  readonly openStore?: (clientId: string) => SimulatedStore;
}

const START = Date.UTC(2026, 10, 9, 8);

/** One ENT, its administrators, what is under way between them, and what the witnesses know. */
export interface Simulation extends EntWorld, ConsoleWorld {
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

/** A school on its first day, with two or three administrators. */
export function createSimulation({ seed, code, openStore = createMemoryStore }: Plan): Simulation {
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

