import { describe, expect, it } from 'vitest';
import { seenNow } from '../../../domain/sync/ent/detect-conflict.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { fieldValue, type SettingsView } from '../../../domain/sync/row.ts';
import { DIRECTORY, endings, openEnt, rubrique, settings, smallSchool } from '../settings.ts';
import { CELL, role, state, title } from './small-changes.ts';

/** Deletes a rubrique after having looked at it. */
function deletion(view: SettingsView, id: string): Change {
  return { ...state(id, 'active', 'trashed'), seen: seenNow(view, { entity: 'rubrique', id }, ['title', 'accesses']) };
}

describe('deleted there, changed here', () => {
  function deleted(): ReturnType<typeof openEnt> {
    const ent = openEnt(smallSchool());
    ent.send([state('daughter', 'active', 'trashed'), state('mother', 'active', 'trashed')], { client: 'a' });
    return ent;
  }

  it('asks to restore the rubrique and its mothers with the change', () => {
    const ent = deleted();
    expect(endings(ent.send([title('daughter', 'Fille', 'B')], { client: 'b' }))).toEqual(['conflict']);
    expect(ent.conflicts()[0]).toMatchObject({
      kind: 'edit-vs-delete',
      edits: [
        { id: 'mother', field: 'state', theirs: 'trashed', mine: 'active' },
        { id: 'daughter', field: 'state', theirs: 'trashed', mine: 'active' },
        { id: 'daughter', field: 'title', theirs: 'Fille', mine: 'B' },
      ],
    });
  });

  it('takes a right away at once, even there', () => {
    const ent = deleted();
    expect(endings(ent.send([role('visitor', 'none')], { client: 'b' }))).toEqual(['conflict']);
    expect(ent.value('access', CELL, 'role')).toBe('none');
  });

  it('gives no right there before somebody decides', () => {
    const ent = deleted();
    ent.send([role('visitor', 'manager')], { client: 'b' });
    expect(ent.value('access', CELL, 'role')).toBe('visitor');
  });

  it('holds a later edit, but not the return of the rubrique', () => {
    const ent = deleted();
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    expect(endings(ent.send([title('mother', 'B', 'C')], { client: 'b' }))).toEqual(['held']);
    expect(endings(ent.send([state('mother', 'trashed', 'active')], { client: 'b' }))).toEqual(['applied']);
    expect(ent.conflicts()[0]?.edits).toMatchObject([{ field: 'state', theirs: 'active', mine: 'active' }, { mine: 'C' }]);
  });

  it('is nothing when it is already so, or when it brings the rubrique back', () => {
    const ent = deleted();
    expect(endings(ent.send([title('mother', 'x', 'Mère')], { client: 'b' }))).toEqual(['same']);
    expect(endings(ent.send([state('mother', 'trashed', 'active')], { client: 'b' }))).toEqual(['applied']);
  });

  it('takes away on an archived rubrique what one side takes away', () => {
    const ent = openEnt(settings({ rubrique: { root: rubrique({ parentId: null }), old: rubrique({ state: 'archived' }) }, access: { 'old|group:6A': { role: 'writer' } } }));
    expect(endings(ent.send([role('visitor', 'none', 'old|group:6A')]))).toEqual(['conflict']);
    expect(ent.value('access', 'old|group:6A', 'role')).toBe('none');
    expect(endings(ent.send([role('none', 'manager', 'old|group:6A')], { client: 'a' }))).toEqual(['held']);
    expect(ent.value('access', 'old|group:6A', 'role')).toBe('none');
  });
});

describe('changed there, deleted here', () => {
  it('shows what moved since one looked', () => {
    const ent = openEnt(smallSchool());
    const before = smallSchool();
    ent.send([role('visitor', 'manager'), title('mother', 'Mère', 'A')], { client: 'a' });
    expect(endings(ent.send([deletion(before, 'daughter'), deletion(before, 'mother')], { client: 'b', atomic: true }))).toEqual([
      'conflict',
      'conflict',
    ]);
    const [conflict] = ent.conflicts();
    expect(conflict?.kind).toBe('delete-vs-edit');
    expect(conflict?.edits).toMatchObject([
      { id: 'mother', field: 'state', mine: 'trashed' },
      { id: 'mother', field: 'title', base: 'Mère', theirs: 'A', mine: 'A' },
      { id: 'mother', field: 'accesses', theirs: { 'group:6A': 'manager' } },
      { id: 'daughter', field: 'state', theirs: 'active', mine: 'trashed' },
    ]);
    ent.send([title('mother', 'A', 'A2')], { client: 'a' });
    expect(ent.conflicts()[0]?.edits[1]).toMatchObject({ theirs: 'A2', mine: 'A2' });
  });

  it('goes through when nothing moved, and is not asked twice', () => {
    const ent = openEnt(smallSchool());
    const before = smallSchool();
    expect(endings(ent.send([deletion(before, 'daughter')]))).toEqual(['applied']);
    expect(endings(ent.send([deletion(before, 'daughter')], { client: 'b' }))).toEqual(['same']);
  });

  it('looks at rights that give something, and at absent fields as nothing', () => {
    const view = settings({ access: { 'r|group:a': { role: 'none' }, 'r|group:b': { role: 'writer' }, 'r|group:c': {}, 'other|group:b': { role: 'writer' } } });
    expect(seenNow(view, { entity: 'rubrique', id: 'r' }, ['accesses', 'title'])).toEqual({
      accesses: { 'group:b': 'writer', 'group:c': 'none' },
      title: '',
    });
    const ent = openEnt(smallSchool());
    const odd = { ...state('daughter', 'active', 'trashed'), seen: { unheard: null } };
    expect(endings(ent.send([odd]))).toEqual(['applied']);
  });
});

describe('somebody or something that is gone', () => {
  const cases: readonly (readonly [string, Change, readonly string[]])[] = [
    ['a person', role('none', 'writer', 'mother|person:zoe'), ['conflict']],
    ['a group', role('none', 'writer', 'mother|group:6Z'), ['conflict']],
    ['a member', { entity: 'membership', id: 'free|zoe', edits: [{ field: 'member', was: false, set: true }] }, ['conflict']],
    ['a right taken away', role('visitor', 'none', 'mother|person:zoe'), ['same']],
    ['a person who is there', role('none', 'writer', 'mother|person:ann'), ['applied']],
    ['a group of the school', role('none', 'writer', 'mother|group:free'), ['applied']],
    ['a key that means nothing', role('none', 'writer', 'mother'), ['rejected malformed-key']],
    ['a member key that means nothing', { entity: 'membership', id: 'free', edits: [{ field: 'member', was: false, set: true }] }, ['rejected malformed-key']],
  ];
  it.for(cases)('%s', ([, wanted, expected]) => {
    const ent = openEnt(smallSchool());
    expect(endings(ent.send([wanted]))).toEqual(expected);
    expect(ent.conflicts().map(({ kind }) => kind)).toEqual(expected[0] === 'conflict' ? ['reference'] : []);
    expect(fieldValue(ent.rows.find('access', 'mother|person:zoe'), 'access', 'role')).toBe('none');
  });

  it('is given nothing by whoever decides, as long as they are not there', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('none', 'writer', 'mother|person:zoe')]);
    const decide = (choice: string) => ent.send([{ entity: 'conflict', id: 'a:1', edits: [{ field: 'resolution', was: ['none'], set: { choice } }] }]);
    expect(endings(decide('mine'))).toEqual(['rejected no-longer-there']);
    expect(ent.value('access', 'mother|person:zoe', 'role')).toBe('none');
    expect(ent.conflicts().map((conflict) => conflict.state)).toEqual(['open']);
    expect(endings(decide('theirs'))).toEqual(['applied']);
    expect(ent.conflicts().map((conflict) => conflict.state)).toEqual(['resolved']);
  });

  it('is nothing to decide when it is already so', () => {
    const ent = openEnt(settings({ rubrique: { root: rubrique({ parentId: null }) }, access: { 'root|person:zoe': { role: 'writer' } } }));
    expect(endings(ent.send([role('none', 'writer', 'root|person:zoe')]))).toEqual(['same']);
    expect(DIRECTORY.findPerson('zoe')).toBeUndefined();
  });
});
