import { expect, test } from 'vitest';
import { compareLevels } from '../../../domain/directory/level-order.ts';

test('levels follow the way of a pupil, whatever the school, and those that are not known come last, by name', () => {
  const way = ['TPS', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6EME', '5EME', '4EME', '3EME', '3EME SEGPA', '2NDE', '1ERE', 'TERMINALE', 'ATELIER', 'ULIS'];
  expect(way.toReversed().toSorted(compareLevels)).toEqual(way);
});
