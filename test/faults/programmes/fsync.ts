import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEarlyAnswers, type Heard, type Spoken } from '../tracing/early-answers.ts';
import { needTracer, traced } from '../tracing/tracer.ts';
import { consoleVictim } from '../victims/console.ts';
import { entVictim } from '../victims/ent.ts';
import { runVictim } from '../victims/run-victim.ts';
import type { MakeVictim } from '../victims/victim.ts';
import type { Programme } from '../programme.ts';

/** What each program says to somebody else once it is durable, and on which files that depends. */
const SPEAKERS: readonly { readonly make: MakeVictim; readonly spoken: Spoken }[] = [
  { make: entVictim, spoken: { files: /ent\.sqlite(?:-wal)?>/, says: /HTTP\/1\.1 2\d\d/ } },
  { make: consoleVictim, spoken: { files: /settings\.db(?:-wal)?>/, says: /POST \/sync\/push|KEPT / } },
];

const CALLS = ['pwrite64', 'write', 'writev', 'sendto', 'sendmsg', 'fsync', 'fdatasync'];

/** Runs a program to its end and reads in which order it wrote, synced and spoke. */
async function listen({ make, spoken }: (typeof SPEAKERS)[number], more: readonly string[]): Promise<Heard> {
  const victim = await make();
  const file = join(mkdtempSync(join(tmpdir(), 'trace-')), 'calls');
  await runVictim(traced([...victim.program, ...more], file, CALLS), victim.meanwhile);
  await victim.end();
  return findEarlyAnswers(readFileSync(file, 'utf8'), spoken);
}

/** Nothing is answered, nor promised, before the disk has it (rel:R4): the order of the calls says so. Each run looks at its control too. */
export const fsync: Programme = {
  what: 'answers and promises whose fsync came before',
  run: async () => {
    needTracer();
    let heard = 0;
    for (const speaker of SPEAKERS) {
      const { said, early, commits } = await listen(speaker, []);
      if (said === 0 || commits === 0) return 'nothing was looked at';
      if (early.length > 0) return `${early.length} of ${said} said before the disk had it: ${early[0] ?? ''}`;
      if ((await listen(speaker, ['weakened'])).early.length === 0) return 'a commit that does not wait for the disk is not seen';
      heard += said;
    }
    return heard;
  },
};
