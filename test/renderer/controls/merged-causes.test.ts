import { describe, expect, it } from 'vitest';
import type { SettingsRow } from '../../../contract/console/school-snapshot.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { countConflicts } from '../../../renderer/app/frame/pending.ts';
import { mergedCauses } from '../../../renderer/controls/merged-causes.ts';
import { conflictCards } from '../../../renderer/features/sync/conflicts/conflict-card.ts';
import { entry, LATER, OTHER, smallSchool } from '../sync/small-school.ts';

const PSYEN = 'fonctionnel:psyen';
const LINE: SettingsRow = { entity: 'schoolGroup', id: PSYEN, ver: 1, fields: { name: 'PsyEN', kind: 'functional', state: 'active' } };
const joined = (person: string, more: Partial<SettingsRow> = {}): SettingsRow => ({
  entity: 'membership', id: `${PSYEN}|${person}`, ver: 1, fields: { member: true }, by: OTHER, at: LATER, ...more,
});
const join = (person: string): Change => ({ entity: 'membership', id: `${PSYEN}|${person}`, edits: [{ field: 'member', was: false, set: true }] });

describe('two administrators who each put somebody in a line that expects one', () => {
  it('make together what neither made alone: a card says what each did', () => {
    const mine = entry([join('t2')]);
    const other = entry([{ entity: 'access', id: 'cdi|group:students', edits: [{ field: 'role', was: 'none', set: 'visitor' }] }]);
    const store = smallSchool([LINE, joined('t1')], [mine, other]);
    const merged = mergedCauses(store.getState());
    expect(merged).toMatchObject([{ control: 'MSG-04', theirs: [{ id: `${PSYEN}|t1`, row: { by: OTHER } }], entryIds: [mine.id] }]);
    store.setState({ merged });
    expect(conflictCards(store.getState())).toMatchObject([{ kind: 'merged', cause: { control: 'MSG-04' } }]);
    expect(countConflicts(store.getState())).toBe(1);
    expect(conflictCards({ ...store.getState(), draft: [other] })).toEqual([]);
  });

  it('make it of two cells of « Qui voit qui ? » too: each hides the last but one whom students see', () => {
    const cell = (group: string, visible: boolean, more: Partial<SettingsRow> = {}): SettingsRow => ({ entity: 'visibilityRule', id: `student|group:${group}`, ver: 1, fields: { visible }, ...more });
    const mine = entry([{ entity: 'visibilityRule', id: 'student|group:students', edits: [{ field: 'visible', was: true, set: false }] }]);
    const rows = [cell('students', true), { ...cell('teachers', true), id: 'teacher|group:teachers' }];
    const merged = mergedCauses(smallSchool([...rows, cell('teachers', false, { by: OTHER, at: LATER })], [mine]).getState());
    expect(merged).toMatchObject([{ control: 'MSG-14', theirs: [{ entity: 'visibilityRule', id: 'student|group:teachers' }], entryIds: [mine.id] }]);
    expect(merged[0]?.finding.objects).toMatchObject([{ id: 'student' }]);
    expect(mergedCauses(smallSchool([...rows, cell('teachers', true, { by: OTHER, at: LATER })], [mine]).getState())).toEqual([]);
  });

  it('dispute nothing when theirs is older than the draft, when both are theirs, or both mine', () => {
    expect(mergedCauses(smallSchool([LINE, joined('t1', { at: '2026-11-08T08:00:00.000Z' })], [entry([join('t2')])]).getState())).toEqual([]);
    expect(mergedCauses(smallSchool([LINE, joined('t1'), joined('t2')], [entry([])]).getState())).toEqual([]);
    expect(mergedCauses(smallSchool([LINE], [entry([join('t1'), join('t2')])]).getState())).toEqual([]);
  });
});
