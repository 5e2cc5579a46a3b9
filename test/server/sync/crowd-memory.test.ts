import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCrowdMemory, type Changes } from '../../../server/sync/crowd-memory.ts';

const heads = (settings: number, directory: number, journal: number) => {
  const head = { floor: 0, prev: '', sum: '' };
  return { settings: { ...head, n: settings }, directory: { ...head, n: directory }, journal: { ...head, n: journal } };
};
const Few = fc.integer({ min: 0, max: 1 });
const Asked = fc.record({ settings: Few, directory: Few, journal: Few, view: fc.constantFrom('all', 'less') });

test('whoever asks is given what would be read for its own place, at the heads of now', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(Asked, fc.tuple(Few, Few, Few)), { minLength: 60, maxLength: 90 }), (asked) => {
      const crowd = createCrowdMemory();
      for (const [place, now] of asked) {
        const own = JSON.stringify([place, now]);
        const read = (): Changes => ({ lines: [own, '\n'], rows: 1 });
        expect(crowd.since(place, heads(...now), read)?.lines.join('')).toBe(`${own}\n`);
      }
    }),
  );
});

test('a crowd at one place costs one reading, and an answer as large as a first load is not kept', () => {
  const crowd = createCrowdMemory();
  const place = { settings: 1, directory: 1, journal: 1, view: 'all' };
  let readings = 0;
  const ask = (line: string): void => {
    crowd.since(place, heads(2, 1, 2), () => ({ lines: [line], rows: (readings += 1) }));
  };
  ask('a'.repeat(600_000));
  ask('short');
  ask('short');
  expect(readings).toBe(2);
});
