import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { firstUseful } from './open-pages.ts';
import { serveFloors } from './serve-floors.ts';
import type { ServedSchool } from './serve-school.ts';

/** Each round starts a browser five times. */
const ROUNDS = 3;

interface Samples {
  readonly first: number[];
  /** The second start: Chromium compiles the scripts again, and keeps what it compiled. */
  readonly warming: number[];
  /** A start on a warm profile, whose compiled code is kept (ux:B14, « warm profile (code cache) »). */
  readonly warm: number[];
  readonly grid: number[];
  readonly mantine: number[];
}

/** B14: a start on a new profile, then on the same once it is warm, beside a page with the bare grid and one with Mantine. */
export async function benchStart(school: ServedSchool): Promise<readonly BenchLine[]> {
  const floors = await serveFloors();
  const samples: Samples = { first: [], warming: [], warm: [], grid: [], mantine: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) await startRound(samples, school.url, floors.url);
  } finally {
    floors.stop();
  }
  const { first, warming, warm, grid, mantine } = samples;
  const measure = { id: 'B14.first', what: `cold start to the dashboard (reference: bare grid page + Mantine page; median of ${ROUNDS})`, value: median(first), unit: 'ms', reference: median(grid) + median(mantine) };
  const again = { what: 'start on a warm profile, whose compiled code Chromium keeps (reference: the first)', unit: 'ms', reference: median(first) };
  return [
    atMost(measure, 1),
    atMost({ ...again, id: 'B14.second', value: median(warm) }, 0.8),
    { ...atMost({ ...again, id: 'B14.warming', what: 'second start, which compiles again and keeps it (reference: the first)', value: median(warming) }, 1), target: 'for information', ok: null },
  ];
}

async function startRound({ first, warming, warm, grid, mantine }: Samples, product: string, floors: string): Promise<void> {
  const profiles = mkdtempSync(join(tmpdir(), 'console-ent-profiles-'));
  grid.push(await firstUseful(join(profiles, 'grid'), `${floors}/grid.html`));
  mantine.push(await firstUseful(join(profiles, 'mantine'), `${floors}/mantine.html`));
  first.push(await firstUseful(join(profiles, 'product'), product));
  warming.push(await firstUseful(join(profiles, 'product'), product));
  warm.push(await firstUseful(join(profiles, 'product'), product));
  rmSync(profiles, { recursive: true, force: true });
}
