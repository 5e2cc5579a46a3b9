import { expect, test } from 'vitest';
import { PATIENCE_MS, watchTarget, type Sight } from '../../../renderer/training/scenario/watch-target.ts';

/** A page that shows what one says, looked at when one says. */
function pageThat() {
  const page: { shows: string | undefined; hour: number } = { shows: undefined, hour: 0 };
  const told: Sight<string>[] = [];
  const look = watchTarget({ find: () => page.shows, isThere: (target) => target === page.shows, tell: (sight) => told.push(sight), now: () => page.hour });
  return { page, told, look };
}

test('what a late screen shows at last is lit, after it was said that it is not there; it does not take the keyboard any more', () => {
  const { page, told, look } = pageThat();
  look();
  expect(told).toEqual([]);
  page.hour = PATIENCE_MS;
  look();
  look();
  expect(told).toEqual([{ target: undefined, isLate: true }]);
  page.hour = 10 * PATIENCE_MS;
  page.shows = 'button';
  look();
  look();
  expect(told.slice(1)).toEqual([{ target: 'button', isLate: true }]);
});

test('what is drawn anew is lit in its new place, and what goes is said once it has been looked for', () => {
  const { page, told, look } = pageThat();
  page.shows = 'cell';
  look();
  page.hour = 3 * PATIENCE_MS;
  look();
  page.shows = undefined;
  page.hour += PATIENCE_MS - 1;
  look();
  expect(told).toEqual([{ target: 'cell', isLate: false }]);
  page.shows = 'cell drawn anew';
  look();
  page.shows = undefined;
  page.hour += PATIENCE_MS;
  look();
  expect(told.slice(1)).toEqual([{ target: 'cell drawn anew', isLate: true }, { target: undefined, isLate: true }]);
});
