import { describe, expect, it } from 'vitest';
import { fieldValue } from '../../../domain/sync/row.ts';
import { seenNow } from '../../../domain/sync/ent/detect-conflict.ts';
import { mutationHash } from '../../../domain/sync/mutation.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { change, DIRECTORY, endings, NOW, openEnt, rubrique, settings, smallSchool } from '../settings.ts';

const CELL = 'mother|group:6A';
const role = (was: string, set: string, id = CELL): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });
const title = (id: string, was: string, set: string): Change => ({ entity: 'rubrique', id, edits: [{ field: 'title', was, set }] });
const state = (id: string, was: string, set: string): Change => ({ entity: 'rubrique', id, edits: [{ field: 'state', was, set }] });

/** Deletes a rubrique after having looked at it. */
function deletion(view: SettingsView, id: string): Change {
  return { ...state(id, 'active', 'trashed'), seen: seenNow(view, { entity: 'rubrique', id }, ['title', 'accesses']) };
}

describe('one change that reaches the ENT', () => {
  it('applies, raises the version and tells it', () => {
    const ent = openEnt(smallSchool());
    const effect = ent.send([role('visitor', 'writer')], { name: 'Ann' });
    expect(endings(effect)).toEqual(['applied']);
    expect(ent.rows.find('access', CELL)).toEqual({ ver: 2, fields: { role: 'writer' }, by: 'Ann', at: NOW });
    expect(effect.journal[0]).toMatchObject({ status: 'applied', m: 1, edits: [{ field: 'role', before: 'visitor', after: 'writer' }] });
  });

  it('is already so when somebody else wished the same', () => {
    const ent = openEnt(smallSchool());
    expect(endings(ent.send([role('none', 'visitor')]))).toEqual(['same']);
    expect(ent.rows.find('access', CELL)?.ver).toBe(1);
  });

  it('keeps both fields that two people changed', () => {
    const ent = openEnt(smallSchool());
    const old = smallSchool();
    ent.send([change(old, 'rubrique', 'mother', { title: 'A' })], { client: 'a' });
    expect(endings(ent.send([change(old, 'rubrique', 'mother', { forum: true })], { client: 'b' }))).toEqual(['applied']);
    expect(ent.rows.find('rubrique', 'mother')?.fields).toMatchObject({ title: 'A', forum: true });
  });

  it('is refused with the rights of now, and told', () => {
    const ent = openEnt(smallSchool());
    const effect = ent.send([role('visitor', 'writer')], { role: 'head' });
    expect(endings(effect)).toEqual(['rejected role-forbids']);
    expect(effect.journal[0]?.status).toBe('rejected');
    expect(endings(ent.send([title('mother', 'Mère', ' ')]))).toEqual(['rejected title-missing']);
  });

  it('does not stop the ones beside it', () => {
    const ent = openEnt(smallSchool());
    expect(endings(ent.send([title('mother', 'Mère', ''), role('visitor', 'none')]))).toEqual(['rejected title-missing', 'applied']);
  });

  it('writes when something was deleted by the clock of the ENT', () => {
    const ent = openEnt(smallSchool());
    ent.send([state('daughter', 'active', 'trashed')], { now: '2026-12-01T00:00:00.000Z' });
    expect(ent.rows.find('rubrique', 'daughter')?.fields['trashedAt']).toBe('2026-12-01T00:00:00.000Z');
  });
});

describe('two people who want different things', () => {
  it('open a conflict that names both, and the more restrictive right is in force', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'a', name: 'Ann' });
    const effect = ent.send([role('visitor', 'writer')], { client: 'b', name: 'Bob' });
    expect(effect.outcomes[0]).toMatchObject({ status: 'conflict', conflict: 'b:1' });
    expect(ent.conflicts()).toMatchObject([
      {
        kind: 'value',
        state: 'open',
        theirsBy: 'Ann',
        mineBy: { name: 'Bob' },
        edits: [{ base: 'visitor', theirs: 'manager', mine: 'writer', inForce: 'writer' }],
      },
    ]);
    expect(ent.value('access', CELL, 'role')).toBe('writer');
    // What was there when it was asked, then what is in force meanwhile.
    expect(effect.journal.map(({ status, edits }) => [status, edits[0]?.before, edits[0]?.after])).toEqual([['conflict', 'manager', 'writer'], ['restricted', 'manager', 'writer']]);
  });

  it('let the committed value stand where there is no order', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    expect(ent.value('rubrique', 'mother', 'title')).toBe('A');
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'A', mine: 'B', inForce: 'A' });
  });

  it('apply what is clean beside what clashes', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    const effect = ent.send([change(smallSchool(), 'rubrique', 'mother', { title: 'B', forum: true })], { client: 'b' });
    expect(endings(effect)).toEqual(['conflict']);
    expect(ent.rows.find('rubrique', 'mother')?.fields).toMatchObject({ title: 'A', forum: true });
  });

  it('leave a value alone where a rule forbids the more restrictive one', () => {
    const ent = openEnt(
      settings({
        rubrique: {
          root: rubrique({ parentId: null, visibility: 'publique' }),
          mother: rubrique({ visibility: 'publique' }),
          daughter: rubrique({ parentId: 'mother', visibility: 'publique' }),
        },
      }),
    );
    const stale: Change = { entity: 'rubrique', id: 'mother', edits: [{ field: 'visibility', was: 'ouverte', set: 'privee' }] };
    expect(endings(ent.send([stale]))).toEqual(['conflict']);
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ inForce: 'publique' });
  });
});

describe('what is already contested', () => {
  it('takes the later edits of the same console, without a second conflict', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'a' });
    ent.send([role('visitor', 'writer')], { client: 'b' });
    const effect = ent.send([role('writer', 'moderator')], { client: 'b' });
    expect(effect.outcomes[0]).toMatchObject({ status: 'held', conflict: 'b:1' });
    expect(ent.conflicts()).toHaveLength(1);
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'manager', mine: 'moderator', inForce: 'moderator' });
    expect(ent.value('access', CELL, 'role')).toBe('moderator');
  });

  it('answers with the fingerprint of the whole mutation when a part of it is held', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    const both: Change = {
      entity: 'rubrique',
      id: 'mother',
      edits: [
        { field: 'title', was: 'B', set: 'C' },
        { field: 'forum', was: false, set: true },
      ],
    };
    const effect = ent.send([both], { client: 'b' });
    expect(effect.outcomes[0]).toMatchObject({
      status: 'held',
      hash: mutationHash({ ...both, m: 2, gesture: 'gesture-3' }),
    });
    expect(ent.value('rubrique', 'mother', 'forum')).toBe(true);
    expect(ent.conflicts()[0]?.edits[0]?.mine).toBe('C');
    const again = ent.send([{ ...both, edits: [both.edits[0] ?? { field: 'title', was: 'B', set: 'D' }, { field: 'forum', was: false, set: true }] }], {
      client: 'b',
    });
    expect(endings(again)).toEqual(['held']);
  });

  it('takes edits of two disputes at once', () => {
    const ent = openEnt(smallSchool());
    ent.send([change(smallSchool(), 'rubrique', 'mother', { title: 'A', position: 1 })], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    ent.send([{ entity: 'rubrique', id: 'mother', edits: [{ field: 'position', was: 0, set: 2 }] }], { client: 'b' });
    const effect = ent.send([change(ent.rows, 'rubrique', 'mother', { title: 'C', position: 3 })], { client: 'b' });
    expect(endings(effect)).toEqual(['held']);
    expect(ent.conflicts().map(({ edits }) => edits.map(({ mine }) => mine))).toEqual([['C'], [3]]);
  });

  it('never gives more than one side wants because a third person decides', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'writer')], { client: 'a' });
    ent.send([role('visitor', 'none')], { client: 'b' });
    expect(ent.value('access', CELL, 'role')).toBe('none');
    const effect = ent.send([role('none', 'manager')], { client: 'c', name: 'Cléa' });
    expect(endings(effect)).toEqual(['applied']);
    expect(ent.value('access', CELL, 'role')).toBe('none');
    expect(ent.conflicts()[0]).toMatchObject({ theirsBy: 'Cléa', edits: [{ theirs: 'manager', mine: 'none', inForce: 'none' }] });
  });

  it('keeps to the lowest of several disputes when one side asks for more', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'a' });
    ent.send([role('visitor', 'writer')], { client: 'b' });
    ent.send([role('visitor', 'none')], { client: 'c' });
    ent.send([role('writer', 'moderator')], { client: 'b' });
    expect(ent.value('access', CELL, 'role')).toBe('none');
  });

  it('shows the value of now to those who dispute a title', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    ent.send([title('mother', 'A', 'C')], { client: 'a' });
    expect(ent.value('rubrique', 'mother', 'title')).toBe('C');
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'C', mine: 'B', inForce: 'C' });
  });
});

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

  it('is nothing to decide when it is already so', () => {
    const ent = openEnt(settings({ rubrique: { root: rubrique({ parentId: null }) }, access: { 'root|person:zoe': { role: 'writer' } } }));
    expect(endings(ent.send([role('none', 'writer', 'root|person:zoe')]))).toEqual(['same']);
    expect(DIRECTORY.findPerson('zoe')).toBeUndefined();
  });
});

describe('a whole action', () => {
  it('applies whole, and tells apart what was already so', () => {
    const ent = openEnt(smallSchool());
    ent.send([state('daughter', 'active', 'archived')]);
    const effect = ent.send([state('daughter', 'active', 'archived'), state('mother', 'active', 'archived')], { atomic: true });
    expect(endings(effect)).toEqual(['same', 'applied']);
    expect(ent.rows.find('rubrique', 'daughter')?.ver).toBe(2);
  });

  it('is refused whole: by a rule, by a role', () => {
    const ent = openEnt(smallSchool());
    const changes = [title('mother', 'Mère', 'A'), title('daughter', 'Fille', '')];
    expect(endings(ent.send(changes, { atomic: true }))).toEqual(['rejected title-missing', 'rejected title-missing']);
    expect(ent.value('rubrique', 'mother', 'title')).toBe('Mère');
    expect(endings(ent.send(changes, { atomic: true, role: 'deputy' }))).toEqual(['rejected role-forbids', 'rejected role-forbids']);
    expect(endings(ent.send([], { atomic: true }))).toEqual([]);
  });

  it('waits whole when one value is contested, but what it takes away is taken away', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    const changes = [title('mother', 'Mère', 'B'), title('daughter', 'Fille', 'C'), role('visitor', 'none')];
    expect(endings(ent.send(changes, { client: 'b', atomic: true }))).toEqual(['conflict', 'conflict', 'conflict']);
    expect(ent.value('rubrique', 'daughter', 'title')).toBe('Fille');
    expect(ent.value('access', CELL, 'role')).toBe('none');
    expect(ent.conflicts()[0]?.edits.map(({ mine }) => mine)).toEqual(['B', 'C', 'none']);
  });

  it('joins, whole, the dispute that its author already has', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    const effect = ent.send([title('mother', 'A', 'C'), title('daughter', 'Fille', 'D'), role('visitor', 'none')], { client: 'b', atomic: true });
    expect(endings(effect)).toEqual(['held', 'held', 'held']);
    expect(ent.conflicts()).toHaveLength(1);
    expect(ent.conflicts()[0]?.edits.map(({ mine, inForce }) => [mine, inForce])).toEqual([
      ['C', 'A'],
      ['D', 'Fille'],
      ['none', 'none'],
    ]);
  });
});
