import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { playRoom, ROOM } from './room.ts';
import type { Cost } from './tell-cost.ts';

const ROUNDS = 5;

const Started = z.object({ address: z.string() });
const Ended = z.object({ cpu: z.number(), rss: z.number() });

/** What the trainer's hub costs the laptop of a trainer, thirty consoles in the room, beside a bare server of the same TLS. */
export async function benchHub(): Promise<readonly BenchLine[]> {
  const ours: Cost[] = [];
  const bare: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await costOf('serve-hub.ts'));
    bare.push(await costOf('serve-bare.ts'));
  }
  const what = `${String(ROOM.consoles)} consoles, ${String(ROOM.consoles * ROOM.reports)} reports, beside a bare server of the same TLS`;
  const cpu = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.cpu));
  const memory = (costs: readonly Cost[]): number => median(costs.map(({ rss }) => rss / 1024 / 1024));
  return [
    atMost({ id: 'hub.cpu', what: `processor of the hub: ${what}`, value: cpu(ours), unit: 'ms', reference: cpu(bare) }, 3),
    atMost({ id: 'hub.memory', what: `memory of the hub: ${what}`, value: memory(ours), unit: 'MB', reference: memory(bare) }, 2),
  ];
}

async function costOf(program: string): Promise<Cost> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit');
  const { address } = Started.parse(await lineOf(lines));
  await playRoom(address);
  child.stdin.end();
  const cost = Ended.parse(await lineOf(lines));
  await ended;
  return cost;
}

async function lineOf(lines: AsyncIterator<string>): Promise<unknown> {
  const line = await lines.next();
  if (line.done === true) throw new Error('A server of the bench ended before it was asked to');
  return JSON.parse(line.value);
}
