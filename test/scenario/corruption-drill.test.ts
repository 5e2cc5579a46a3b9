import { afterEach, expect, test } from 'vitest';
import { corruption } from '../faults/programmes/corruption.ts';
import { runProgramme } from '../faults/programme.ts';
import { cleanUp } from '../support/workbench.ts';

afterEach(cleanUp);

/** Seeds 24 and 30 harm the end of a journal of commits: the file then opens, without what it last promised. */
const FROM = 20;

test('of 20 consoles whose files were harmed at some instant, none lost what it had promised (rel:R10)', async () => {
  expect((await runProgramme(corruption, { from: FROM, runs: 20 })).broken).toEqual([]);
});
