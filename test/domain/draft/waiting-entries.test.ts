import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netGestures } from '../../../domain/draft/net-changes.ts';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { returnedEntries, waitingEntries } from '../../../domain/draft/waiting-entries.ts';
import { fieldRule } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { change, entry, smallSchool } from '../settings.ts';

const MOTHER = 'mother|group:6A';
const FREE = 'mother|group:free';
const role = (id: string, was: string, set: string): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });
const ids = (entries: readonly DraftEntry[]): string => entries.map(({ id }) => id).join('');

describe('what waits to be sent', () => {
  it.each([
    ['an edit', [[role(MOTHER, 'none', 'writer')]], 'a'],
    ['an edit and its exact return', [[role(MOTHER, 'none', 'writer')], [role(MOTHER, 'writer', 'none')]], ''],
    ['a return by another way', [[role(MOTHER, 'none', 'writer')], [role(MOTHER, 'writer', 'manager')], [role(MOTHER, 'manager', 'none')]], ''],
    ['a return beside another value', [[role(MOTHER, 'none', 'writer')], [role(FREE, 'none', 'writer')], [role(MOTHER, 'writer', 'none')]], 'b'],
    ['what is wanted after a return', [[role(MOTHER, 'none', 'writer')], [role(MOTHER, 'writer', 'none')], [role(MOTHER, 'visitor', 'manager')]], 'c'],
    ['half of a gesture that came back', [[role(MOTHER, 'none', 'writer'), role(FREE, 'none', 'writer')], [role(MOTHER, 'writer', 'none')]], 'ab'],
    ['both halves', [[role(MOTHER, 'none', 'writer'), role(FREE, 'none', 'writer')], [role(MOTHER, 'writer', 'none')], [role(FREE, 'writer', 'none')]], ''],
    // « c » came back whole, by « b », which waits with « a » : one without the others would be half of it.
    ['a chain', [[role(MOTHER, 'none', 'writer'), role(FREE, 'none', 'writer')], [role(MOTHER, 'writer', 'none'), role('daughter|group:6A', 'writer', 'none')], [role('daughter|group:6A', 'none', 'writer')]], 'abc'],
    ['a value that is an object', [[{ entity: 'platform', id: 'x', edits: [{ field: 'definition', was: { a: 1, b: 2 }, set: null }] }], [{ entity: 'platform', id: 'x', edits: [{ field: 'definition', was: null, set: { b: 2, a: 1 } }] }]], ''],
  ] as const)('%s', (_, changes, expected) => {
    const entries = changes.map((some, i) => entry('abc'.charAt(i), some));
    expect(ids(waitingEntries(entries))).toBe(expected);
    expect(ids(waitingEntries(entries)) + ids(returnedEntries(entries))).toHaveLength(entries.length);
  });

  it('leaves out what was undone, which makes what it brought back wait again', () => {
    const entries = [entry('a', [role(MOTHER, 'none', 'writer')]), { ...entry('b', [role(MOTHER, 'writer', 'none')]), state: 'undone' as const }];
    expect(ids(waitingEntries(entries))).toBe('a');
    expect(ids(returnedEntries(entries))).toBe('');
  });

  it('keeps both a change and its return on another day, which leave apart', () => {
    const [now, then] = [entry('a', [role(MOTHER, 'writer', 'none')]), { ...entry('b', [role(MOTHER, 'none', 'writer')]), plannedFor: '2099-09-01' }];
    expect(ids(waitingEntries([now, then]))).toBe('ab');
    expect(ids(waitingEntries([now, then, entry('c', [role(MOTHER, 'none', 'writer')])]))).toBe('b');
    expect(ids(waitingEntries([then, { ...entry('c', [role(MOTHER, 'writer', 'none')]), plannedFor: '2099-09-01' }]))).toBe('');
  });

  it('is nothing when nothing differs, and what it shows and sends is what the whole draft does', () => {
    const wish = fc.tuple(fc.uniqueArray(fc.constantFrom(MOTHER, FREE, 'daughter|person:ann'), { minLength: 1, maxLength: 3 }), fc.constantFrom(...(fieldRule('access', 'role')?.order ?? [])));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
        const base = smallSchool();
        const laid = (entries: readonly DraftEntry[]): string => JSON.stringify([MOTHER, FREE, 'daughter|person:ann'].map((id) => layChanges(base, entries.flatMap(({ changes }) => changes)).find('access', id)?.fields['role'] ?? 'none'));
        let entries: readonly DraftEntry[] = [];
        for (const [i, [cells, set]] of wishes.entries()) {
          const view = layChanges(base, entries.flatMap(({ changes }) => changes));
          entries = [...entries, entry(`e${i}`, cells.map((id) => change(view, 'access', id, { role: set })))];
        }
        const waiting = waitingEntries(entries);
        expect(laid(waiting)).toBe(laid(entries));
        expect(waiting.length === 0).toBe(laid(entries) === laid([]));
        expect(netGestures(waiting, {})).toEqual(netGestures(entries, {}));
        // A copy: the list itself is known to wait whole.
        expect(waitingEntries([...waiting])).toEqual(waiting);
      }),
    );
  });
});
