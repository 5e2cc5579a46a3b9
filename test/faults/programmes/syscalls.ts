import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from '../../../domain/kernel/assert.ts';
import { countCalls, killedAt, needTracer, STORAGE_CALLS, traced, type CrashPoint } from '../tracing/tracer.ts';
import { backupVictim } from '../victims/backup.ts';
import { consoleVictim } from '../victims/console.ts';
import { entVictim } from '../victims/ent.ts';
import { importVictim } from '../victims/import.ts';
import { migrationVictim } from '../victims/migration.ts';
import { runVictim } from '../victims/run-victim.ts';
import type { MakeVictim, Victim } from '../victims/victim.ts';
import type { Programme } from '../programme.ts';

const VICTIMS: Readonly<Record<string, MakeVictim>> = { console: consoleVictim, ent: entVictim, migration: migrationVictim, import: importVictim, backup: backupVictim };

interface Target extends CrashPoint {
  readonly name: string;
}

/** Every storage call of every program, in an order where any first few are of all of them. */
let targets: readonly Target[] | undefined;

/** Runs each program once to its end, and lists what it asks of the disk. */
async function listTargets(): Promise<readonly Target[]> {
  needTracer();
  const trace = join(mkdtempSync(join(tmpdir(), 'trace-')), 'calls');
  const found: Target[][] = [];
  for (const [name, make] of Object.entries(VICTIMS)) {
    const victim = await make();
    const { killed } = await runVictim(traced(victim.program, trace, STORAGE_CALLS), victim.meanwhile);
    if (killed) throw new Error(`${name} does not end by itself`);
    const broken = await judged(victim, []);
    if (broken !== undefined) throw new Error(`${name}, left alone: ${broken}`);
    const counts = countCalls(readFileSync(trace, 'utf8'));
    found.push([...counts].flatMap(([call, count]) => Array.from({ length: count }, (_, i) => ({ name, call, when: i + 1 }))));
    console.log(`  ${name}: ${[...counts].filter(([, count]) => count > 0).map(([call, count]) => `${count} ${call}`).join(', ')}`);
  }
  return interleave(found);
}

/** Takes of each list in turn, each list being walked by strides that leave nothing out. */
function interleave(lists: readonly (readonly Target[])[]): readonly Target[] {
  const strided = lists.map((list) => list.map((_, i) => must(list[(i * strideOf(list.length)) % list.length], 'a stride stays within its list')));
  const longest = Math.max(...strided.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => strided.flatMap((list) => list[i] ?? [])).flat();
}

/** A stride that shares no divisor with a length: near the golden ratio, then the next one that is prime to it. */
function strideOf(length: number): number {
  const shares = (a: number, b: number): boolean => (b === 0 ? a > 1 : shares(b, a % b));
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (shares(stride, length)) stride += 1;
  return stride;
}

async function judged(victim: Victim, said: readonly string[]): Promise<string | undefined> {
  try {
    return await victim.judge(said);
  } finally {
    await victim.end();
  }
}

/** A crash at each call by which a program asks something of the disk (rel:R2): run n is the n-th of them. */
export const syscalls: Programme = {
  what: 'programs killed at a call of the disk',
  run: async (_random, seed) => {
    targets ??= await listTargets();
    const { name, ...point } = must(targets[(seed - 1) % targets.length], 'programs write');
    const victim = await must(VICTIMS[name], 'a target is of a program')();
    const { said, killed } = await runVictim(killedAt(victim.program, point), victim.meanwhile);
    const broken = await judged(victim, said);
    return broken === undefined ? Number(killed) : `${name} at ${point.call} ${point.when}: ${broken}`;
  },
};
