import { describe, expect, it } from 'vitest';
import { readRubrique, type Rubrique } from '../../../domain/rubriques/rubrique.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { keepSameRows, treeRows } from '../../../renderer/features/rubriques/desk/tree-rows.ts';

function rubrique(id: string, parentId: string | null, more: Readonly<Record<string, Json>> = {}): Rubrique {
  const read = readRubrique(id, { ver: 1, fields: { title: id, parentId, kind: 'etablissement', state: 'active', ...more } });
  if (read === undefined) throw new Error(`${id} is no rubrique`);
  return read;
}

const school = [
  rubrique('root', null),
  rubrique('b', 'root', { position: 2 }),
  rubrique('a', 'root', { position: 1 }),
  rubrique('a2', 'a', { title: 'Classe 10' }),
  rubrique('a1', 'a', { title: 'Classe 9' }),
  rubrique('old', 'b', { state: 'archived' }),
];
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the lines of the tree', () => {
  it('go down by position, then by title as people count', () => {
    const rows = treeRows(school, { closed: new Set() });
    expect(ids(rows)).toEqual(['root', 'a', 'a1', 'a2', 'b']);
    expect(rows.map(({ level }) => level)).toEqual([1, 2, 3, 3, 2]);
  });

  it('hide what is under a closed line, which stays openable', () => {
    const rows = treeRows(school, { closed: new Set(['a']) });
    expect(ids(rows)).toEqual(['root', 'a', 'b']);
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, false, undefined]);
  });

  it('show the mothers of what is looked for, even under a closed line', () => {
    expect(ids(treeRows(school, { closed: new Set(['a', 'root']), passes: ({ id }) => id === 'a1' }))).toEqual(['root', 'a', 'a1']);
  });

  it('show orphans and cycles at the end, said to be so', () => {
    const lost = [...school, rubrique('lost', 'nowhere'), rubrique('x', 'y'), rubrique('y', 'x')];
    const rows = treeRows(lost, { closed: new Set() });
    expect(ids(rows).slice(5)).toEqual(['lost', 'x', 'y']);
    expect(rows.filter(({ isOrphan }) => isOrphan).map(({ id }) => id)).toEqual(['lost', 'x', 'y']);
  });

  it('stay the same objects when they say the same', () => {
    const rows = treeRows(school, { closed: new Set() });
    expect(keepSameRows(rows, treeRows(school, { closed: new Set() }))).toBe(rows);
    const closed = keepSameRows(rows, treeRows(school, { closed: new Set(['a']) }));
    expect(closed[0]).toBe(rows[0]);
    expect(closed[1]).not.toBe(rows[1]);
  });
});
