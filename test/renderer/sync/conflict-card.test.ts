import { describe, expect, it } from 'vitest';
import { must } from '../../../domain/kernel/assert.ts';
import type { Conflict } from '../../../domain/sync/conflict.ts';
import { changesOfSide, conflictCards, decidersOf } from '../../../renderer/features/sync/conflicts/conflict-card.ts';
import { mergedRows } from '../../../renderer/school/store/merged-rows.ts';
import { sendWarnings } from '../../../renderer/features/sync/to-send/send-warnings.ts';
import { foreseenWarning } from '../../../texts/changes/sync.ts';
import { realChanges } from '../../../renderer/changes/real-changes.ts';
import { access, entry, LATER, ME, NOON, OTHER, right, rubrique, smallSchool } from './small-school.ts';

const CELL = { entity: 'access', id: 'cdi|group:teachers', field: 'role' } as const;
const CONFLICT: Conflict = {
  id: 'c1', kind: 'value', state: 'open',
  edits: [{ ...CELL, base: 'none', theirs: 'manager', mine: 'writer', inForce: 'writer' }],
  client: 'other', gesture: 'g', intention: { kind: 'access.paste', cells: 1 },
  mineBy: { accountId: 'adm2', name: OTHER }, mineAt: NOON, theirsBy: ME.name, theirsAt: LATER, openedAt: LATER,
  resolvedBy: null, resolvedAt: null, choice: null,
};
const conflictRow = { entity: 'conflict', id: 'c1', ver: 1, fields: { ...CONFLICT } } as const;
const resolve = (choice: 'theirs' | 'mine') =>
  entry([{ entity: 'conflict', id: 'c1', edits: [{ field: 'resolution', was: ['writer'], set: { choice } }] }]);

describe('the cards of the conflicts', () => {
  it('shows the conflicts of the ENT, decided here or not, as one card each', () => {
    const [card, ...others] = conflictCards(smallSchool([conflictRow]).getState());
    expect(others).toEqual([]);
    expect(card).toMatchObject({ kind: 'value', mineBy: OTHER, theirsBy: ME.name, decision: undefined });
    const decision = resolve('mine');
    expect(conflictCards(smallSchool([conflictRow], [decision]).getState())).toMatchObject([{ decision: { entryId: decision.id, isSent: false, resolution: { choice: 'mine' } } }]);
  });

  it('are decided by whoever may edit all that they are about', () => {
    const about = (...entities: readonly Conflict['edits'][number]['entity'][]) => {
      const edits = entities.map((entity) => ({ ...must(CONFLICT.edits[0], 'it has one'), entity }));
      return decidersOf(must(conflictCards(smallSchool([{ ...conflictRow, fields: { ...CONFLICT, edits } }]).getState())[0], 'one card'));
    };
    expect(about('access')).toEqual(['administrator']);
    expect(about('inspection')).toEqual(['administrator', 'head', 'deputy']);
    expect(about('garAssignment')).toEqual(['administrator', 'assignmentManager']);
    expect(about('inspection', 'access')).toEqual(['administrator']);
  });

  it('shows what somebody overtook in the draft, with its author and its hour', () => {
    const theirs = access(CELL.id, 'moderator', { by: OTHER, at: LATER });
    const cards = conflictCards(smallSchool([theirs], [entry([right(CELL.id, 'none', 'writer')])]).getState());
    expect(cards).toMatchObject([{ kind: 'value', theirsBy: OTHER, theirsAt: LATER, mineBy: ME.name, mineAt: NOON }]);
    const [card] = cards;
    expect(card === undefined || card.kind === 'mother' || card.kind === 'merged' ? [] : changesOfSide(card, 'mine')).toEqual([right(CELL.id, 'moderator', 'writer')]);
  });

  it('says what a decision really puts in place', () => {
    const { before } = smallSchool([conflictRow]).getState();
    expect(realChanges(before, resolve('theirs').changes)).toEqual([right(CELL.id, 'writer', 'manager')]);
    expect(realChanges(before, resolve('mine').changes)).toEqual([right(CELL.id, 'writer', 'writer')]);
  });

  it('names a deletion there as such', () => {
    const gone = rubrique('cdi', 'root', { ver: 2, by: OTHER, at: LATER });
    const rows = [{ ...gone, fields: { ...gone.fields, state: 'trashed' } }];
    const archive = entry([{ entity: 'rubrique', id: 'cdi', edits: [{ field: 'state', was: 'active', set: 'archived' }] }]);
    expect(conflictCards(smallSchool(rows, [archive]).getState())).toMatchObject([{ kind: 'edit-vs-delete' }]);
  });
});

describe('what merged by itself', () => {
  it('is still listed beside the card once one’s own change is sent and disputed', () => {
    const mine = { ...conflictRow, fields: { ...CONFLICT, mineBy: { accountId: ME.accountId, name: ME.name }, theirsBy: OTHER } };
    const rows = [mine, access(CELL.id, 'writer', { by: OTHER, at: LATER }), access('cdi|group:students', 'visitor', { by: OTHER, at: LATER })];
    expect(mergedRows(smallSchool(rows).getState()).map(({ id }) => id)).toEqual(['cdi|group:students']);
  });
});

describe('before sending', () => {
  it('is said what somebody overtook, of what is sent only', () => {
    const [mine, other] = [entry([right(CELL.id, 'none', 'writer')]), entry([right('root|group:students', 'visitor', 'writer')])];
    const { before, foreseen } = smallSchool([access(CELL.id, 'moderator', { by: OTHER, at: LATER })], [mine, other]).getState();
    expect(sendWarnings(before, [mine, other], foreseen)).toEqual([foreseenWarning(1)]);
    expect(sendWarnings(before, [other], foreseen)).toEqual([]);
  });
});

describe('a mother closed meanwhile', () => {
  const closed = access('root|group:teachers', 'none', { by: OTHER, at: LATER });
  const give = entry([right(CELL.id, 'none', 'writer')]);

  it('is a card when somebody else closed it after the right was prepared', () => {
    expect(conflictCards(smallSchool([closed], [give]).getState())).toMatchObject([
      { kind: 'mother', closed: { entryId: give.id, by: OTHER, mother: { id: 'root' } } },
    ]);
  });

  it('is none when the mother is open, was closed by oneself, or was so before', () => {
    expect(conflictCards(smallSchool([], [give]).getState())).toEqual([]);
    expect(conflictCards(smallSchool([{ ...closed, by: ME.name }], [give]).getState())).toEqual([]);
    expect(conflictCards(smallSchool([{ ...closed, at: '2026-11-08T12:00:00.000Z' }], [give]).getState())).toEqual([]);
  });

  it('is settled by opening the mother in the draft', () => {
    const opened = entry([right('root|group:teachers', 'none', 'visitor')]);
    expect(conflictCards(smallSchool([closed], [give, opened]).getState()).filter(({ kind }) => kind === 'mother')).toEqual([]);
  });
});

describe('what merged by itself', () => {
  it('lists what others changed since the draft was opened, and nothing that is disputed', () => {
    const rows = [access('cdi|group:students', 'visitor', { by: OTHER, at: LATER }), access(CELL.id, 'moderator', { by: OTHER, at: LATER })];
    const state = smallSchool(rows, [entry([right(CELL.id, 'none', 'writer')])]).getState();
    expect(mergedRows(state).map(({ id }) => id)).toEqual(['cdi|group:students']);
    expect(mergedRows(smallSchool(rows).getState())).toEqual([]);
  });
});
