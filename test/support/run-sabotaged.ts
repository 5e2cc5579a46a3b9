import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

/** The defences to take out, each with the tests, a file or a folder, that must see it. */
type Guards = Readonly<Record<string, string>>;

const Endings = z.record(z.string(), z.object({ failed: z.number(), assertions: z.number() }));
/** By defence, how many of its tests failed, and how many of these by an assertion. */
export type Endings = Readonly<z.infer<typeof Endings>>;

/** Runs, in one process, the tests of each defence without it. */
export function runSabotaged(guards: Guards): Endings {
  const { stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/support/sabotages.config.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SABOTAGED_GUARDS: JSON.stringify(guards), NO_COLOR: '1' },
  });
  return Endings.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

/** What {@link runSabotaged} was given, in the process that it starts. */
export function readGuards(): Guards {
  return z.record(z.string(), z.string()).parse(JSON.parse(process.env['SABOTAGED_GUARDS'] ?? '{}'));
}

const SOME: unknown = expect.toSatisfy((count: number) => count > 0);

/** Red because assertions fail, not because the tests could not be loaded. */
export const RED: unknown = { failed: SOME, assertions: SOME };
