import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { Conflict } from '../../../domain/sync/conflict.ts';
import { deskOf, setField, setRole, tinyEnt, type Desk } from '../ent-desk.ts';

const RIGHT = 'cdi|group:profil:enseignants';

function conflictsOf(desk: Desk): readonly Conflict[] {
  return desk
    .snapshot('settings')
    .flatMap((line) => ('e' in line && line.e === 'conflict' && 'd' in line ? [Conflict.parse({ ...line.d, id: line.i })] : []));
}

function valueNow(desk: Desk, id: string, field: string): unknown {
  const row = desk.snapshot('settings').find((line) => 'i' in line && line.i === id);
  return row !== undefined && 'd' in row ? row.d[field] : undefined;
}

function twoDesks(): readonly [Desk, Desk] {
  const ent = tinyEnt();
  return [deskOf(ent, 'adm1', 'one'), deskOf(ent, 'adm2', 'two')];
}

describe('conflicts at the ENT', () => {
  it('merges disjoint changes and recognises the same wish', () => {
    const [one, two] = twoDesks();
    one.sendOne(setField('cdi', 'title', 'CDI', 'Centre'));
    expect(two.sendOne(setField('cdi', 'blog', true, false)).status).toBe('applied');
    expect(two.sendOne(setField('cdi', 'title', 'CDI', 'Centre')).status).toBe('same');
    expect(conflictsOf(one)).toEqual([]);
  });

  it('puts the more restrictive right in force while two administrators disagree', () => {
    const [one, two] = twoDesks();
    one.sendOne(setRole(RIGHT, 'writer', 'manager'));
    const outcome = two.sendOne(setRole(RIGHT, 'writer', 'visitor'));
    expect(outcome).toMatchObject({ status: 'conflict', conflict: 'two:1' });
    expect(valueNow(one, RIGHT, 'role')).toBe('visitor');
    expect(conflictsOf(one)).toMatchObject([
      { kind: 'value', state: 'open', edits: [{ base: 'writer', theirs: 'manager', mine: 'visitor', inForce: 'visitor' }] },
    ]);
  });

  it('holds a later change of what is disputed, then settles it as decided', () => {
    const [one, two] = twoDesks();
    one.sendOne(setRole(RIGHT, 'writer', 'manager'));
    two.sendOne(setRole(RIGHT, 'writer', 'visitor'));
    expect(two.sendOne(setRole(RIGHT, 'visitor', 'none')).status).toBe('held');
    expect(conflictsOf(one)[0]?.edits[0]?.mine).toBe('none');
    const seen = conflictsOf(one)[0]?.edits.map(({ inForce }) => inForce) ?? [];
    const resolve = (was: readonly Json[], choice: string): Parameters<Desk['sendOne']>[0] => ({
      entity: 'conflict',
      id: 'two:1',
      edits: [{ field: 'resolution', was: [...was], set: { choice } }],
    });
    expect(one.sendOne(resolve(seen, 'theirs')).status).toBe('applied');
    expect(valueNow(two, RIGHT, 'role')).toBe('manager');
    expect(two.sendOne(resolve(seen, 'mine')).status).toBe('same');
  });

  it('shows a conflict again to whoever decides on values that moved', () => {
    const [one, two] = twoDesks();
    one.sendOne(setField('cdi', 'title', 'CDI', 'Un'));
    two.sendOne(setField('cdi', 'title', 'CDI', 'Deux'));
    one.sendOne(setField('cdi', 'title', 'Un', 'Un bis'));
    const outcome = two.sendOne({
      entity: 'conflict',
      id: 'two:1',
      edits: [{ field: 'resolution', was: ['Un'], set: { choice: 'mine' } }],
    });
    expect(outcome.status).toBe('refreshed');
    expect(conflictsOf(two)[0]?.edits[0]?.theirs).toBe('Un bis');
  });

  it('opens a card for a change of what was deleted, and for a deletion of what was changed', () => {
    const [one, two] = twoDesks();
    one.sendOne(setField('club', 'state', 'active', 'trashed'));
    expect(two.sendOne(setField('club', 'title', 'Club journal', 'Gazette')).status).toBe('conflict');
    two.sendOne(setField('cdi', 'title', 'CDI', 'Centre'));
    const deletion = { ...setField('cdi', 'state', 'active', 'trashed'), seen: { title: 'CDI' } };
    expect(one.sendOne(deletion).status).toBe('conflict');
    expect(conflictsOf(one).map(({ kind }) => kind).toSorted()).toEqual(['delete-vs-edit', 'edit-vs-delete']);
  });

  it('opens a card for a right given to somebody who left', () => {
    const [one] = twoDesks();
    expect(one.sendOne(setRole('cdi|person:p16-404', 'none', 'visitor')).status).toBe('conflict');
    expect(conflictsOf(one)[0]?.kind).toBe('reference');
  });

  it('holds a whole atomic gesture for one contested value', () => {
    const [one, two] = twoDesks();
    one.sendOne(setField('cdi', 'title', 'CDI', 'Un'));
    const answer = two.send([setField('cdi', 'title', 'CDI', 'Deux'), setField('club', 'title', 'Club journal', 'Gazette')], {
      atomic: true,
    });
    expect(answer).toMatchObject({ outcomes: [{ status: 'conflict' }, { status: 'conflict' }] });
    expect(valueNow(two, 'club', 'title')).toBe('Club journal');
  });
});
