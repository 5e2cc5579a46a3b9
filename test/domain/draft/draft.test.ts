import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependentOn, requiredBy } from '../../../domain/draft/dependencies.ts';
import { activeEntries, entryToRedo, entryToUndo, type DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { foreseeConflicts } from '../../../domain/draft/foresee.ts';
import { netGestures } from '../../../domain/draft/net-changes.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { fieldRule } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { fieldValue } from '../../../domain/sync/row.ts';
import { change, endings, entry, NOW, openEnt, smallSchool } from '../settings.ts';

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);
const role = (was: string, set: string, id = 'mother|group:6A'): Change => ({ entity: 'access', id, edits: [{ field: 'role', was, set }] });

describe('undo and redo', () => {
  it('are those of a plain list, restarts included', () => {
    const action = fc.constantFrom('do', 'undo', 'redo', 'restart');
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let draft: readonly DraftEntry[] = [];
        const done: string[] = [];
        const undone: string[] = [];
        const moves: (readonly [string | undefined, string | undefined])[] = [];
        for (const [i, wanted] of actions.entries()) {
          if (wanted === 'do') {
            draft = [...activeEntries(draft), entry(`e${i}`, [role('none', 'writer')])];
            done.push(`e${i}`);
            undone.length = 0;
          } else if (wanted === 'restart') {
            draft = structuredClone(draft);
          } else {
            const [target, from, to] = wanted === 'undo' ? [entryToUndo(draft), done, undone] : [entryToRedo(draft), undone, done];
            const moved = from.pop();
            moves.push([target?.id, moved]);
            to.push(...(moved === undefined ? [] : [moved]));
            const state = wanted === 'undo' ? 'undone' : 'active';
            draft = draft.map((item) => (item.id === target?.id ? { ...item, state } : item));
          }
        }
        expect(moves.filter(([target, expected]) => target !== expected)).toEqual([]);
        expect(ids(activeEntries(draft))).toEqual(done);
      }),
    );
  });
});

describe('what is sent of a draft', () => {
  const cell = fc.constantFrom('mother|group:6A', 'mother|group:free', 'daughter|person:ann');
  const wish = fc.tuple(cell, fc.constantFrom(...(fieldRule('access', 'role')?.order ?? [])));

  it('does to the ENT what the draft shows, in one change per value', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const base = smallSchool();
        let entries: readonly DraftEntry[] = [];
        for (const [i, [id, set]] of wishes.entries()) {
          const view = layChanges(base, entries.flatMap(({ changes }) => changes));
          entries = [...entries, entry(`e${i}`, [change(view, 'access', id, { role: set })])];
        }
        const gestures = netGestures(entries, {});
        const net = gestures.flatMap(({ changes }) => changes);
        const wanted = layChanges(base, entries.flatMap(({ changes }) => changes));
        const ent = openEnt(base);
        expect(endings(ent.send(net)).every((ending) => ending === 'applied')).toBe(true);
        expect(new Set(net.map(({ id }) => id)).size).toBe(net.length);
        for (const id of ['mother|group:6A', 'mother|group:free', 'daughter|person:ann']) {
          expect(ent.value('access', id, 'role')).toBe(fieldValue(wanted.find('access', id), 'access', 'role'));
        }
      }),
    );
  });

  it('travels in the gesture that decided it last, with what accompanies it', () => {
    const entries = [entry('a', [role('visitor', 'writer')]), entry('b', [role('writer', 'manager')], { atomic: true })];
    expect(netGestures(entries, { message: 'Rentrée', effect: { gained: 1, lost: 0 } })).toEqual([
      {
        gesture: {
          id: 'b',
          intention: { kind: 'revert', of: 'test' },
          atomic: true,
          authoredAt: NOW,
          message: 'Rentrée',
          effect: { gained: 1, lost: 0 },
        },
        changes: [role('visitor', 'manager')],
      },
    ]);
    expect(netGestures([entry('a', [role('visitor', 'writer')])], { message: '' })[0]?.gesture).not.toHaveProperty('message');
    expect(netGestures([...entries, entry('c', [role('manager', 'visitor')])], {})).toEqual([]);
  });

  it('is not sent at all when it was made and deleted', () => {
    const view = smallSchool();
    const make = (id: string, parentId: string): Change => change(view, 'rubrique', id, { title: id, parentId, state: 'active' });
    const close = (id: string): Change => ({ entity: 'rubrique', id, edits: [{ field: 'state', was: 'active', set: 'trashed' }] });
    const move = (id: string, was: string, parentId: string): Change => ({ entity: 'rubrique', id, edits: [{ field: 'parentId', was, set: parentId }] });
    const right = role('none', 'writer', 'n|group:6A');
    const club: Change = { entity: 'schoolGroup', id: 'g', edits: [{ field: 'state', was: 'absent', set: 'active' }] };
    const binned: Change = { entity: 'schoolGroup', id: 'g', edits: [{ field: 'state', was: 'active', set: 'trashed' }] };
    const member: Change = { entity: 'membership', id: 'g|ann', edits: [{ field: 'member', was: false, set: true }] };
    const dead = [entry('a', [make('n', 'mother')]), entry('b', [right]), entry('c', [make('o', 'n')]), entry('d', [close('o'), close('n')])];
    expect(netGestures(dead, {})).toEqual([]);
    expect(netGestures([entry('a', [club]), entry('b', [member]), entry('c', [binned])], {})).toEqual([]);
    // What was put into it, even for a while, needs it for a while.
    const used = [entry('a', [make('n', 'mother')]), entry('b', [move('daughter', 'mother', 'n')]), entry('c', [move('daughter', 'n', 'mother')]), entry('d', [close('n')])];
    expect(ids(netGestures(used, {}).map(({ gesture }) => gesture))).toContain('a');
  });

  it('keeps before a closing what was done before it', () => {
    const ent = openEnt(smallSchool());
    const view = smallSchool();
    const seen = { accesses: { 'group:6A': 'writer' } };
    const entries = [
      entry('a', [role('visitor', 'writer', 'daughter|group:6A')]),
      entry('b', [{ ...change(view, 'rubrique', 'daughter', { state: 'trashed' }), seen }]),
      entry('c', [{ entity: 'rubrique', id: 'daughter', edits: [{ field: 'state', was: 'trashed', set: 'active' }] }]),
      entry('d', [role('writer', 'manager', 'daughter|group:6A')]),
    ];
    ent.rows.put('access', 'daughter|group:6A', { ver: 1, fields: { role: 'visitor' } });
    const sent = netGestures(entries, {}).flatMap(({ changes }) => endings(ent.send(changes)));
    expect(sent).toEqual(['applied', 'applied', 'applied', 'applied']);
    expect(ent.value('access', 'daughter|group:6A', 'role')).toBe('manager');
  });
});

describe('entries that need each other', () => {
  const create: Change = { entity: 'rubrique', id: 'n', edits: [{ field: 'state', was: 'absent', set: 'active' }] };
  const inside: Change = { entity: 'rubrique', id: 'o', edits: [{ field: 'parentId', was: null, set: 'n' }] };
  const close: Change = { entity: 'rubrique', id: 'n', edits: [{ field: 'state', was: 'active', set: 'trashed' }] };
  const entries = [
    entry('create', [create]),
    entry('group', [{ entity: 'schoolGroup', id: 'g', edits: [{ field: 'state', was: 'absent', set: 'active' }] }]),
    entry('right', [role('none', 'writer', 'n|group:g')]),
    entry('member', [{ entity: 'membership', id: 'g|ann', edits: [{ field: 'member', was: false, set: true }] }]),
    entry('inside', [inside]),
    entry('alone', [role('none', 'writer', 'mother|person:ann')]),
    entry('more', [role('writer', 'manager', 'n|group:g')]),
    entry('close', [close]),
    entry('odd', [role('none', 'writer', 'unreadable')]),
  ];
  const needs = (id: string): readonly string[] => [...requiredBy(smallSchool(), entries, id)].toSorted();

  it('name the ones before them', () => {
    expect(needs('create')).toEqual(['create']);
    expect(needs('right')).toEqual(['create', 'group', 'right']);
    expect(needs('member')).toEqual(['group', 'member']);
    expect(needs('inside')).toEqual(['create', 'inside']);
    expect(needs('more')).toEqual(['create', 'group', 'more', 'right']);
    expect(needs('alone')).toEqual(['alone']);
    expect(needs('close')).toEqual(['close', 'create', 'group', 'inside', 'more', 'right']);
    expect(needs('odd')).toEqual(['odd']);
  });

  it('name the ones after them', () => {
    expect([...dependentOn(smallSchool(), entries, 'group')].toSorted()).toEqual(['close', 'group', 'member', 'more', 'right']);
    expect([...dependentOn(smallSchool(), entries, 'alone')]).toEqual(['alone']);
  });

  it('name those that open, publish, move or close the same branch', () => {
    const set = (id: string, field: string, was: Json, to: Json): Change => ({ entity: 'rubrique', id, edits: [{ field, was, set: to }] });
    const tied = (...changes: readonly Change[]): number => {
      const all = changes.map((one, i) => entry(String(i), [one]));
      const view = layChanges(smallSchool(), changes);
      return requiredBy(view, all, String(all.length - 1)).size;
    };
    expect(tied(set('mother', 'visibility', 'privee', 'publique'), set('daughter', 'visibility', 'privee', 'publique'))).toBe(2);
    expect(tied(set('daughter', 'visibility', 'publique', 'privee'), set('mother', 'visibility', 'publique', 'privee'))).toBe(2);
    expect(tied(set('mother', 'state', 'archived', 'active'), set('daughter', 'state', 'archived', 'active'))).toBe(2);
    expect(tied(set('daughter', 'parentId', 'mother', 'root'), set('mother', 'state', 'active', 'trashed'))).toBe(2);
    expect(tied(set('mother', 'title', 'Mère', 'Autre'), set('daughter', 'visibility', 'privee', 'publique'))).toBe(1);
    expect(tied(set('mother', 'visibility', 'privee', 'publique'), set('daughter', 'blog', false, true))).toBe(1);
    expect(tied(set('mother', 'visibility', 'privee', 'publique'), set('other', 'parentId', null, 'nowhere'))).toBe(1);
  });

  it('of an entry that is not there, only itself', () => {
    expect([...dependentOn(smallSchool(), entries, 'nothing')]).toEqual(['nothing']);
  });
});

describe('a draft that somebody has overtaken', () => {
  it('is told with what they want, from the first value seen', () => {
    const base = smallSchool();
    base.put('access', 'mother|group:6A', { ver: 4, fields: { role: 'manager' }, by: 'Bob', at: NOW });
    const entries = [
      entry('a', [role('visitor', 'writer')]),
      entry('b', [role('writer', 'publisher')]),
      entry('c', [role('none', 'writer', 'mother|group:free')]),
      entry('d', [role('publisher', 'none')], { state: 'undone' }),
    ];
    expect(foreseeConflicts(base, entries)).toEqual([
      {
        entity: 'access',
        id: 'mother|group:6A',
        field: 'role',
        entryIds: ['a', 'b'],
        base: 'visitor',
        theirs: 'manager',
        mine: 'publisher',
        theirsBy: 'Bob',
        theirsAt: NOW,
      },
    ]);
  });

  it('says nothing of a value that was null first, whatever it was in between', () => {
    const restriction = (was: Json, set: Json): Change => ({ entity: 'messagingSettings', id: 'general', edits: [{ field: 'restriction', was, set }] });
    const [first, second] = [{ until: '2026-11-13' }, { until: '2026-11-20' }];
    const entries = [restriction(null, first), restriction(first, null), restriction(null, second)].map((one, i) => entry(`e${i}`, [one]));
    expect(foreseeConflicts(smallSchool(), entries)).toEqual([]);
  });

  it('says nothing of a decision on a conflict, which the ENT alone judges', () => {
    const decision: Change = { entity: 'conflict', id: 'c', edits: [{ field: 'resolution', was: ['a'], set: { choice: 'mine' } }] };
    expect(foreseeConflicts(smallSchool(), [entry('a', [decision])])).toEqual([]);
  });

  it('would be a conflict on the ENT too', () => {
    const ent = openEnt(smallSchool());
    ent.send([role('visitor', 'manager')], { client: 'b' });
    const draft = [entry('a', [role('visitor', 'writer')]), entry('b', [role('none', 'writer', 'mother|group:free')])];
    const foreseen = foreseeConflicts(ent.rows, draft).map(({ id }) => id);
    const sent = netGestures(draft, {}).flatMap(({ changes }) => ent.send(changes).outcomes);
    expect(foreseen).toEqual(['mother|group:6A']);
    expect(sent.map(({ status }) => status)).toEqual(['conflict', 'applied']);
  });
});
