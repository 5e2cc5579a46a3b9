import { describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { RED, runSabotaged } from '../support/run-sabotaged.ts';

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  test.each(Object.entries(SABOTAGED_GUARDS))('%s taken out turns %s red', (name, file) => {
    expect(runSabotaged(name, file)).toEqual(RED);
  });
});
