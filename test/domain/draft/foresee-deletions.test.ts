import { describe, expect, it } from 'vitest';
import { foreseeDeletions } from '../../../domain/draft/foresee-deletions.ts';
import { netGestures } from '../../../domain/draft/net-changes.ts';
import { closeSubtree } from '../../../domain/rubriques/rubrique-gestures.ts';
import { findRubrique } from '../../../domain/rubriques/rubrique.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { change, entry, NOW, openEnt, smallSchool } from '../settings.ts';

const LATER = '2026-11-10T08:00:00.000Z';
const role = (was: string, set: string, id = 'mother|group:6A'): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });
const rename = (view: SettingsView, title: string): Change => change(view, 'rubrique', 'mother', { title });
const deletion = (view: SettingsView, id = 'mother') => closeSubtree(view, must(findRubrique(view, id), 'it is there'), 'trashed');

/** Somebody else deletes « mother » with what it contains. */
function deletedThere() {
  const ent = openEnt(smallSchool());
  ent.send(deletion(ent.rows).changes, { client: 'b', atomic: true });
  return ent;
}

describe('deleted there, changed here', () => {
  it('is foreseen once for the rubrique, with everything that was wanted of it', () => {
    const ent = deletedThere();
    const draft = [entry('a', [rename(smallSchool(), 'Autre')]), entry('b', [role('visitor', 'writer')]), entry('c', [role('visitor', 'manager')], { atomic: true })];
    const [card, ...others] = foreseeDeletions(ent.rows, draft);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ entity: 'rubrique', id: 'mother', field: 'state', base: 'active', theirs: 'trashed', mine: 'active', entryIds: ['a', 'b', 'c'] });
    expect(card?.beside?.map(({ field, mine }) => [field, mine])).toEqual([['title', 'Autre'], ['role', 'manager']]);
    expect(card?.theirsAt).toBeDefined();
  });

  it('brings the deleted mothers with a daughter', () => {
    const [card] = foreseeDeletions(deletedThere().rows, [entry('a', [role('none', 'writer', 'daughter|group:6A')])]);
    expect(card).toMatchObject({ id: 'daughter', beside: [{ entity: 'rubrique', id: 'mother', field: 'state', theirs: 'trashed', mine: 'active' }, { entity: 'access' }] });
  });

  it('is nothing when it is already so, when mine brings it back first, or when it is no rubrique', () => {
    const { rows } = deletedThere();
    const title = findRubrique(rows, 'mother')?.title ?? '';
    const back: Change = { entity: 'rubrique', id: 'mother', edits: [{ field: 'state', was: 'trashed', set: 'active' }] };
    const member: Change = { entity: 'membership', id: 'free|ann', edits: [{ field: 'member', was: false, set: true }] };
    const malformed: Change = { entity: 'access', id: 'nothing', edits: [{ field: 'role', was: 'none', set: 'writer' }] };
    expect(foreseeDeletions(rows, [entry('a', [rename(rows, title)])])).toEqual([]);
    expect(foreseeDeletions(rows, [entry('a', [back]), entry('b', [rename(rows, 'Autre')])])).toEqual([]);
    expect(foreseeDeletions(rows, [entry('a', [member]), entry('b', [malformed]), entry('c', [rename(rows, 'Autre')], { state: 'undone' })])).toEqual([]);
  });

  it('says nothing of a row that this version cannot read', () => {
    const rows = smallSchool();
    rows.put('rubrique', 'odd', { ver: 1, fields: { state: 'trashed', kind: 'unheard-of' } });
    expect(foreseeDeletions(rows, [entry('a', [{ entity: 'rubrique', id: 'odd', edits: [{ field: 'title', was: '', set: 'A' }] }])])).toEqual([]);
  });
});

describe('changed there, deleted here', () => {
  const draft = () => [entry('a', deletion(smallSchool()).changes, { atomic: true })];

  it('is foreseen with what moved and who moved it', () => {
    const rows = smallSchool();
    rows.put('access', 'mother|group:6A', { ver: 4, fields: { role: 'manager' }, by: 'Bob', at: LATER });
    rows.put('access', 'mother|group:free', { ver: 4, fields: { role: 'visitor' }, by: 'Eve', at: NOW });
    rows.put('access', 'root|group:6A', { ver: 4, fields: { role: 'visitor' }, by: 'Zoe', at: '2026-12-01T08:00:00.000Z' });
    const [card] = foreseeDeletions(rows, draft());
    expect(card).toMatchObject({ entity: 'rubrique', id: 'mother', field: 'state', base: 'active', theirs: 'active', mine: 'trashed', theirsBy: 'Bob', theirsAt: LATER, entryIds: ['a'] });
    expect(card?.beside?.map(({ field }) => field)).toEqual(['accesses']);
  });

  it('is foreseen of a title too, by who wrote the rubrique', () => {
    const rows = smallSchool();
    const row = must(rows.find('rubrique', 'mother'), 'it is there');
    rows.put('rubrique', 'mother', { ...row, fields: { ...row.fields, title: 'Autre' }, by: 'Bob', at: NOW });
    expect(foreseeDeletions(rows, draft())).toMatchObject([{ theirsBy: 'Bob', beside: [{ field: 'title', theirs: 'Autre', mine: 'Autre' }] }]);
  });

  it('knows no author of what an import wrote, nor of what is not there', () => {
    const gone: Change = { entity: 'schoolGroup', id: 'lost', edits: [{ field: 'state', was: 'active', set: 'trashed' }], seen: { name: 'A' } };
    expect(foreseeDeletions(smallSchool(), [entry('a', [gone])])).toMatchObject([{ id: 'lost', theirsBy: undefined, theirsAt: undefined }]);
  });

  it('is nothing when nothing moved, when it moved here, when both deleted it, or when nothing was looked at', () => {
    const rows = smallSchool();
    expect(foreseeDeletions(rows, draft())).toEqual([]);
    const mine = role('visitor', 'writer');
    const after = openEnt(smallSchool());
    after.send([mine]);
    expect(foreseeDeletions(rows, [entry('a', [mine]), entry('b', deletion(after.rows).changes, { atomic: true })])).toEqual([]);
    expect(foreseeDeletions(deletedThere().rows, draft())).toEqual([]);
    expect(foreseeDeletions(rows, [entry('a', [{ entity: 'rubrique', id: 'mother', edits: [{ field: 'state', was: 'active', set: 'trashed' }] }])])).toEqual([]);
  });
});

it('foresees what the ENT will hold', () => {
  const ent = deletedThere();
  const edits = [entry('a', [role('visitor', 'writer')])];
  const other = openEnt(smallSchool());
  other.send([role('visitor', 'manager')], { client: 'b' });
  const deletes = [entry('a', deletion(smallSchool()).changes, { atomic: true })];
  for (const [school, draft] of [[ent, edits], [other, deletes]] as const) {
    const foreseen = foreseeDeletions(school.rows, draft);
    const statuses = netGestures(draft, {}).flatMap(({ changes, gesture }) => school.send(changes, { atomic: gesture.atomic }).outcomes.map(({ status }) => status));
    expect(foreseen).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set(['conflict']));
  }
});
