import { describe, expect, it } from 'vitest';
import { revertGesture } from '../../../domain/draft/revert.ts';
import type { JournalEdit } from '../../../domain/sync/journal-entry.ts';
import { change, endings, journalEntry, NOW, openEnt, smallSchool } from '../settings.ts';

const edit = (entity: string, id: string, field: string, before: JournalEdit['before'], after: JournalEdit['after']): JournalEdit => ({
  entity,
  id,
  field,
  before,
  after,
});
const CELL = ['access', 'mother|group:6A', 'role'] as const;

describe('preparing the undoing of what was sent', () => {
  it('goes back to before the gesture, from what is now', () => {
    const view = smallSchool();
    const lines = [
      journalEntry(1, [edit(...CELL, 'none', 'writer')]),
      journalEntry(2, [edit(...CELL, 'writer', 'visitor')], { status: 'resolved' }),
      journalEntry(3, [edit(...CELL, 'visitor', 'manager')], { gesture: 'other' }),
      journalEntry(4, [edit(...CELL, 'visitor', 'manager')], { status: 'rejected' }),
    ];
    expect(revertGesture(view, 'g', lines)).toEqual({
      intention: { kind: 'revert', of: 'g' },
      changes: [{ entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'visitor', set: 'none' }] }],
      atomic: false,
    });
  });

  it('puts in the trash what the gesture made, and says nothing else of it', () => {
    const view = smallSchool();
    const made = journalEntry(1, [edit('rubrique', 'daughter', 'title', '', 'Fille'), edit('rubrique', 'daughter', 'state', 'absent', 'active')]);
    expect(revertGesture(view, 'g', [made])?.changes).toEqual([
      { entity: 'rubrique', id: 'daughter', edits: [{ field: 'state', was: 'active', set: 'trashed' }] },
    ]);
  });

  it('has nothing to say of what nobody edits, or is already back', () => {
    const view = smallSchool();
    const lines = [
      journalEntry(1, [
        edit('person', 'ann', 'lastName', 'A', 'B'),
        edit('conflict', 'c', 'resolution', null, {}),
        edit('rubrique', 'mother', 'contentCount', 1, 2),
        edit('rubrique', 'mother', 'title', 'Mère', 'Autre'),
      ]),
    ];
    expect(revertGesture(view, 'g', lines)).toBeUndefined();
    expect(revertGesture(view, 'nothing', lines)).toBeUndefined();
  });

  it('undoes what was done, as the ENT sees it', () => {
    const ent = openEnt(smallSchool());
    const done = ent.send(
      [change(ent.rows, 'access', 'mother|group:6A', { role: 'manager' }), change(ent.rows, 'rubrique', 'mother', { title: 'A', forum: true })],
      { atomic: true },
    );
    const lines = done.journal.map((entry, i) => ({ ...entry, k: i + 1, at: NOW }));
    const undo = revertGesture(ent.rows, 'gesture-1', lines);
    expect(undo?.atomic).toBe(true);
    expect(endings(ent.send(undo?.changes ?? [])).every((ending) => ending === 'applied')).toBe(true);
    expect([ent.value('access', 'mother|group:6A', 'role'), ent.value('rubrique', 'mother', 'title')]).toEqual(['visitor', 'Mère']);
  });
});
