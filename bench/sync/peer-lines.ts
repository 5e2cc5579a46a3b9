import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { median, type BenchLine } from '../bench-line.ts';

const Recorded = z.object({ peer: z.string(), n: z.number(), phases: z.array(z.object({ name: z.string(), ms: z.number() })) });

const PHASES = ['initial', 'push', 'pull'] as const;

/** WatermelonDB's recorded figures for the same work, from the folder that BENCH_PEERS names; they come from another run. */
export function peerLines(): readonly BenchLine[] {
  const file = join(process.env['BENCH_PEERS'] ?? '', 'results.jsonl');
  if (process.env['BENCH_PEERS'] === undefined || !existsSync(file)) {
    return [{ id: 'peer.watermelon', what: 'absent: no folder of peers is named by BENCH_PEERS', ...INFORMATION, value: Number.NaN, unit: '' }];
  }
  const runs = readFileSync(file, 'utf8').split('\n').flatMap((line) => (line === '' ? [] : [Recorded.safeParse(JSON.parse(line)).data])).filter((run) => run?.peer === 'watermelon');
  return [...new Set(runs.map((run) => run?.n ?? 0))].flatMap((n) =>
    PHASES.map((phase) => {
      const times = runs.filter((run) => run?.n === n).flatMap((run) => run?.phases.filter(({ name }) => name === phase).map(({ ms }) => ms) ?? []);
      return { id: `peer.watermelon.${phase}`, what: `WatermelonDB, ${n} accounts, recorded in another run`, ...INFORMATION, value: median(times), unit: 'ms' };
    }),
  );
}

const INFORMATION = { reference: null, ratio: null, target: 'for information', ok: null } as const;
