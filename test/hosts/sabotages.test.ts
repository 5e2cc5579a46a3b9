import { describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { RED, runSabotaged } from '../support/run-sabotaged.ts';

/** One guard per file of tests in `npm test`; every one of them by `npm run faults -- sabotages`. */
const files = new Set<string>();
const GUARDS = Object.entries(SABOTAGED_GUARDS).filter(([, file]) => process.env['EVERY_SABOTAGE'] !== undefined || (!files.has(file) && files.add(file)));

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  test.each(GUARDS)('%s taken out turns %s red', (name, file) => {
    expect(runSabotaged(name, file)).toEqual(RED);
  });
});
