import { describe, expect, test } from 'vitest';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { contestingEdit, disjointEdit, rubriqueOf, type TouchedUnit } from '../../../domain/training/other-edit.ts';

const RIGHT: TouchedUnit = { entity: 'access', id: 'cdi|group:profil:eleves', field: 'role', was: 'visitor', set: 'writer' };
const TITLE: TouchedUnit = { entity: 'rubrique', id: 'cdi', field: 'title', was: 'CDI', set: 'Le CDI' };

describe('what another administrator would contest', () => {
  test('a right gets a role that is neither the one before nor the one that is wanted', () => {
    expect(contestingEdit([RIGHT])).toEqual({ entity: 'access', id: RIGHT.id, edits: [{ field: 'role', was: 'visitor', set: 'publisher' }] });
    expect(contestingEdit([{ ...RIGHT, was: 'none', set: 'manager' }])?.edits[0]?.set).toBe('visitor');
  });

  test('without a right, a title gets another one', () => {
    expect(contestingEdit([{ ...TITLE, field: 'blog', was: false, set: true }, TITLE])).toEqual({ entity: 'rubrique', id: 'cdi', edits: [{ field: 'title', was: 'CDI', set: 'CDI (autre titre)' }] });
  });

  test('of what is one of two values, or of what is just created, nobody can want a third', () => {
    expect(contestingEdit([{ entity: 'membership', id: 'a|b', field: 'member', was: false, set: true }, { ...TITLE, was: null }])).toBeUndefined();
    expect(contestingEdit([])).toBeUndefined();
  });
});

describe('what another administrator would change elsewhere', () => {
  const view = (...rubriques: readonly (readonly [string, Fields, string?])[]): ReturnType<typeof createRowTable> => {
    const table = createRowTable();
    for (const [id, fields, role] of rubriques) {
      table.put('rubrique', id, { ver: 1, fields });
      if (role !== undefined) table.put('access', `${id}|group:profil:enseignants`, { ver: 1, fields: { role } });
    }
    return table;
  };

  test('is what teachers may do in a rubrique that the draft does not touch', () => {
    const table = view(['cdi', { kind: 'etablissement' }, 'visitor'], ['projets', { kind: 'etablissement', state: 'active' }, 'visitor'], ['autres', {}, 'writer']);
    expect(disjointEdit(table, [RIGHT])).toEqual({ entity: 'access', id: 'projets|group:profil:enseignants', edits: [{ field: 'role', was: 'visitor', set: 'writer' }] });
    expect(disjointEdit(table, [RIGHT, { ...TITLE, id: 'projets' }])?.edits).toEqual([{ field: 'role', was: 'writer', set: 'publisher' }]);
  });

  test('is not in a class, nor in what is archived, nor where teachers have no line', () => {
    expect(disjointEdit(view(['classe:5A', { kind: 'classe' }, 'visitor'], ['vieux', { state: 'archived' }, 'visitor'], ['seul', {}]), [])).toBeUndefined();
  });
});

test('a right names its rubrique, and a rubrique itself', () => {
  expect([rubriqueOf('cdi|group:profil:eleves'), rubriqueOf('cdi')]).toEqual(['cdi', 'cdi']);
});
