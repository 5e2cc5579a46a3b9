import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/kernel/json.ts';
import { asksProof, limitedPeople, listLimitations, setLimitation } from '../../../domain/privacy/limitation.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { change, refusal, settings, smallSchool } from '../settings.ts';

/** The small school, where the data of Ann, who is in the club, are limited. */
function limiting() {
  const view = smallSchool();
  view.put('limitation', 'ann', { ver: 1, fields: { reason: 'claims' }, by: 'Nadia', at: '2026-11-09T08:00:00.000Z' });
  view.put('timetableSettings', 'general', { ver: 1, fields: { receiverId: 'ann' } });
  return view;
}

describe('a limitation', () => {
  it.each<[string, Json, string | undefined]>([
    ['ann', 'contested', undefined], ['ann', 'unlawful', undefined], ['ann', 'claims', undefined], ['ann', 'objection', undefined],
    ['ann', 'elle est malade', 'invalid-value'], ['ann', 3, 'invalid-value'], ['nobody', 'claims', 'no-longer-there'], ['nobody', null, undefined],
  ])('of %s for %o: %s', (id, reason, expected) => {
    expect(refusal(smallSchool(), change(smallSchool(), 'limitation', id, { reason }))?.kind).toBe(expected);
  });

  it('is set and lifted by an administrator only, not twice, with a fresh proof', () => {
    const set = change(smallSchool(), 'limitation', 'ann', { reason: 'claims' });
    expect((['head', 'deputy', 'assignmentManager', 'trainer'] as const).map((role) => refusal(smallSchool(), set, role)?.kind)).toEqual(Array.from({ length: 4 }, () => 'role-forbids'));
    expect(setLimitation(limiting(), 'ann', 'claims')).toBeUndefined();
    expect(setLimitation(smallSchool(), 'ann', 'claims')).toEqual({ intention: { kind: 'limitation.set', person: 'ann', limited: true }, changes: [set], atomic: false });
    expect(setLimitation(limiting(), 'ann', null)?.intention).toEqual({ kind: 'limitation.set', person: 'ann', limited: false });
    expect([asksProof(set), asksProof({ entity: 'access' })]).toEqual([true, false]);
  });

  it('is listed the latest first, with its author, and limits even for a case of a newer console', () => {
    const view = limiting();
    view.put('limitation', 'bob', { ver: 1, fields: { reason: 'une nouvelle' } });
    view.put('limitation', 'dan', { ver: 1, fields: { reason: 'contested' } });
    view.put('limitation', 'eve', { ver: 2, fields: { reason: null } });
    expect(listLimitations(view)).toEqual([{ personId: 'ann', reason: 'claims', by: 'Nadia', at: '2026-11-09T08:00:00.000Z' }, { personId: 'bob', reason: undefined }, { personId: 'dan', reason: 'contested' }]);
    expect([...limitedPeople(view)]).toEqual(['ann', 'bob', 'dan']);
  });
});

describe('somebody whose data are limited', () => {
  it.each<[SettingsEntity, string, Readonly<Record<string, Json>>]>([
    ['access', 'mother|person:ann', { role: 'writer' }],
    ['membership', 'free|ann', { member: false }],
    ['accompaniment', 'ann|head', { valid: true }],
    ['rightsReview', 'ann', { reviewedOn: '2026-11-09' }],
    ['timetableSettings', 'general', { receiverId: 'head' }],
    ['replacement', 'r1', { absentId: 'ann', substituteId: 'head', period: { from: '2026-11-09', to: '2026-11-10' }, state: 'active' }],
    ['visa', 'v1', { teacherId: 'ann', from: '2026-11-09', to: '2026-11-10', state: 'noted' }],
  ])('is not touched by %s %s', (entity, id, set) => {
    expect(refusal(limiting(), change(limiting(), entity, id, set))).toEqual({ kind: 'person-limited' });
  });

  it('leaves the rest as it was: others, other fields, and lifting itself', () => {
    expect(refusal(limiting(), change(limiting(), 'timetableSettings', 'general', { everyDays: 7 }))?.kind).not.toBe('person-limited');
    expect(refusal(limiting(), change(limiting(), 'access', 'mother|person:head', { role: 'writer' }))?.kind).not.toBe('person-limited');
    expect(refusal(limiting(), change(limiting(), 'limitation', 'ann', { reason: null }))).toBeUndefined();
    expect(refusal(settings({}), change(settings({}), 'rightsReview', 'ann', { reviewedOn: '2026-11-09' }))).toBeUndefined();
  });
});
