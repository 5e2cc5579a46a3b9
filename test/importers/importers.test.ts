import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskOf } from '../server/ent-desk.ts';
import { brokenFile, createFuzzer, schoolOfFiles } from './fuzz.ts';
import { HOSTILE_FILES, readHostile } from './hostile-files.ts';

/** The size of `npm test` (X2); `npm run faults -- importers` gives 50,000 broken files, and hostile ones near the largest size. */
const RUNS = 2000;
const BATCH = 500;

/** Moves the school as an import by halves would. */
function changeSomething(ent: ReturnType<typeof schoolOfFiles>): void {
  deskOf(ent, 'adm').sendOne({ entity: 'checklistItem', id: 'x', edits: [{ field: 'done', was: null, set: 'x' }] });
}

describe('broken files', () => {
  it.for(Array.from({ length: RUNS / BATCH }, (_, i) => 1 + i * BATCH))(`crash, hang, call or half change nothing (${BATCH} from seed %i)`, async (from) => {
    const fuzz = createFuzzer();
    const problems: string[] = [];
    const endings = new Set<string>();
    for (let seed = from; seed < from + BATCH; seed++) {
      const { ending, problem } = await fuzz(seed);
      endings.add(ending);
      if (problem !== undefined) problems.push(`${problem}\n  Replay: npm run faults -- importers --seed ${seed}`);
    }
    expect(problems).toEqual([]);
    // Readers go far enough for some to be applied, and many to be refused in as many ways.
    expect([...endings].filter((ending) => ending.endsWith('applied')).length).toBeGreaterThan(2);
    expect(endings.size).toBeGreaterThan(25);
  });

  it('are the same from the same seed', () => {
    expect(brokenFile(7)).toEqual(brokenFile(7));
    expect(brokenFile(7)).not.toEqual(brokenFile(8));
  });

  it('that crash, or change half of the school, are seen', async () => {
    const ent = schoolOfFiles();
    expect(await createFuzzer(ent, () => Promise.reject(new TypeError('not a function')))(1)).toMatchObject({ ending: 'crash' });
    const half = createFuzzer(ent, () => {
      changeSomething(ent);
      return Promise.resolve({ ok: false, refusal: { kind: 'no-school' } });
    });
    expect(await half(1)).toMatchObject({ problem: 'refused, and the school changed' });
  });
});

/** What any file may take (X2). */
const MOST_MEGABYTES = 512;

describe('hostile files, each read by a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  it.for(Object.entries(HOSTILE_FILES))('%s ends as it must, in bounded memory', ([name, { ending }]) => {
    const read = readHostile(folder, name, { reader: 'console', scale: 1 });
    expect(read.ending).toBe(ending);
    expect(read.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
