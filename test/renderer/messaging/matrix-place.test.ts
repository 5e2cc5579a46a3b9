import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../domain/messaging/matrix.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { matrixModel } from '../../../renderer/features/messaging/matrix/matrix-model.ts';
import { askedBy, isSelected, moveBy, startAt, type Place, type Selection } from '../../../renderer/features/messaging/matrix/matrix-place.ts';

const NOW = '2026-11-09T08:00:00.000Z';

/** Two spheres and « Tous » under the four known families, and what an ENT of another version wrote. */
function model(rows: Readonly<Record<string, boolean | string>> = {}) {
  const view = createRowTable();
  for (const [id, visible] of Object.entries({ 'student|classSphere': true, ...rows })) view.put('visibilityRule', id, { ver: 1, fields: { visible } });
  const matrix = readMatrix(view, [], NOW);
  return matrixModel(matrix, matrix, view, []);
}

const at = (row: number, col: number): Place => ({ row, col });
const alone = (row: number, col: number): Selection => ({ active: at(row, col), anchor: at(row, col) });
const PLAIN = { shift: false, ctrl: false };

describe('the keys of the matrix', () => {
  it('start where another screen asks, else at the first cell', () => {
    expect(startAt(model(), 'teacher|rubriqueSphere')).toEqual(alone(2, 2));
    expect(startAt(model(), 'teacher|group:gone')).toEqual(alone(0, 0));
    expect(startAt(model(), undefined)).toEqual(alone(0, 0));
  });

  it('walk cells and headers, and stop at the edges', () => {
    const size = model();
    expect(moveBy(size, alone(0, 0), 'ArrowUp', PLAIN)?.active).toEqual(at(-1, 0));
    expect(moveBy(size, alone(-1, 0), 'ArrowUp', PLAIN)?.active).toEqual(at(-1, 0));
    expect(moveBy(size, alone(0, 3), 'ArrowRight', PLAIN)?.active).toEqual(at(0, 3));
    expect(moveBy(size, alone(0, 2), 'Home', PLAIN)?.active).toEqual(at(0, -1));
    expect(moveBy(size, alone(0, 0), 'End', { shift: false, ctrl: true })?.active).toEqual(at(size.rows.length - 1, 3));
    expect(moveBy(size, alone(0, 0), 'PageDown', PLAIN)?.active).toEqual(at(size.rows.length - 1, 0));
    expect(moveBy(size, alone(0, 0), 'a', PLAIN)).toBeUndefined();
  });

  it('draw a rectangle with Maj, and lines from a header', () => {
    const drawn = moveBy(model(), alone(0, 0), 'ArrowRight', { shift: true, ctrl: false });
    expect(drawn).toEqual({ active: at(0, 1), anchor: at(0, 0) });
    expect(drawn && [isSelected(drawn, at(0, 0)), isSelected(drawn, at(0, 1)), isSelected(drawn, at(1, 1))]).toEqual([true, true, false]);
    expect([isSelected(alone(-1, 2), at(2, 2)), isSelected(alone(-1, 2), at(2, 1))]).toEqual([true, false]);
    expect(isSelected(alone(1, -1), at(1, 3))).toBe(true);
  });
});

describe('what a toggle asks', () => {
  it('turns the cell under the focus, and gives the others the same value', () => {
    const whole = model();
    const row = whole.rows.findIndex(({ target }) => target.key === 'classSphere');
    expect(askedBy(whole, alone(row, 0))).toMatchObject({ visible: false, cells: [{ emitter: 'student', target: 'classSphere', targetName: 'Mes classes' }] });
    expect(askedBy(whole, alone(row, 1)).visible).toBe(true);
    expect(askedBy(whole, { active: at(row, 0), anchor: at(row, 3) })).toMatchObject({ visible: false, cells: { length: 4 } });
  });

  it('shows a whole line as long as one of its cells is hidden', () => {
    const whole = model();
    const row = whole.rows.findIndex(({ target }) => target.key === 'classSphere');
    expect(askedBy(whole, alone(row, -1))).toMatchObject({ visible: true, cells: { length: 4 } });
    const shown = model({ 'guardian|classSphere': true, 'teacher|classSphere': true, 'staff|classSphere': true });
    expect(askedBy(shown, alone(row, -1)).visible).toBe(false);
  });

  it('keeps what this version does not understand out of reach, and shows it', () => {
    const strange = model({ 'martian|planet:mars': true, 'student|group:gone': 'peut-être' });
    const mars = strange.rows.findIndex(({ target }) => target.key === 'planet:mars');
    expect(strange.emitters.map(({ id }) => id)).toContain('martian');
    expect(askedBy(strange, alone(mars, -1)).cells).toEqual([]);
    const gone = strange.rows.find(({ target }) => target.key === 'group:gone');
    expect(gone).toMatchObject({ isUnderstood: true });
    expect(gone?.cells[0]).toMatchObject({ raw: '"peut-être"', cell: { set: 'unknown' } });
  });
});
