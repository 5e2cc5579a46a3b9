import { beforeAll, describe, expect, test } from 'vitest';
import { RED, runSabotaged, type Endings } from '../../support/run-sabotaged.ts';

/** One control of each of the ways of looking, and what is told of those that could not be run. */
const SABOTAGED: Readonly<Record<string, string>> = {
  'control-rub-07': 'test/domain/controls/rub',
  'control-msg-09': 'test/domain/controls/msg',
  'control-not-run': 'test/domain/controls/msg',
};

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the controls have teeth', () => {
  let endings: Endings = {};
  beforeAll(() => {
    endings = runSabotaged(SABOTAGED);
  });
  test.each(Object.entries(SABOTAGED))('%s turns %s red', (name) => {
    expect(endings[name]).toEqual(RED);
  });
});
