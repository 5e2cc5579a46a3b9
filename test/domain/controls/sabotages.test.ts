import { describe, test } from 'vitest';
import { expectRed } from '../../support/turns-red.ts';

/** One control of each of the ways of looking, and what is told of those that could not be run. */
const SABOTAGED: Readonly<Record<string, string>> = {
  'control-rub-07': 'test/domain/controls/rub',
  'control-msg-09': 'test/domain/controls/msg',
  'control-not-run': 'test/domain/controls/msg',
};

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the controls have teeth', () => {
  test.each(Object.entries(SABOTAGED))('%s turns %s red', expectRed);
});
