import { describe, expect, it } from 'vitest';
import { accessesOn, copyAccesses, pasteRoles, roleOf, setRole } from '../../../domain/rubriques/access-gestures.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import { must } from '../../../domain/kernel/assert.ts';
import {
  closeSubtree,
  createRubrique,
  moveRubrique,
  renameRubrique,
  restoreSubtree,
  setSetting,
  setVisibility,
} from '../../../domain/rubriques/rubrique-gestures.ts';
import { findRubrique, type Rubrique } from '../../../domain/rubriques/rubrique.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { refusal, rubrique, smallSchool } from '../settings.ts';

const GROUP = { kind: 'group', id: '6A' } as const;
const PERSON = { kind: 'person', id: 'ann' } as const;
const CLASS_CELL = { rubriqueId: 'mother', principal: GROUP };
const PERSON_CELL = { rubriqueId: 'daughter', principal: PERSON };

function found(view: SettingsView, id: string): Rubrique {
  return must(findRubrique(view, id), `${id} is there`);
}

/** The settings once an intention is kept; it must be one that the rule allows. */
function kept(view: SettingsView, intended: Intended | undefined): SettingsView {
  const { changes } = must(intended, 'something changes');
  expect(refusal(view, changes)).toBeUndefined();
  return layChanges(view, changes);
}

describe('rights in the grid', () => {
  it('are set one by one or together', () => {
    const view = smallSchool();
    const one = setRole(view, [CLASS_CELL], 'writer');
    expect(one?.intention).toEqual({ kind: 'access.set', rubrique: { id: 'mother', name: 'Mère' }, principal: GROUP, role: 'writer' });
    const many = setRole(view, [CLASS_CELL, PERSON_CELL], 'writer');
    expect(many?.intention).toMatchObject({ kind: 'access.setMany', role: 'writer', cells: 2, rubriques: 2, first: [{ id: 'mother', name: 'Mère' }, {}] });
    const after = kept(view, many);
    expect([roleOf(after, CLASS_CELL), roleOf(after, PERSON_CELL)]).toEqual(['writer', 'writer']);
  });

  it('are told of the only cell that changes, and not at all when none does', () => {
    const view = smallSchool();
    expect(setRole(view, [CLASS_CELL, PERSON_CELL], 'visitor')?.intention).toMatchObject({ kind: 'access.set', rubrique: { id: 'daughter' } });
    expect(setRole(view, [CLASS_CELL], 'visitor')).toBeUndefined();
    expect(setRole(view, [], 'visitor')).toBeUndefined();
    expect(setRole(view, [{ rubriqueId: 'nowhere', principal: GROUP }], 'visitor')).toBeUndefined();
  });

  it('count for nothing when they are not understood', () => {
    const view = smallSchool();
    view.put('access', 'mother|person:ann', { ver: 1, fields: { role: 'emperor' } });
    view.put('access', 'mother|unreadable', { ver: 1, fields: { role: 'writer' } });
    expect(roleOf(view, { rubriqueId: 'mother', principal: PERSON })).toBe('none');
    expect(accessesOn(view, 'mother')).toEqual([{ ...CLASS_CELL, role: 'visitor' }]);
  });

  it('are pasted', () => {
    const view = smallSchool();
    const pasted = pasteRoles(view, [{ ...CLASS_CELL, role: 'visitor' }, { ...PERSON_CELL, role: 'manager' }]);
    expect(pasted?.intention).toEqual({ kind: 'access.paste', cells: 1, rubriques: 1, first: [{ id: PERSON_CELL.rubriqueId, name: found(view, PERSON_CELL.rubriqueId).title }] });
    const lost = pasteRoles(view, [{ rubriqueId: 'nowhere', principal: GROUP, role: 'visitor' }]);
    expect(lost?.intention).toMatchObject({ rubriques: 1, first: [] });
    expect(pasteRoles(view, [{ ...CLASS_CELL, role: 'visitor' }])).toBeUndefined();
  });

  it('are copied, no more and no less', () => {
    const view = smallSchool();
    view.put('access', 'daughter|person:ann', { ver: 1, fields: { role: 'writer' } });
    const copied = copyAccesses(view, found(view, 'mother'), [found(view, 'daughter')]);
    const after = kept(view, copied);
    expect(accessesOn(after, 'daughter').map(({ principal, role }) => [principal.id, role])).toEqual([['6A', 'visitor']]);
    expect(copied?.intention).toEqual({ kind: 'access.copy', from: { id: 'mother', name: 'Mère' }, rubriques: 1 });
    expect(copyAccesses(after, found(after, 'mother'), [found(after, 'daughter')])).toBeUndefined();
  });
});

describe('rubriques in the tree', () => {
  it('are made last among their sisters, private, with the rights of their mother', () => {
    const view = smallSchool();
    view.put('rubrique', 'daughter', { ver: 1, fields: rubrique({ parentId: 'mother', position: 4 }) });
    const after = kept(view, createRubrique(view, found(view, 'mother'), { id: 'new', title: 'Neuve', kind: 'pedagogique' }));
    expect(findRubrique(after, 'new')).toMatchObject({ title: 'Neuve', position: 5, visibility: 'privee', state: 'active', kind: 'pedagogique' });
    expect(accessesOn(after, 'new')).toMatchObject([{ principal: GROUP, role: 'visitor' }]);
    const first = createRubrique(view, found(view, 'daughter'), { id: 'x', title: 'X', kind: 'etablissement' });
    expect(findRubrique(layChanges(view, first.changes), 'x')?.position).toBe(1);
  });

  it('are renamed, moved and set', () => {
    const view = smallSchool();
    const mother = found(view, 'mother');
    expect(findRubrique(kept(view, renameRubrique(view, mother, 'Autre')), 'mother')?.title).toBe('Autre');
    const daughter = found(view, 'daughter');
    expect(findRubrique(kept(view, moveRubrique(view, daughter, found(view, 'root'))), 'daughter')?.parentId).toBe('root');
    const set = setSetting(view, mother, { forum: true, pad: true });
    expect(set.intention).toMatchObject({ kind: 'rubrique.setting', field: 'forum' });
    expect(findRubrique(kept(view, set), 'mother')).toMatchObject({ forum: true, pad: true });
    expect(setSetting(view, mother, {}).intention).toMatchObject({ field: '' });
  });

  it('are opened with their mothers, or closed alone', () => {
    const view = smallSchool();
    const daughter = found(view, 'daughter');
    expect(refusal(view, setVisibility(view, daughter, 'publique', false).changes)?.kind).toBe('public-under-private');
    const opened = setVisibility(view, daughter, 'publique', true);
    expect(opened).toMatchObject({ atomic: true, intention: { mothers: 1 } });
    const after = kept(view, opened);
    expect(findRubrique(after, 'mother')?.visibility).toBe('publique');
    expect(setVisibility(after, found(after, 'daughter'), 'privee', true)).toMatchObject({ atomic: false, intention: { mothers: 0 } });
  });

  it('are archived, deleted and brought back with what is under them', () => {
    const view = smallSchool();
    const archived = kept(view, closeSubtree(view, found(view, 'mother'), 'archived'));
    expect(findRubrique(archived, 'daughter')?.state).toBe('archived');
    const binned = closeSubtree(archived, found(archived, 'mother'), 'trashed');
    expect(binned).toMatchObject({ intention: { kind: 'rubrique.delete', subtree: 2 }, changes: [{ id: 'daughter', seen: { accesses: {} } }, { id: 'mother' }] });
    const deleted = kept(archived, binned);
    const restored = restoreSubtree(deleted, found(deleted, 'mother'));
    expect(restored.intention).toMatchObject({ kind: 'rubrique.restore', subtree: 2 });
    expect(findRubrique(kept(deleted, restored), 'daughter')?.state).toBe('active');
    expect(restoreSubtree(archived, found(archived, 'mother')).intention.kind).toBe('rubrique.unarchive');
  });
});
