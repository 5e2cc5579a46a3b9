import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The clock of the programs that a test starts, moved forward at will. */
export interface MovableClock {
  /** Minutes pass, for them only. */
  pass(minutes: number): Promise<void>;
  /** What they say the time is (milliseconds since 1970). */
  now(): number;
}

/** Longer than a program takes to look at it. */
const SEEN_MS = 300;

/** Starts programs that follow a clock of their own, at the right time to begin with. */
export async function startOnMovableClock<T>(start: () => Promise<T>): Promise<{ readonly started: T; readonly clock: MovableClock }> {
  const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'ahead');
  let ahead = 0;
  writeFileSync(file, '0');
  const before = process.env['NODE_OPTIONS'];
  process.env['CLOCK_AHEAD'] = file;
  process.env['NODE_OPTIONS'] = `${before ?? ''} --import ${join(import.meta.dirname, 'clock-ahead.preload.ts')}`;
  const clock: MovableClock = {
    pass: async (minutes) => {
      ahead += minutes * 60_000;
      writeFileSync(file, String(ahead));
      await new Promise((seen) => setTimeout(seen, SEEN_MS));
    },
    now: () => Date.now() + ahead,
  };
  try {
    return { started: await start(), clock };
  } finally {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
    delete process.env['CLOCK_AHEAD'];
  }
}
