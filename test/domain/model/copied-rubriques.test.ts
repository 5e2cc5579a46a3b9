import { describe, expect, it } from 'vitest';
import type { Group } from '../../../domain/directory/group.ts';
import { copyRubriques, type CopiedRubriques } from '../../../domain/model/copied-rubriques.ts';
import { sharedGroups } from '../../../domain/model/shared-groups.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { RowTable } from '../../../domain/sync/row-table.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { rubrique, settings } from '../settings.ts';

const UPSTREAM: readonly Group[] = [
  { id: 'profil:eleves', name: 'Élèves', kind: 'profile', origin: 'computed' },
  { id: 'profil:enseignants', name: 'Enseignants', kind: 'profile', origin: 'computed' },
  { id: 'c:6A', name: '6e A', kind: 'class', origin: 'aaf' },
];
const ROOT = rubrique({ title: 'Racine', parentId: null, kind: 'racine', visibility: 'publique' });

/** A school of some rubriques under the root, rights and groups. */
function school(rubriques: Parameters<typeof settings>[0]['rubrique'], access: readonly (readonly [string, string])[] = [], groups: Parameters<typeof settings>[0]['schoolGroup'] = {}): RowTable {
  return settings({ rubrique: { root: ROOT, ...rubriques }, access: Object.fromEntries(access.map(([id, role]) => [id, { role }])), schoolGroup: groups });
}

function copied(here: SettingsView, model: SettingsView): CopiedRubriques {
  return copyRubriques({ here, model, groups: sharedGroups(here, UPSTREAM, model), newId: (id) => `new-${id}` });
}

const club = (state = 'active', name = 'Club') => ({ name, kind: 'free', state });

describe('the rubriques of a model', () => {
  it('are made where they are not, mothers first, with their settings, and without what is a fact of the other school', () => {
    const model = school({ cdi: rubrique({ title: 'CDI', position: 2, blog: true, contentCount: 12 }), prets: rubrique({ title: 'Prêts', parentId: 'cdi', visibility: 'privee' }) });
    const { changes, leftOut } = copied(school({}), model);
    expect(leftOut).toEqual([]);
    expect(changes.map(({ id, edits }) => [id, Object.fromEntries(edits.map(({ field, set }) => [field, set]))])).toEqual([
      ['new-cdi', { title: 'CDI', parentId: 'root', position: 2, state: 'active', blog: true }],
      ['new-prets', { title: 'Prêts', parentId: 'new-cdi', state: 'active' }],
    ]);
  });

  it('are those of here that bear their title under the same mothers, whatever the case and the accents', () => {
    const here = school({ mine: rubrique({ title: 'Prets du CDI', forum: true }) });
    const model = school({ theirs: rubrique({ title: 'Prêts du CDI', pad: true }) });
    expect(copied(here, model).changes).toEqual([
      { entity: 'rubrique', id: 'mine', edits: [{ field: 'forum', was: true, set: false }, { field: 'pad', was: false, set: true }] },
    ]);
  });

  it('give groups that are in both the rights of the model, those that it does not give taken back', () => {
    const here = school({ mine: rubrique({ title: 'CDI' }) }, [['mine|group:profil:eleves', 'manager'], ['mine|group:c:6A', 'writer'], ['root|group:profil:eleves', 'visitor']], { 'libre:1': club() });
    const model = school({ theirs: rubrique({ title: 'CDI' }) }, [['theirs|group:profil:enseignants', 'publisher'], ['theirs|group:libre:9', 'writer'], ['root|group:profil:eleves', 'visitor']], { 'libre:9': club() });
    expect(copied(here, model)).toEqual({
      changes: [
        { entity: 'access', id: 'mine|group:profil:eleves', edits: [{ field: 'role', was: 'manager', set: 'none' }] },
        { entity: 'access', id: 'mine|group:profil:enseignants', edits: [{ field: 'role', was: 'none', set: 'publisher' }] },
        { entity: 'access', id: 'mine|group:libre:1', edits: [{ field: 'role', was: 'none', set: 'writer' }] },
      ],
      leftOut: [],
    });
  });

  it('name what stays: rights of one school only, rubriques of classes, twins, those closed here, those that are only here', () => {
    const here = school({ old: rubrique({ title: 'Archivée', state: 'archived' }), a: rubrique({ title: 'Deux' }), b: rubrique({ title: 'Deux' }), only: rubrique({ title: 'Ici' }), c6: rubrique({ title: '6e B', kind: 'classe' }), mine: rubrique({ title: 'CDI' }) });
    const model = school(
      {
        closed: rubrique({ title: 'Archivée' }), two: rubrique({ title: 'Deux' }), twin1: rubrique({ title: 'Trois' }), twin2: rubrique({ title: 'trois' }), trashed: rubrique({ title: 'Supprimée', state: 'trashed' }),
        c: rubrique({ title: '6e A', kind: 'classe' }), other: rubrique({ title: '6e B' }), theirs: rubrique({ title: 'CDI' }),
      },
      [['theirs|person:p1', 'manager'], ['theirs|person:p2', 'manager'], ['theirs|group:c:6A', 'visitor'], ['theirs|group:libre:x', 'visitor']],
    );
    const { changes, leftOut } = copied(here, model);
    expect(changes).toEqual([]);
    expect(leftOut).toEqual([
      { kind: 'closed', title: 'Archivée' }, { kind: 'twins', title: 'Deux' }, { kind: 'twins', title: 'Trois' }, { kind: 'twins', title: 'trois' }, { kind: 'class', title: '6e A' }, { kind: 'class', title: '6e B' },
      { kind: 'person', title: 'CDI' }, { kind: 'group', title: 'CDI' }, { kind: 'here', title: 'Ici' },
    ]);
  });

  it('are nothing more once they were taken', () => {
    const model = school({ cdi: rubrique({ title: 'CDI', blog: true, visibility: 'publique' }), prets: rubrique({ title: 'Prêts', parentId: 'cdi' }) }, [['cdi|group:profil:eleves', 'writer'], ['prets|group:profil:enseignants', 'manager']]);
    const here = school({ cdi: rubrique({ title: 'Autre' }) });
    const after = layChanges(here, copied(here, model).changes);
    expect(copied(after, model).changes).toEqual([]);
  });

  it('are left alone by a school without a root', () => {
    expect(copied(settings({}), school({ cdi: rubrique({ title: 'CDI' }) }))).toEqual({ changes: [], leftOut: [] });
    expect(copied(school({}), settings({}))).toEqual({ changes: [], leftOut: [] });
  });
});

it('the groups of both are those computed from profiles, and those of one name, of one kind, alone to bear it', () => {
  const here = school({}, [], { 'libre:1': club(), 'libre:2': club('active', 'Chorale'), 'libre:3': club('active', 'Échecs'), 'libre:4': club('active', 'Echecs'), 'habilitation:1': { name: 'Radio', kind: 'privilege', state: 'active' } });
  const model = school({}, [], { 'libre:9': club('active', 'CLUB'), 'libre:8': club('trashed', 'Chorale'), 'libre:7': club('active', 'Échecs'), 'libre:6': club('active', 'Radio'), odd: { name: 3 } });
  expect([...sharedGroups(here, UPSTREAM, model)]).toEqual([['profil:eleves', 'profil:eleves'], ['profil:enseignants', 'profil:enseignants'], ['libre:9', 'libre:1']]);
});
