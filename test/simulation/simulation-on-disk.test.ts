import { describe, expect, it } from 'vitest';
import { codeUnderTest } from './planted-bugs.ts';
import { simulate } from './simulate.ts';
import { createSqliteDisks } from './sqlite-store.ts';

/** The size of `npm test` (decision: test tiers). */
const RUNS = 100;
const STEPS = 300;

const newCode = codeUnderTest(process.env['SABOTAGE']);

describe('consoles whose disks are the files of the product', () => {
  it(
    `agree and lose nothing (${RUNS} runs of ${STEPS} steps)`,
    { timeout: 600_000 },
    () => {
      const broken: string[] = [];
      const disks = createSqliteDisks();
      for (let seed = 1; seed <= RUNS && broken.length === 0; seed++) {
        const { problem } = simulate({ seed, steps: STEPS, code: newCode(), openStore: disks.open });
        disks.endRun();
        broken.push(...(problem === undefined ? [] : [`seed ${seed} on disk: ${problem}`]));
      }
      disks.close();
      expect(broken).toEqual([]);
    },
  );
});
