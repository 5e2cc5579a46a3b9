import { describe, expect, it } from 'vitest';
import { gridCommand, type KeyGround } from '../../../renderer/features/rubriques/grid/grid-command.ts';

const key = (name: string, more: Partial<Parameters<typeof gridCommand>[0]> = {}) => ({
  key: name, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...more,
});
const cell: KeyGround = { column: 'role', isOpen: undefined, singleKeys: true };
const tree: KeyGround = { column: 'tree', isOpen: true, singleKeys: true };

describe('the keys of the rights grid', () => {
  it.each([['v', 'visitor'], ['R', 'writer'], ['p', 'publisher'], ['m', 'moderator'], ['g', 'manager'], ['Delete', 'none']])(
    '%s gives %s',
    (name, role) => expect(gridCommand(key(name), cell)).toEqual({ kind: 'role', role }),
  );

  it('leaves single letters alone when they are switched off, and Delete not', () => {
    const ground = { ...cell, singleKeys: false };
    expect(gridCommand(key('v'), ground)).toBeUndefined();
    expect(gridCommand(key('Delete'), ground)).toEqual({ kind: 'role', role: 'none' });
  });

  it('never takes a letter with Ctrl or Alt, but Ctrl D and Ctrl P', () => {
    expect(gridCommand(key('v', { ctrlKey: true }), cell)).toBeUndefined();
    expect(gridCommand(key('g', { altKey: true }), cell)).toBeUndefined();
    expect(gridCommand(key('d', { ctrlKey: true }), cell)).toEqual({ kind: 'fill-down' });
    expect(gridCommand(key('p', { ctrlKey: true }), cell)).toEqual({ kind: 'why' });
    expect(gridCommand(key('p', { ctrlKey: true, shiftKey: true }), cell)).toBeUndefined();
  });

  it('extends with Shift and an arrow, moves without', () => {
    expect(gridCommand(key('ArrowLeft', { shiftKey: true }), cell)).toEqual({ kind: 'extend', lines: 0, columns: -1 });
    expect(gridCommand(key('ArrowLeft'), cell)).toBeUndefined();
  });

  it('opens and closes on the column of the tree, then goes on', () => {
    expect(gridCommand(key('ArrowLeft'), tree)).toEqual({ kind: 'close' });
    expect(gridCommand(key('ArrowRight'), tree)).toBeUndefined();
    expect(gridCommand(key('ArrowRight'), { ...tree, isOpen: false })).toEqual({ kind: 'open' });
    expect(gridCommand(key('ArrowLeft'), { ...tree, isOpen: undefined })).toEqual({ kind: 'to-mother' });
    expect(gridCommand(key('v'), tree)).toBeUndefined();
  });
});
