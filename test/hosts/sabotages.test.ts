import { beforeAll, describe, expect, test } from 'vitest';
import { SABOTAGED_GUARDS } from '../support/sabotage.ts';
import { RED, runSabotaged, type Endings } from '../support/run-sabotaged.ts';

/** One control of each of the ways of looking, and what is told of those that could not be run. */
const CONTROLS: Readonly<Record<string, string>> = {
  'control-rub-07': 'test/domain/controls/rub',
  'control-msg-09': 'test/domain/controls/msg',
  'control-not-run': 'test/domain/controls/msg',
};

/**
 * One guard of each great promise, whose tests are among the quickest that see one: what `npm test` takes out, so that a
 * switch that no longer switches is seen at once. Each costs a run of a file, two seconds of processor and more:
 * `npm run faults -- sabotages` takes every one of them out (reliability-security.md §3.5: nightly, list printed).
 */
const PROMISES: Readonly<Record<string, string>> = {
  'guard-roles': 'nobody gains a right: the ENT decides again, when it applies',
  'guard-last-administrator': 'a school is never locked out',
  'guard-two-persons': 'a great gain of rights needs two persons',
  'guard-outcome-apart': 'what was sent twice counts once: an outcome is in the transaction of its effect',
  'guard-load-view': 'a load that goes on shows nothing that may no longer be seen',
  'guard-synchronous': 'what was said to be kept survives a power cut',
  'guard-journal-chain': 'the journal cannot be rewritten',
  'guard-school-session': 'a session is for one school',
  'guard-lease': 'a station that is away too long locks itself',
  'guard-host': 'the loopback host answers its own page only',
  'guard-sender': 'the shell answers its own page only',
  'guard-doctype': 'a hostile file is refused before it is read',
  'guard-formula': 'an exported file runs nothing',
  'connector-name-is-key': 'a platform is not given the rights of somebody else',
  'control-not-run': 'a control that could not be run says so',
};

const GUARDS = Object.entries({ ...SABOTAGED_GUARDS, ...CONTROLS }).filter(([name]) => process.env['EVERY_SABOTAGE'] !== undefined || name in PROMISES);

describe.runIf(process.env['SABOTAGE'] === undefined)('the tests of the guards have teeth', () => {
  let endings: Endings = {};
  beforeAll(() => {
    endings = runSabotaged(Object.fromEntries(GUARDS));
  }, 600_000);
  test.each(GUARDS)('%s taken out turns %s red', (name) => {
    expect(endings[name]).toEqual(RED);
  });
});
