import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { openConflicts, readConflict } from '../../../domain/sync/conflict.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { change, endings, openEnt, rubrique, settings, smallSchool } from '../settings.ts';
import { CELL, role, title } from './small-changes.ts';

function resolve(id: string, seen: Json, set: Json): Change {
  return { entity: 'conflict', id, edits: [{ field: 'resolution', was: seen, set }] };
}

/** Ann wants manager, Bob wants writer: writer is in force, the conflict is « b:1 ». */
function disputed(): ReturnType<typeof openEnt> {
  const ent = openEnt(smallSchool());
  ent.send([role('visitor', 'manager')], { client: 'a' });
  ent.send([role('visitor', 'writer')], { client: 'b' });
  return ent;
}

describe('deciding a conflict', () => {
  it.for([
    [{ choice: 'theirs' }, 'manager'],
    [{ choice: 'mine' }, 'writer'],
    [{ choice: 'value', values: ['visitor'] }, 'visitor'],
    [{ choice: 'value' }, 'writer'],
  ] as const)('%j', ([wish, expected]) => {
    const ent = disputed();
    const effect = ent.send([resolve('b:1', ['writer'], { ...wish })], { client: 'c', name: 'Cléa' });
    expect(effect.outcomes[0]).toMatchObject({ status: 'applied', conflict: 'b:1' });
    expect(ent.value('access', CELL, 'role')).toBe(expected);
    expect(ent.conflicts()[0]).toMatchObject({ state: 'resolved', resolvedBy: 'Cléa', choice: wish.choice });
    expect(effect.journal.at(-1)?.status).toBe('resolved');
  });

  it('is too late when somebody already has', () => {
    const ent = disputed();
    ent.send([resolve('b:1', ['writer'], { choice: 'theirs' })], { client: 'c' });
    expect(endings(ent.send([resolve('b:1', ['writer'], { choice: 'mine' })], { client: 'd' }))).toEqual(['same']);
    expect(ent.value('access', CELL, 'role')).toBe('manager');
    expect(endings(ent.send([resolve('unheard', [], { choice: 'mine' })]))).toEqual(['same']);
  });

  it('shows the conflict again when the value moved since it was seen', () => {
    const ent = disputed();
    ent.send([role('writer', 'none')], { client: 'c' });
    const effect = ent.send([resolve('b:1', ['writer'], { choice: 'mine' })], { client: 'd' });
    expect(endings(effect)).toEqual(['refreshed']);
    expect(ent.value('access', CELL, 'role')).toBe('none');
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'none', inForce: 'none', mine: 'writer' });
    expect(endings(ent.send([resolve('b:1', ['none'], { choice: 'mine' })], { client: 'd' }))).toEqual(['applied']);
  });

  it('keeps their wish in view when another dispute holds less in force', () => {
    const ent = disputed();
    ent.send([role('visitor', 'none')], { client: 'c' });
    expect(endings(ent.send([resolve('b:1', ['writer'], { choice: 'mine' })], { client: 'd' }))).toEqual(['refreshed']);
    expect(ent.conflicts().find(({ id }) => id === 'b:1')?.edits[0]).toMatchObject({ theirs: 'manager', inForce: 'none' });
    // Deciding one dispute gives no more than the other one allows.
    expect(endings(ent.send([resolve('b:1', ['none'], { choice: 'theirs' })], { client: 'd' }))).toEqual(['applied']);
    expect(ent.value('access', CELL, 'role')).toBe('none');
    expect(ent.conflicts().find(({ id }) => id === 'c:1')?.edits[0]).toMatchObject({ theirs: 'manager', mine: 'none' });
  });

  it('takes up what an import changed without asking', () => {
    const ent = openEnt(smallSchool());
    ent.send([title('mother', 'Mère', 'A')], { client: 'a' });
    ent.send([title('mother', 'Mère', 'B')], { client: 'b' });
    const row = ent.rows.find('rubrique', 'mother');
    ent.rows.put('rubrique', 'mother', { ver: 9, fields: { ...row?.fields, title: 'Import' } });
    expect(endings(ent.send([resolve('b:1', ['A'], { choice: 'mine' })], { client: 'c' }))).toEqual(['refreshed']);
    expect(ent.conflicts()[0]?.edits[0]).toMatchObject({ theirs: 'Import', inForce: 'Import' });
  });

  it('is refused when it means nothing, or when a rule forbids it', () => {
    const ent = disputed();
    expect(endings(ent.send([resolve('b:1', ['writer'], { choice: 'hers' })]))).toEqual(['rejected invalid-value']);
    expect(endings(ent.send([resolve('b:1', 'writer', { choice: 'mine' })]))).toEqual(['rejected invalid-value']);
    expect(endings(ent.send([{ entity: 'conflict', id: 'b:1', edits: [{ field: 'other', was: null, set: null }] }]))).toEqual([
      'rejected invalid-value',
    ]);
    const effect = ent.send([resolve('b:1', ['writer'], { choice: 'value', values: ['emperor'] })]);
    expect(endings(effect)).toEqual(['rejected invalid-value']);
    expect(effect.journal[0]?.status).toBe('rejected');
    expect(ent.conflicts()[0]?.state).toBe('open');
  });

  it('is for whoever may edit what it is about, keeping theirs included', () => {
    const ent = disputed();
    for (const choice of ['theirs', 'mine']) {
      expect(endings(ent.send([resolve('b:1', ['writer'], { choice })], { role: 'head' }))).toEqual(['rejected role-forbids']);
    }
    expect(ent.conflicts()[0]?.state).toBe('open');
  });

  it('restores the rubrique and its mothers with what was changed in it', () => {
    const ent = openEnt(smallSchool());
    const closing = ['daughter', 'mother'].map((id) => change(ent.rows, 'rubrique', id, { state: 'trashed' }));
    ent.send(closing, { client: 'a', atomic: true });
    ent.send([change(smallSchool(), 'rubrique', 'daughter', { title: 'Fille B' })], { client: 'b' });
    const effect = ent.send([resolve('b:1', ['trashed', 'trashed', 'Fille'], { choice: 'mine' })], { client: 'a' });
    expect(endings(effect)).toEqual(['applied']);
    expect(ent.rows.find('rubrique', 'daughter')?.fields).toMatchObject({ state: 'active', title: 'Fille B' });
    expect(ent.value('rubrique', 'mother', 'state')).toBe('active');
  });

  it('deletes what the other one changed, rights seen again', () => {
    const ent = openEnt(smallSchool());
    const before = smallSchool();
    ent.send([change(before, 'access', 'daughter|group:6A', { role: 'writer' })], { client: 'a' });
    const wanted = { ...change(before, 'rubrique', 'daughter', { state: 'trashed' }), seen: { accesses: {} } };
    ent.send([wanted], { client: 'b' });
    const moved = ent.send([resolve('b:1', ['active', null], { choice: 'mine' })], { client: 'c' });
    expect(endings(moved)).toEqual(['applied']);
    expect(ent.value('rubrique', 'daughter', 'state')).toBe('trashed');
  });

  it('leaves the rights that were looked at as they are when the conflict is shown again', () => {
    const ent = openEnt(smallSchool());
    const before = smallSchool();
    ent.send([change(before, 'access', 'daughter|group:6A', { role: 'writer' })], { client: 'a' });
    ent.send([{ ...change(before, 'rubrique', 'daughter', { state: 'trashed' }), seen: { accesses: {} } }], { client: 'b' });
    ent.send([change(ent.rows, 'rubrique', 'daughter', { state: 'archived' })], { client: 'a' });
    expect(endings(ent.send([resolve('b:1', ['active', null], { choice: 'mine' })], { client: 'c' }))).toEqual(['refreshed']);
    expect(ent.conflicts()[0]?.edits.map(({ theirs }) => theirs)).toEqual(['archived', { 'group:6A': 'writer' }]);
  });
});

describe('reading conflicts', () => {
  it('leaves out what is settled and what is not understood', () => {
    const ent = disputed();
    expect(openConflicts(ent.rows)).toHaveLength(1);
    ent.rows.put('conflict', 'odd', { ver: 1, fields: { state: 'open' } });
    expect(openConflicts(ent.rows)).toHaveLength(1);
    ent.send([resolve('b:1', ['writer'], { choice: 'mine' })]);
    expect(openConflicts(ent.rows)).toHaveLength(0);
    expect(readConflict('none', undefined)).toBeUndefined();
  });

  it('names nobody when nobody is known to have been there', () => {
    const ent = openEnt(settings({ rubrique: { root: rubrique({ parentId: null }) } }));
    ent.send([{ entity: 'access', id: 'root|group:6A', edits: [{ field: 'role', was: 'writer', set: 'manager' }] }]);
    expect(ent.conflicts()[0]).toMatchObject({ theirsBy: null, theirsAt: null });
  });
});
