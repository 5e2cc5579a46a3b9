import type { Actor } from '../../../domain/roles/role-matrix.ts';
import { fingerprint } from '../../../domain/kernel/fingerprint.ts';
import { judgeCommit } from '../commit-oracles.ts';
import { judgeImport } from '../removal-oracles.ts';
import { createWitness, type Ledger, type Verdict, type Witness } from '../oracles.ts';
import { createRandom, type Random } from '../random.ts';
import { ConsoleDied, startConsole, type Answer, type ConsoleWorld, type Question, type SimulatedConsole } from '../simulated-console.ts';
import { copyEntDisk, createEntDisk, type EntDisk } from '../simulated-disk.ts';
import { EntDied, type EntWorld } from '../simulated-ent.ts';
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
  /** An ENT whose machine is put back the first time, rather than restored: it keeps its epoch. */
  readonly goesBackSilently: boolean;
  readonly consoles: readonly SimulatedConsole[];
  readonly witnesses: readonly Witness[];
  readonly ledger: Ledger;
  network: (Question | Answer)[];
  questions: number;
  tick: number;
  stormy: boolean;
  /** A school with a crowd, of which an import may lose many. */
  readonly isLarge: boolean;
  /** A slow line: much happens between the pages of a whole stream. */
  readonly isSlow: boolean;
  /** Consoles whose user may only read for the moment. */
  readonly readers: Set<number>;
  /** Consoles whose account is taken away for the moment. */
  readonly revoked: Set<number>;
  /** Everything that happened, in order, in one fingerprint: the same seed gives the same. */
  trace: string;
  note(happened: string): void;
  problem: Verdict;
  now(offset?: number): string;
  mayDie(point?: string): void;
}

/** Whose console a name is: it keeps its owner from one name to the next. */
export function ownerOf(client: string): number {
  return Number(/^c(\d+)\./.exec(client)?.[1]);
}

/** One school in so many is large: its directory costs a hundred times that of the others. */
const ONE_LARGE_IN = 6;

/** One ENT in so many is put back without a word. */
const SILENT_ONE_IN = 4;

/** The greatest number of consoles. */
const MOST_CONSOLES = 5;

/** A school on its first day, with two to five administrators. */
export function createSimulation({ seed, code, openStore = createMemoryStore }: Plan): Simulation {
  const random = createRandom(seed);
  const isLarge = seed % ONE_LARGE_IN === 0;
  const ent = createEntDisk('epoch0', isLarge);
  let texts = 0;
  // The third computer and those after it, where there are, are sometimes those of the direction: it asks, and opens inspections.
  const heads = random.chance(0.3) ? 2 : Infinity;
  const actor = (index: number): Actor => ({ accountId: `a${index}`, name: `Admin ${index}`, role: index >= heads ? 'head' : 'administrator' });
  const consoles = Array.from({ length: 2 + random.int(MOST_CONSOLES - 1) }, (_, i) => startConsole(i, actor(i), openStore(`c${i}.0`), random.chance(0.25)));
  const firstRoles = new Map<string, Actor>();
  const sim: Simulation = {
    code,
    random,
    ent,
    backup: copyEntDisk(ent),
    restores: 0,
    goesBackSilently: seed % SILENT_ONE_IN === SILENT_ONE_IN - 1,
    consoles,
    witnesses: consoles.map(() => createWitness()),
    ledger: { issued: new Map(), wholes: new Set(), sends: new Map(), gone: new Set(), excused: new Set() },
    network: [],
    questions: 0,
    tick: 0,
    stormy: true,
    isLarge,
    isSlow: random.chance(0.4),
    readers: new Set(),
    revoked: new Set(),
    trace: '',
    problem: undefined,
    note: (happened) => {
      sim.trace = fingerprint(`${sim.trace} ${happened}`);
    },
    now: (offset = 0) => new Date(START + sim.tick * 60_000 + offset).toISOString(),
    fresh: () => `x${++texts}`,
    uuid: () => `00000000-0000-4000-8000-${String(++texts).padStart(12, '0')}`,
    actorOf: (client) => {
      const index = ownerOf(client);
      const now: Actor = sim.readers.has(index) ? { ...actor(index), role: 'head' } : actor(index);
      const before = firstRoles.get(client) ?? now;
      firstRoles.set(client, before);
      return code.actorOf(now, before);
    },
    mayDie: (point) => {
      if (sim.stormy && random.chance(point === undefined ? 0.01 : 0.02)) {
        throw point === undefined ? new ConsoleDied() : new EntDied();
      }
    },
    committed: (disk, commit) => {
      const index = ownerOf(commit.client);
      sim.note(`commit ${commit.client} ${commit.effect.outcomes.map(({ m, status }) => `${m} ${status}`).join()}`);
      sim.problem ??= judgeCommit(disk, commit, { role: sim.readers.has(index) ? 'head' : actor(index).role, isRevoked: sim.revoked.has(index) });
    },
    imported: (losses) => {
      sim.problem ??= judgeImport(losses);
    },
    issued: (items) => {
      const send = sim.ledger.sends.size;
      for (const { hash, mutation, gesture } of items) {
        sim.ledger.issued.set(hash, mutation);
        if (!sim.ledger.sends.has(hash)) sim.ledger.sends.set(hash, send);
        if (gesture.atomic) {
          sim.ledger.wholes.add(gesture.id);
        }
      }
    },
  };
  return sim;
}

