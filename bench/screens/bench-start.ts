import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, median, type BenchLine } from '../bench-line.ts';
import { firstUseful } from './open-pages.ts';
import { serveFloors } from './serve-floors.ts';
import type { ServedSchool } from './serve-school.ts';

/** Each round starts a browser four times. */
const ROUNDS = 3;

interface Samples {
  readonly first: number[];
  readonly second: number[];
  readonly grid: number[];
  readonly mantine: number[];
}

/** B14: a start on a new profile, then on the same, beside a page with the bare grid and one with Mantine. */
export async function benchStart(school: ServedSchool): Promise<readonly BenchLine[]> {
  const floors = await serveFloors();
  const samples: Samples = { first: [], second: [], grid: [], mantine: [] };
  try {
    await school.signIn();
    for (let round = 0; round < ROUNDS; round++) await startRound(samples, school.url, floors.url);
  } finally {
    floors.stop();
  }
  const { first, second, grid, mantine } = samples;
  const measure = { id: 'B14.first', what: `cold start to the dashboard (reference: bare grid page + Mantine page; median of ${ROUNDS})`, value: median(first), unit: 'ms', reference: median(grid) + median(mantine) };
  const again = { id: 'B14.second', what: 'second start on the same profile (reference: the first)', value: median(second), unit: 'ms', reference: median(first) };
  return [atMost(measure, 1), atMost(again, 0.8)];
}

async function startRound({ first, second, grid, mantine }: Samples, product: string, floors: string): Promise<void> {
  const profiles = mkdtempSync(join(tmpdir(), 'console-ent-profiles-'));
  grid.push(await firstUseful(join(profiles, 'grid'), `${floors}/grid.html`));
  mantine.push(await firstUseful(join(profiles, 'mantine'), `${floors}/mantine.html`));
  first.push(await firstUseful(join(profiles, 'product'), product));
  second.push(await firstUseful(join(profiles, 'product'), product));
  rmSync(profiles, { recursive: true, force: true });
}
