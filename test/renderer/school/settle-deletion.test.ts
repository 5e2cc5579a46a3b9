import { createORPCClient } from '@orpc/client';
import { expect, it, vi } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import { closeSubtree } from '../../../domain/rubriques/rubrique-gestures.ts';
import { findRubrique } from '../../../domain/rubriques/rubrique.ts';
import { createSchoolActions } from '../../../renderer/school/store/create-school-actions.ts';
import type { SchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import { access, entry, LATER, OTHER, right, rubrique, smallSchool } from '../sync/small-school.ts';

/** The actions of a page over a console that keeps everything. */
const actionsOn = (store: SchoolStore) => createSchoolActions(store, createORPCClient({ call: () => Promise.resolve({}) }));

const deletedThere = () =>
  smallSchool(
    [rubrique('cdi', 'root', { ver: 2, by: OTHER, at: LATER, fields: { title: 'CDI', parentId: 'root', kind: 'etablissement', visibility: 'privee', state: 'trashed', trashedAt: new Date().toISOString() } })],
    [entry([right('cdi|group:students', 'none', 'writer')]), entry([right('root|group:teachers', 'visitor', 'writer')])],
  );

it('foresees one card for what was deleted there, and leaves what else is drafted', () => {
  const { foreseen } = deletedThere().getState();
  expect(foreseen).toMatchObject([{ id: 'cdi', field: 'state', theirs: 'trashed', theirsBy: OTHER }]);
});

it('gives up what was intended of a deleted rubrique', async () => {
  const store = deletedThere();
  const actions = actionsOn(store);
  actions.settleDeletion(must(store.getState().foreseen[0], 'one card'), false);
  await vi.waitFor(() => expect(store.getState().draft).toHaveLength(1));
  expect(store.getState().foreseen).toEqual([]);
});

it('brings the rubrique back before what was intended of it', async () => {
  const store = deletedThere();
  const actions = actionsOn(store);
  actions.settleDeletion(must(store.getState().foreseen[0], 'one card'), true);
  await vi.waitFor(() => expect(store.getState().draft).toHaveLength(3));
  const { draft, foreseen, view } = store.getState();
  expect(draft.slice(1).map(({ intention }) => intention.kind)).toEqual(['rubrique.restore', 'access.paste']);
  expect(findRubrique(view, 'cdi')?.state).toBe('active');
  expect(foreseen).toEqual([]);
});

it('deletes again with what is seen now', async () => {
  const { view } = smallSchool().getState();
  const { intention, changes, atomic } = closeSubtree(view, must(findRubrique(view, 'cdi'), 'it is there'), 'trashed');
  const store = smallSchool([access('cdi|group:teachers', 'manager', { by: OTHER, at: LATER })], [entry(changes, { intention, atomic })]);
  const actions = actionsOn(store);
  const card = must(store.getState().foreseen[0], 'one card');
  expect(card).toMatchObject({ mine: 'trashed', theirsBy: OTHER });
  actions.settleDeletion(card, true);
  await vi.waitFor(() => expect(store.getState().draft).toHaveLength(1));
  expect(store.getState().foreseen).toEqual([]);
  expect(store.getState().draft).toMatchObject([{ intention: { kind: 'rubrique.delete' } }]);
});
