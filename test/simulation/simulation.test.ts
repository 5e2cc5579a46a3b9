import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnderTest } from './planted-bugs.ts';
import { createRandom } from './random.ts';
import { simulate, simulateEvents, type EventName } from './simulate.ts';

/** The size of `npm test` (decision: test tiers); `npm run faults -- simulation --runs N` goes further. */
const RUNS = 2000;
const STEPS = 300;
const BATCH = 200;

const newCode = codeUnderTest(process.env['SABOTAGE']);

/** One line that plays a failing run again. */
function replay(seed: number, problem: string): string {
  return `${problem}\n  Replay: npm run faults -- simulation --seed ${seed} --steps ${STEPS}`;
}

describe('two to five consoles, an importer and their ENT, in bad weather', () => {
  // What the batches met, and the runs that they played: the tests after them play what is missing only.
  const met = new Set<string>();
  const hashes = new Map<number, string>();
  const play = (seed: number): string | undefined => {
    const { problem, counts, hash } = simulate({ seed, steps: STEPS, code: newCode() });
    Object.keys(counts).forEach((key) => met.add(key));
    hashes.set(seed, hash);
    return problem;
  };
  const batches = Array.from({ length: RUNS / BATCH }, (_, i) => 1 + i * BATCH);
  it.for(batches)(
    `agree and lose nothing (${BATCH} runs of ${STEPS} steps from seed %i)`,
    { timeout: 120_000 },
    (from) => {
      const broken: string[] = [];
      for (let seed = from; seed < from + BATCH && broken.length === 0; seed++) {
        const problem = play(seed);
        broken.push(...(problem === undefined ? [] : [replay(seed, problem)]));
      }
      expect(broken).toEqual([]);
    },
  );

  it('play the same run from the same seed', () => {
    for (let seed = 1; seed <= 60; seed++) {
      if (!hashes.has(seed)) play(seed);
      expect(simulate({ seed, steps: STEPS, code: newCode() }).hash).toBe(hashes.get(seed));
    }
    expect(hashes.get(1)).not.toBe(hashes.get(2));
  });

  it('meet every ending and every kind of conflict', () => {
    // Any change moves what is met last. Alone, it plays as many runs as it takes.
    for (let seed = 1; seed <= RUNS && !EVERYTHING.every((one) => met.has(one)); seed++) if (!hashes.has(seed)) play(seed);
    expect([...met]).toEqual(expect.arrayContaining([...EVERYTHING]));
  });
});

/** What the second domain added to the settings, all editable (docs/decisions/0012). */
const NEW_ROWS = [
  'visibilityRule',
  'messagingSettings',
  'moderator',
  'allClasses',
  'matrixPreset',
  'service',
  'serviceAccess',
  'accompaniment',
  'ignoredControl',
  'proposition',
  'checklistItem',
];

/** What the third one plans, and the settings that the school shares. */
const PLANNED_ROWS = ['garAssignment', 'replacement', 'inspection', 'schoolCalendar'];

/** Those that have more than two values, or somebody who may leave: two administrators who toggle, or who tick, agree. */
const DISPUTED_ROWS = ['messagingSettings', 'moderator', 'allClasses', 'serviceAccess', 'accompaniment', 'proposition'];

const EVERYTHING = [
  'applied',
  'same',
  'conflict',
  'held',
  'refreshed',
  'rejected',
  'journal restricted',
  'journal resolved',
  'conflict value open',
  'conflict value resolved',
  'conflict edit-vs-delete open',
  'conflict edit-vs-delete resolved',
  'conflict delete-vs-edit open',
  'conflict delete-vs-edit resolved',
  'conflict reference open',
  'conflict reference resolved',
  'journal imported',
  'journal rejected no-longer-there',
  ...NEW_ROWS.map((entity) => `applied ${entity}`),
  ...PLANNED_ROWS.flatMap((entity) => [`applied ${entity}`, `disputed ${entity}`]),
  ...DISPUTED_ROWS.map((entity) => `disputed ${entity}`),
  // A threshold is a value like another: too few runs have two people who want two of them.
  'applied controlThreshold',
  'applied platform',
  'restricted serviceAccess',
  'journal rejected proposition-answer',
];

describe('a console alone with its ENT', () => {
  it('is never refused what it accepted, and never in conflict with itself', () => {
    const troubles: string[] = [];
    for (let seed = 1; seed <= 300; seed++) {
      const random = createRandom(seed);
      const events = Array.from({ length: 150 }, () => [random.pick(ALONE), 0] as const);
      const { counts } = simulateEvents({ seed, code: newCode() }, events);
      troubles.push(...Object.keys(counts).filter((key) => /^(conflict|journal rejected)/.test(key)).map((key) => `${key}, seed ${seed}`));
    }
    expect(troubles).toEqual([]);
  });
});

const ALONE = ['edit', 'edit', 'edit', 'undo', 'send', 'ask', 'ask', 'deliver', 'deliver', 'deliver'] as const;

describe('any interleaving of edits, sends, lost answers and restarts of two consoles', () => {
  it('converges with nothing lost', () => {
    const name = fc.constantFrom<EventName>('edit', 'edit', 'send', 'undo', 'settle', 'ask', 'deliver', 'deliver', 'lose', 'restart');
    const events = fc.array(fc.tuple(name, fc.constantFrom<0 | 1>(0, 1)), { maxLength: 120, size: 'max' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), events, (seed, script) => {
        expect(simulateEvents({ seed, code: newCode() }, script).problem).toBeUndefined();
      }),
      { numRuns: 300, seed: 20261109 },
    );
  });
});
