import { beforeAll, describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { RED, runSabotaged, type Endings } from '../support/run-sabotaged.ts';

/** One guard per file of tests in `npm test`; every one of them by `npm run faults -- sabotages`. */
const files = new Set<string>();
const GUARDS = Object.entries(SABOTAGED_GUARDS).filter(([, file]) => process.env['EVERY_SABOTAGE'] !== undefined || (!files.has(file) && files.add(file)));

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  let endings: Endings = {};
  beforeAll(() => {
    endings = runSabotaged(Object.fromEntries(GUARDS));
  }, 600_000);
  test.each(GUARDS)('%s taken out turns %s red', (name) => {
    expect(endings[name]).toEqual(RED);
  });
});
