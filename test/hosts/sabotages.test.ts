import { describe, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { expectRed } from '../support/turns-red.ts';

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  test.each(Object.entries(SABOTAGED_GUARDS))('%s taken out turns %s red', expectRed);
});
