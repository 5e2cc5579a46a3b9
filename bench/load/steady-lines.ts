import type { BenchLine } from '../bench-line.ts';
import { generate, type Generated } from './generated.ts';
import type { Loads } from './loads.ts';
import type { Steady } from './steady.ts';
import type { LoadedServer } from './with-server.ts';

/** One load of the dossier (rel:§3.4): what it does, and what it must hold. */
interface Scenario {
  readonly what: string;
  readonly load: Omit<Steady, 'seconds'>;
  /** Requests a second that the dossier asks for. */
  readonly least: number;
  /** Share of the bare loop's rate below which something of ours is in the way. */
  readonly ofFloor: number;
  readonly latencies: readonly (readonly ['p95' | 'p99', most: number])[];
}

const CONSOLES = 64;

export const SCENARIOS = {
  l1: { what: '80 % pulls, 20 % pushes of 10 changes', load: { consoles: CONSOLES, pushes: 0.2 }, least: 300, ofFloor: 0.5, latencies: [['p95', 250], ['p99', 600]] },
  l2: { what: 'pushes of 10 changes only', load: { consoles: CONSOLES, pushes: 1 }, least: 400, ofFloor: 0.5, latencies: [] },
  l3: { what: 'pulls of 200 rows only', load: { consoles: CONSOLES, pushes: 0, rows: 200 }, least: 2000, ofFloor: 0.5, latencies: [] },
} as const satisfies Readonly<Record<string, Scenario>>;

/** Requests taken a second, of both kinds, beside the bare loop's; and what it costs in latency, errors and memory. */
export async function steadyLines(loads: Loads, name: keyof typeof SCENARIOS): Promise<readonly BenchLine[]> {
  const scenario: Scenario = SCENARIOS[name];
  const { load, what, latencies } = scenario;
  const floor = await loads.withFloor((server) => generate(server, { ...load, seconds: Math.min(loads.seconds, 15) }));
  const { memory, ...ours } = await loads.withEnt(async (server) => measured(server, { ...load, seconds: loads.seconds }));
  const id = `${loads.name}${name}`;
  return [
    ...rateLines(id, { ours, floor, scenario }),
    ...latencies.map(([quantile, most]): BenchLine => bounded(`${id}.${quantile}`, `${what}: ${quantile} of an answer`, Math.max(ours.push[quantile], ours.pull[quantile]), { unit: 'ms', most })),
    bounded(`${id}.errors`, `${what}: answers that are neither the one asked for, nor a delay`, ours.push.errors + ours.pull.errors, { unit: '', most: 0 }),
    { ...information, id: `${id}.memory`, what: 'memory of the ENT after a tenth of the load, then what it gained', value: memory.gained, unit: 'MB', reference: memory.early, target: '<= 50 MB', ok: memory.gained <= 50 },
  ];
}

const information = { reference: null, ratio: null } as const;

function rateLines(id: string, { ours, floor, scenario }: { readonly ours: Generated; readonly floor: Generated; readonly scenario: Scenario }): readonly BenchLine[] {
  const [rate, bare] = [rateOf(ours), rateOf(floor)];
  const measure = { value: rate, unit: '/s', reference: bare, ratio: rate / bare };
  const { what, least, ofFloor } = scenario;
  return [
    { ...measure, id: `${id}.rate`, what: `${what}, ${CONSOLES} connections, ${ours.seconds.toFixed(0)} s, every change read back: requests a second beside a bare loop`, target: `>= ${ofFloor} x`, ok: rate / bare >= ofFloor },
    { ...measure, id: `${id}.figure`, what: `the same, as the figure of the dossier`, reference: least, ratio: rate / least, target: `>= ${least} /s`, ok: rate >= least },
  ];
}

/** A line about a figure that has a bound of its own. */
export function bounded(id: string, what: string, value: number, { unit, most }: { readonly unit: string; readonly most: number }): BenchLine {
  return { id, what, value, unit, reference: most, ratio: most === 0 ? null : value / most, target: `<= ${most} ${unit}`.trim(), ok: value <= most };
}

/** Requests taken a second. */
export function rateOf({ push, pull, seconds }: Pick<Generated, 'push' | 'pull' | 'seconds'>): number {
  return (push.taken + pull.taken) / seconds;
}

interface WithMemory extends Generated {
  readonly memory: { readonly early: number; readonly gained: number };
}

async function measured(server: LoadedServer, steady: Steady): Promise<WithMemory> {
  let early = 0;
  const timer = setTimeout(() => void memoryOf(server).then((found) => (early = found)), 5_000 + steady.seconds * 100);
  const result = await generate(server, steady);
  clearTimeout(timer);
  const last = await memoryOf(server);
  return { ...result, memory: { early: early === 0 ? last : early, gained: early === 0 ? 0 : last - early } };
}

/** Megabytes that a server says it holds. */
export async function memoryOf({ url }: LoadedServer): Promise<number> {
  const health: unknown = await (await fetch(`${url}/health`)).json().catch(() => undefined);
  return typeof health === 'object' && health !== null && 'memoryMiB' in health ? Number(health.memoryMiB) : Number.NaN;
}
