import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftEntry } from '../../../domain/draft/draft-entry.ts';
import { shownChanges, shownEntries, shownPeople, shownRows } from '../../../domain/privacy/shown-school.ts';
import { SETTINGS_ENTITIES, type SettingsEntity } from '../../../domain/sync/entity.ts';
import { createRowTable, type RowTable } from '../../../domain/sync/row-table.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { person } from '../settings.ts';

const LIMITED = new Set(['ann']);
const NOBODY: ReadonlySet<string> = new Set();
const PEOPLE = [person('zoe'), person('ann', { profile: 'student' }), person('eve', { childrenIds: ['ann', 'bob'] }), person('bob')];

describe('the people who are shown', () => {
  it('are all of them when nobody is limited', () => {
    const given = { people: PEOPLE, members: [[0, 1]] };
    expect(shownPeople(given, NOBODY)).toEqual(given);
  });

  it('are the others, without their ties to who is limited, and keep their places in the groups', () => {
    const { people, members } = shownPeople({ people: PEOPLE, members: [[0, 1, 2], [1], [3]] }, LIMITED);
    expect(people.map(({ id, childrenIds }) => [id, childrenIds])).toEqual([['zoe', []], ['eve', ['bob']], ['bob', []]]);
    expect(members).toEqual([[0, 1], [], [2]]);
    expect(shownPeople({ people: PEOPLE }, LIMITED).members).toBeUndefined();
  });
});

function tableOf(rows: readonly (readonly [SettingsEntity, string, Fields])[]): RowTable {
  const table = createRowTable();
  for (const [entity, id, fields] of rows) table.put(entity, id, { ver: 1, fields });
  return table;
}

describe('the settings that are shown', () => {
  const rows = tableOf([
    ['limitation', 'ann', { reason: 'claims' }],
    ['access', 'cdi|person:ann', { role: 'writer' }],
    ['access', 'cdi|person:bob', { role: 'writer' }],
    ['replacement', 'r1', { absentId: 'bob', substituteId: 'ann' }],
    ['timetableSettings', 'general', { receiverId: 'ann', everyDays: 7 }],
    ['upstreamReport', 'aaf', { counts: { people: 3 }, changed: [{ person: 'ann' }, { person: 'bob' }] }],
    ['conflict', 'c1', { edits: [{ entity: 'access', id: 'cdi|person:ann' }] }],
    ['conflict', 'c2', { edits: [{ entity: 'limitation', id: 'ann' }] }],
    ['conflict', 'c3', { edits: [] }],
    ['conflict', 'c4', { edits: ['ann'] }],
  ]);

  it('are the same table when nobody is limited', () => {
    expect(shownRows(rows, NOBODY)).toBe(rows);
  });

  it('lose what names who is limited, whole where it is about them, line by line where it is about the school', () => {
    const shown = shownRows(rows, LIMITED);
    const left = SETTINGS_ENTITIES.flatMap((entity) => [...shown.list(entity)].map(([id, { fields }]) => [entity, id, fields]));
    expect(left).toEqual([
      ['access', 'cdi|person:bob', { role: 'writer' }],
      ['conflict', 'c2', { edits: [{ entity: 'limitation', id: 'ann' }] }],
      ['conflict', 'c3', { edits: [] }],
      ['upstreamReport', 'aaf', { counts: { people: 3 }, changed: [{ person: 'bob' }] }],
      ['timetableSettings', 'general', { everyDays: 7 }],
      ['limitation', 'ann', { reason: 'claims' }],
    ]);
  });

  it('never name somebody who is limited, whatever they hold', () => {
    const id = fc.constantFrom('ann', 'bob', 'cdi|person:ann', 'free|ann', 'ann|bob', 'general', 'cdi|group:6A', 'person:ann');
    const value = fc.oneof(id, fc.array(id), fc.array(fc.record({ person: id })), fc.dictionary(id, fc.boolean()), fc.record({ who: fc.record({ id }) }));
    const row = fc.tuple(fc.constantFrom(...SETTINGS_ENTITIES.filter((one) => one !== 'limitation' && one !== 'conflict')), id, fc.dictionary(fc.constantFrom('a', 'b'), value));
    fc.assert(fc.property(fc.array(row), (given) => {
      const shown = shownRows(tableOf(given), LIMITED);
      const words = JSON.stringify(SETTINGS_ENTITIES.map((entity) => [...shown.list(entity)])).split(/["|:]/);
      expect(words).not.toContain('ann');
    }));
  });
});

describe('what waits', () => {
  const change = (entity: SettingsEntity, id: string, set: string) => ({ entity, id, edits: [{ field: 'f', was: '', set }] });
  const changes = [change('access', 'cdi|person:ann', 'x'), change('access', 'cdi|person:bob', 'x'), change('replacement', 'r1', 'ann'), change('limitation', 'ann', 'claims')];
  const entry: DraftEntry = { id: 'e1', intention: { kind: 'revert', of: 'x' }, changes, atomic: false, state: 'active', createdAt: '2026-11-09T08:00:00.000Z' };

  it('paints nothing of who is limited but the limitation itself', () => {
    expect(shownChanges(changes, NOBODY)).toBe(changes);
    expect(shownChanges(changes, LIMITED).map(({ entity, id }) => `${entity} ${id}`)).toEqual(['access cdi|person:bob', 'limitation ann']);
    const entries = [entry];
    expect(shownEntries(entries, NOBODY)).toBe(entries);
    expect(shownEntries(entries, LIMITED)[0]?.changes).toHaveLength(2);
  });
});
