import { beforeAll, describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { RED, runSabotaged, type Endings } from '../support/run-sabotaged.ts';

/** Those whose files take long to run: `npm test` leaves them to `npm run faults -- sabotages`. */
const LONG: ReadonlySet<string> = new Set(['guard-log', 'guard-backup-key', 'guard-forced-walls']);

/** One guard per other file of tests in `npm test`; every one of them by `npm run faults -- sabotages`. */
const files = new Set<string>();
const GUARDS = Object.entries(SABOTAGED_GUARDS).filter(([name, file]) => process.env['EVERY_SABOTAGE'] !== undefined || (!LONG.has(name) && !files.has(file) && files.add(file)));

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  let endings: Endings = {};
  beforeAll(() => {
    endings = runSabotaged(Object.fromEntries(GUARDS));
  }, 600_000);
  test.each(GUARDS)('%s taken out turns %s red', (name) => {
    expect(endings[name]).toEqual(RED);
  });
});
