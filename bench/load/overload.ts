import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../domain/kernel/assert.ts';
import type { OpenSchool } from './open-school.ts';
import { runSteady, type SteadyResult } from './steady.ts';
import { createVirtualConsole } from './virtual-console.ts';

/** More consoles than an ENT can serve, after as many as it can. */
export interface Overload {
  readonly consoles: number;
  readonly seconds: number;
  /** How many times the consoles of before. */
  readonly times: number;
}

/** What it gave, and the seconds after which a push was again taken at once. */
export interface OverloadResult {
  readonly before: SteadyResult;
  readonly during: SteadyResult;
  readonly recovery: number;
}

/** Consoles that are asked to wait come back after this many milliseconds, whatever they were asked: worse than ours. */
const IMPATIENCE = 100;

/** A push that takes no longer than this (ms) is served as if nobody else were there. */
const PROMPT = 250;

/** Pushes only, by as many as an ENT serves, then by many more, then by one. */
export async function runOverload(doors: readonly OpenSchool[], { consoles, seconds, times }: Overload): Promise<OverloadResult> {
  const before = await runSteady(doors, { consoles, seconds, pushes: 1 });
  const many = { consoles: consoles * times, after: consoles, pushes: 1, impatience: IMPATIENCE };
  // While they are many it only waits; then it is one that comes as they leave.
  const [during, recovery] = await Promise.all([runSteady(doors, { ...many, seconds }), wait(seconds * 1000).then(() => recover(must(doors[0], 'a school has a door')))]);
  return { before, during, recovery };
}

/** Seconds until a push is prompt. */
async function recover(school: OpenSchool): Promise<number> {
  const probe = createVirtualConsole(school.http, { ...school, rank: 0 });
  const start = performance.now();
  for (;;) {
    const { status, ms } = await probe.push();
    if (status === 200 && ms <= PROMPT) return (performance.now() - ms - start) / 1000;
    await wait(20);
  }
}
