import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import type { RubriqueRole } from '../../../domain/rights/role.ts';
import { setRole } from '../../../domain/rubriques/access-gestures.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';
import { bears, rankIn } from '../../../renderer/features/rubriques/cells/cell-code.ts';
import { cellCode, differsFromMother, otherSince, rightsModelOf } from '../../../renderer/features/rubriques/desk/rights-model.ts';
import { principalOf } from '../../../renderer/features/rubriques/grid/columns.ts';
import { deriveDraft, deriveSettled } from '../../../renderer/school/store/derive.ts';

const person = (id: string, groupIds: readonly string[]): Person => ({
  id, lastName: id, firstName: id, profile: 'student', functions: [], subjects: [], childrenIds: [], source: 'siecle', groupIds: [...groupIds],
});
const directory = createDirectoryIndex(
  [person('pupil', ['profil:tous', 'pupils']), person('teacher', ['profil:tous', 'teachers'])],
  [
    { id: 'profil:tous', name: 'Tous', kind: 'profile', origin: 'computed', rank: 1 },
    { id: 'pupils', name: 'Élèves', kind: 'profile', origin: 'computed', rank: 2 },
    { id: 'teachers', name: 'Enseignants', kind: 'profile', origin: 'computed', rank: 3 },
  ],
);

function school(draft: readonly DraftEntry[] = [], inherits = false) {
  const base = createRowTable();
  const rubrique = (id: string, parentId: string | null, visibility = 'privee') =>
    base.put('rubrique', id, { ver: 1, fields: { title: id, parentId, visibility, state: 'active', kind: 'etablissement' } });
  const right = (rubriqueId: string, holder: string, role: string) => base.put('access', `${rubriqueId}|${holder}`, { ver: 1, fields: { role } });
  rubrique('root', null, 'publique');
  rubrique('closed', 'root');
  rubrique('trip', 'closed');
  right('root', 'group:teachers', 'writer');
  right('closed', 'group:teachers', 'writer');
  right('trip', 'group:pupils', 'visitor');
  right('trip', 'group:teachers', 'manager');
  right('trip', 'person:teacher', 'visitor');
  right('trip', 'person:pupil', 'visitor');
  const ground = { directory, inherits, permissions: permissionsOf(null), limited: new Set<string>() };
  return { directory, base, draft, ...deriveDraft(ground, base, deriveSettled(ground, base, []), draft) };
}

describe('a cell of rights', () => {
  const model = rightsModelOf(school());

  it('is quiet where it is as in the mother, filled where it differs', () => {
    expect(bears(cellCode(model, 'closed', 'group:teachers'), 'same')).toBe(true);
    expect(bears(cellCode(model, 'trip', 'group:teachers'), 'same')).toBe(false);
    expect(rankIn(cellCode(model, 'trip', 'group:teachers'))).toBe(5);
    expect(differsFromMother(model, 'trip', ['group:teachers'])).toBe(true);
    expect(differsFromMother(model, 'closed', ['group:teachers'])).toBe(false);
  });

  it('says that a right is in vain when a mother is closed to its holder', () => {
    expect(bears(cellCode(model, 'trip', 'group:pupils'), 'unreachable')).toBe(true);
    expect(bears(cellCode(model, 'trip', 'group:teachers'), 'unreachable')).toBe(false);
    expect(bears(cellCode(model, 'trip', 'person:pupil'), 'unreachable')).toBe(true);
    expect(bears(cellCode(model, 'trip', 'person:teacher'), 'unreachable')).toBe(false);
    expect(model.unreachable).toBe(2);
    expect([...model.unreachableRubriques]).toEqual(['trip']);
  });

  it('makes everyone a visitor of a public rubrique, and says why', () => {
    const code = cellCode(model, 'root', 'group:pupils');
    expect([rankIn(code), bears(code, 'byPublic')]).toEqual([1, true]);
    expect(rankIn(cellCode(model, 'closed', 'group:pupils'))).toBe(0);
  });

  it('shows what is inherited only where the ENT declares it', () => {
    expect(rankIn(cellCode(rightsModelOf(school([], true)), 'trip', 'person:teacher'))).toBe(1);
    const inherited = cellCode(rightsModelOf(school([], true)), 'closed', 'group:teachers');
    expect(bears(inherited, 'inherited')).toBe(false);
    const base = school([], true);
    base.base.put('access', 'closed|group:teachers', { ver: 2, fields: { role: 'none' } });
    const ground = { directory, inherits: true, permissions: permissionsOf(null), limited: new Set<string>() };
    const again = { ...base, ...deriveDraft(ground, base.base, deriveSettled(ground, base.base, []), []) };
    expect(bears(cellCode(rightsModelOf(again), 'closed', 'group:teachers'), 'inherited')).toBe(true);
  });

  it('is marked while the draft really changes it', () => {
    const entry = (role: 'writer' | 'moderator', view: ReturnType<typeof school>['view'], n: number): DraftEntry => {
      const intended = setRole(view, [{ rubriqueId: 'closed', principal: { kind: 'group', id: 'teachers' } }], role);
      if (intended === undefined) throw new Error('nothing changes');
      return { id: `00000000-0000-4000-8000-00000000000${n}`, createdAt: '2026-11-09T08:00:00Z', state: 'active', ...intended };
    };
    const first = entry('moderator', school().view, 1);
    const once = school([first]);
    expect(bears(cellCode(rightsModelOf(once), 'closed', 'group:teachers'), 'changed')).toBe(true);
    expect([...rightsModelOf(once).changedRubriques]).toEqual(['closed']);
    const back = school([first, entry('writer', once.view, 2)]);
    expect(rightsModelOf(back).changed.size).toBe(0);
  });
});

const RUBRIQUES = ['root', 'closed', 'trip'] as const;
const HOLDERS = ['group:teachers', 'group:pupils', 'group:profil:tous', 'person:pupil', 'person:teacher'] as const;
const Edit = fc.record({
  rubriqueId: fc.constantFrom(...RUBRIQUES),
  holder: fc.constantFrom(...HOLDERS),
  role: fc.constantFrom('none', 'visitor', 'writer', 'manager'),
});

/** One school whose draft grows, as a console keeps it. */
function growing() {
  const { base, before, rightsBefore, conflicts } = school();
  const ground = { directory, inherits: false, permissions: permissionsOf(null), limited: new Set<string>() };
  // Another list at each edit, as a console has it: what waits of a list is worked out once.
  let draft: readonly DraftEntry[] = [];
  const state = () => ({ directory, draft, ...deriveDraft(ground, base, { before, rightsBefore, conflicts }, draft) });
  return {
    draft: () => draft,
    modelWith: (rubriqueId: string, holder: string, role: RubriqueRole) => {
      const intended = setRole(state().view, [{ rubriqueId, principal: principalOf(holder) }], role);
      if (intended !== undefined) draft = [...draft, { id: `entry-${draft.length}`, createdAt: '2026-11-09T08:00:00Z', state: 'active', ...intended }];
      return rightsModelOf(state());
    },
  };
}

describe('the cells that an edit leaves alone', () => {
  it('are as they were, and the table is the one made from nothing', () => {
    fc.assert(
      fc.property(fc.array(Edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const { draft, modelWith } = growing();
        let last = modelWith('root', 'group:teachers', 'writer');
        for (const { rubriqueId, holder, role } of edits) {
          const model = modelWith(rubriqueId, holder, role);
          const afresh = rightsModelOf(school(draft()));
          const other = otherSince(model, last);
          for (const [rubrique, one] of RUBRIQUES.flatMap((id) => HOLDERS.map((key) => [id, key] as const))) {
            expect(cellCode(model, rubrique, one)).toBe(cellCode(afresh, rubrique, one));
            expect(other?.has(rubrique) !== false || cellCode(model, rubrique, one) === cellCode(last, rubrique, one)).toBe(true);
          }
          expect(model.unreachable).toBe(afresh.unreachable);
          last = model;
        }
      }),
    );
  });

  it('are known when a single right moves', () => {
    const { modelWith } = growing();
    const first = modelWith('trip', 'group:teachers', 'moderator');
    const second = modelWith('trip', 'group:pupils', 'writer');
    expect([...(otherSince(second, first) ?? [])]).toEqual(['trip']);
    expect(otherSince(second, rightsModelOf(school()))).toBeUndefined();
  });
});
