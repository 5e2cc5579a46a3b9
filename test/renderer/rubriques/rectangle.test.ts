import { describe, expect, it } from 'vitest';
import { cellAway, cellsIn } from '../../../renderer/features/rubriques/grid/rectangle.ts';

const lattice = { rubriqueIds: ['a', 'b', 'c'], holders: ['group:1', 'group:2', 'group:3'] };

describe('a rectangle of cells', () => {
  it('is the same whichever corner comes first', () => {
    const one = { rubriqueId: 'a', holder: 'group:2' };
    const other = { rubriqueId: 'b', holder: 'group:1' };
    const expected = [
      [{ rubriqueId: 'a', holder: 'group:1' }, { rubriqueId: 'a', holder: 'group:2' }],
      [{ rubriqueId: 'b', holder: 'group:1' }, { rubriqueId: 'b', holder: 'group:2' }],
    ];
    expect(cellsIn(lattice, { anchor: one, head: other })).toEqual(expected);
    expect(cellsIn(lattice, { anchor: other, head: one })).toEqual(expected);
  });

  it('is empty when one of its lines is no longer shown', () => {
    const anchor = { rubriqueId: 'gone', holder: 'group:1' };
    expect(cellsIn(lattice, { anchor, head: { rubriqueId: 'b', holder: 'group:1' } })).toEqual([]);
  });

  it('stops at the edges', () => {
    expect(cellAway(lattice, { rubriqueId: 'b', holder: 'group:2' }, 9, -9)).toEqual({ rubriqueId: 'c', holder: 'group:1' });
  });
});
