import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSuspension } from '../../../domain/accounts/decide-suspension.ts';
import { liftSuspension, suspendClass, suspendFamily, suspendPeople } from '../../../domain/accounts/suspension-gestures.ts';
import { columnClosedUntil, parseSuspensionId, suspendedBy, suspensionId, suspensionsOf, type Suspension } from '../../../domain/accounts/suspension.ts';
import type { Intended } from '../../../domain/draft/intended.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import { readMatrix } from '../../../domain/messaging/matrix.ts';
import { readMessagingSettings, startsRestriction } from '../../../domain/messaging/messaging-settings.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { raisesRight } from '../../../domain/roles/step-up.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { change, DIRECTORY, NOW, refusal, settings } from '../settings.ts';

const UNTIL = '2026-11-16T07:00:00.000Z';
const RULES = { 'student|classSphere': { visible: true }, 'student|rubriqueSphere': { visible: false }, 'guardian|classSphere': { visible: true }, 'student|futur:x': { visible: true } };
const school = (restriction: Json = null): SettingsView => settings({ visibilityRule: RULES, messagingSettings: { general: { restriction } } });

const suspend = (view: SettingsView, family: 'student' | 'guardian' | 'guest' = 'student'): Intended | undefined => suspendFamily(view, readMatrix(view, [], NOW), { family, people: 3, until: UNTIL, now: NOW });
const after = (view: SettingsView, intended: Intended | undefined): SettingsView => layChanges(view, must(intended, 'there is something to do').changes);
const only = (view: SettingsView): Suspension => must(suspensionsOf(view)[0], 'accounts are suspended');
const lift = (view: SettingsView, suspension = only(view)): SettingsView => after(view, liftSuspension(view, suspension, 3));
const hidden = (view: SettingsView, cell: string): boolean => {
  const [emitter = '', target = ''] = cell.split('|');
  return readMatrix(view, [], NOW).cell(emitter, target).inForce !== true;
};

describe('suspending a population', () => {
  test('closes its accounts and hides its whole column, in one gesture that a school accepts', () => {
    const view = school();
    const intended = must(suspend(view), 'nobody is suspended');
    expect(intended.intention).toEqual({ kind: 'accounts.suspend', family: 'student', people: 3, until: UNTIL, cells: 3 });
    expect(refusal(view, intended.changes)).toBeUndefined();
    const now = after(view, intended);
    expect(suspensionsOf(now)).toEqual([{ id: 'family:student', ref: { kind: 'family', family: 'student' }, until: UNTIL, laid: { 'student|group:profil:tous': null, 'student|classSphere': null, 'student|rubriqueSphere': null }, restores: null }]);
    expect(Object.keys(RULES).map((cell) => hidden(now, cell))).toEqual([true, true, false, false]);
    expect(suspend(now)).toBeUndefined();
  });

  test('is lifted by one gesture, which leaves everything as it was', () => {
    const view = school();
    const back = lift(after(view, suspend(view)));
    expect(suspensionsOf(back)).toEqual([]);
    expect(readMessagingSettings(back).restriction).toBeNull();
  });

  test('is laid over an emergency mode, and gives it back cell by cell, with its end', () => {
    const emergency = { since: '2026-11-08T08:00:00.000Z', until: '2026-11-10T08:00:00.000Z', cells: { 'student|classSphere': true, 'student|rubriqueSphere': false, 'guardian|classSphere': false } };
    const view = school(emergency);
    const now = after(view, suspend(view));
    expect(readMessagingSettings(now).restriction).toEqual({ ...emergency, until: UNTIL, cells: { ...emergency.cells, 'student|classSphere': false, 'student|group:profil:tous': false } });
    expect(readMessagingSettings(lift(now)).restriction).toEqual(emergency);
    // Somebody prolonged it meanwhile: that stays.
    const longer = layChanges(now, [change(now, 'messagingSettings', 'general', { restriction: { ...emergency, until: '2026-12-01T08:00:00.000Z' } })]);
    expect(readMessagingSettings(lift(longer)).restriction?.until).toBe('2026-12-01T08:00:00.000Z');
    // One that lasts longer than the suspension keeps its end.
    const late = school({ ...emergency, until: '2026-12-24T08:00:00.000Z' });
    expect(readMessagingSettings(after(late, suspend(late))).restriction?.until).toBe('2026-12-24T08:00:00.000Z');
    expect([now, after(late, suspend(late)), view, school()].map((one) => columnClosedUntil(one, 'student', NOW))).toEqual([UNTIL, '2026-12-24T08:00:00.000Z', emergency.until, null]);
    expect([columnClosedUntil(now, 'student', '2026-11-01T00:00:00.000Z'), columnClosedUntil(now, 'student', UNTIL)]).toEqual([UNTIL, null]);
    expect(columnClosedUntil(school({ ...emergency, cells: { 'student|classSphere': true } }), 'student', NOW)).toBeNull();
  });

  test('two populations are lifted one after the other, whichever comes first', () => {
    const view = school();
    const both = after(after(view, suspend(view)), suspend(after(view, suspend(view)), 'guardian'));
    const [student, guardian] = suspensionsOf(both);
    const one = lift(both, must(student, 'the first'));
    expect([hidden(one, 'student|classSphere'), hidden(one, 'guardian|classSphere')]).toEqual([false, true]);
    expect(readMessagingSettings(lift(lift(both, must(guardian, 'the second')), must(student, 'the first'))).restriction).toBeNull();
  });

  test('lifting it after the restriction was lifted by hand opens the accounts alone', () => {
    const now = after(school(), suspend(school()));
    const lifted = layChanges(now, [change(now, 'messagingSettings', 'general', { restriction: null })]);
    expect(must(liftSuspension(lifted, only(lifted), 3), 'it is in force').changes.map(({ entity }) => entity)).toEqual(['accountSuspension']);
  });

  test('guests have no column: their accounts alone are closed', () => {
    const intended = must(suspend(school(), 'guest'), 'nobody is suspended');
    expect(intended.changes.map(({ entity }) => entity)).toEqual(['accountSuspension']);
    expect(must(liftSuspension(after(school(), intended), only(after(school(), intended)), 1), 'it is in force').changes).toHaveLength(1);
  });

  test('never opens a cell, whatever the matrix and the emergency mode say, and lifting it gives back exactly what was', () => {
    const cell = fc.constantFrom('student|classSphere', 'student|rubriqueSphere', 'guardian|classSphere');
    const cells = fc.dictionary(cell, fc.boolean());
    fc.assert(fc.property(cells, fc.option(cells), (rules, laid) => {
      const restriction = laid === null ? null : { since: '2026-11-08T08:00:00.000Z', until: '2026-11-10T08:00:00.000Z', cells: { ...laid } };
      const view = settings({ visibilityRule: Object.fromEntries(Object.entries(rules).map(([id, visible]) => [id, { visible }])), messagingSettings: { general: { restriction } } });
      const now = after(view, suspend(view));
      expect(['student|classSphere', 'student|rubriqueSphere', 'guardian|classSphere'].map((id) => hidden(now, id))).toEqual([true, true, hidden(view, 'guardian|classSphere')]);
      const back = readMessagingSettings(lift(now)).restriction;
      expect(back?.cells ?? {}).toEqual(restriction?.cells ?? {});
    }));
  });
});

describe('suspending people one by one', () => {
  test('closes the account of each, and opens it again', () => {
    const view = school();
    const intended = must(suspendPeople(view, ['ann', 'head', 'ann'], true), 'nobody is suspended');
    expect(intended.intention).toEqual({ kind: 'accounts.people', people: ['ann', 'head'], suspended: true });
    expect(refusal(view, intended.changes)).toBeUndefined();
    const now = after(view, intended);
    expect([{ id: 'ann', profile: 'teacher' as const, groupIds: [] }, { id: 'tom', profile: 'teacher' as const, groupIds: [] }].map(suspendedBy(suspensionsOf(now)))).toEqual([true, false]);
    expect(suspendPeople(now, ['ann'], true)).toBeUndefined();
    const back = after(now, liftSuspension(now, only(now), 1));
    expect(suspensionsOf(back).map(({ id }) => id)).toEqual(['person:head']);
    expect(suspensionsOf(after(now, suspendPeople(now, ['ann', 'head'], false)))).toEqual([]);
  });

  test('those of a suspended family are told with it', () => {
    const now = after(school(), suspend(school()));
    expect([{ id: 'x', profile: 'student' as const, groupIds: [] }, { id: 'y', profile: 'librarian' as const, groupIds: [] }].map(suspendedBy(suspensionsOf(now)))).toEqual([true, false]);
  });
});

describe('suspending a class', () => {
  const group = { id: '6A', name: '6A' };
  const asked = { group, people: 24, until: UNTIL };
  const pupil = { id: 'x', profile: 'student' as const, groupIds: ['6A'] };

  test('closes the accounts of its pupils and of nobody else, and leaves the messaging as it is', () => {
    const view = school();
    const intended = must(suspendClass(view, asked), 'nobody is suspended');
    expect(intended.intention).toEqual({ kind: 'accounts.class', group, people: 24, until: UNTIL });
    expect(refusal(view, intended.changes)).toBeUndefined();
    expect(intended.changes.map(({ entity }) => entity)).toEqual(['accountSuspension']);
    const now = after(view, intended);
    const isSuspended = suspendedBy(suspensionsOf(now));
    expect([pupil, { ...pupil, groupIds: ['6B'] }, { ...pupil, profile: 'teacher' as const }].map(isSuspended)).toEqual([true, false, false]);
    expect(suspendClass(now, asked)).toBeUndefined();
  });

  test('is lifted by one gesture, and comes after families and before people', () => {
    const now = after(after(after(school(), suspendPeople(school(), ['ann'], true)), suspendClass(school(), asked)), suspend(school()));
    expect(suspensionsOf(now).map(({ id }) => id)).toEqual(['family:student', 'class:6A', 'person:ann']);
    const lifted = liftSuspension(now, must(suspensionsOf(now)[1], 'the class'), 24, '6A');
    expect(lifted.intention).toEqual({ kind: 'accounts.class', group, people: 24, until: null });
    expect(suspensionsOf(after(now, lifted)).map(({ id }) => id)).toEqual(['family:student', 'person:ann']);
  });
});

describe('the ENT', () => {
  test.each([
    ['classe:6A', { access: 'suspended' }, 'malformed-key'], ['family:voisins', { access: 'suspended' }, 'malformed-key'], ['person:', { access: 'suspended' }, 'malformed-key'],
    ['family:student', { access: 'ouvert' }, 'invalid-value'], ['family:student', { until: 'demain' }, 'invalid-value'],
    ['family:student', { laid: { 'guardian|classSphere': null } }, 'invalid-value'], ['family:student', { laid: 'tout' }, 'invalid-value'], ['person:ann', { laid: { 'teacher|classSphere': null } }, 'invalid-value'],
  ])('refuses %s %o', (id, set, kind) => {
    expect(decideSuspension({ before: school(), after: school(), directory: DIRECTORY, now: NOW }, change(school(), 'accountSuspension', id, set))?.kind).toBe(kind);
  });

  test('lets the account of somebody who left be opened again', () => {
    const view = settings({ accountSuspension: { 'person:parti': { access: 'suspended' } } });
    expect(refusal(view, change(view, 'accountSuspension', 'person:parti', { access: 'open' }))).toBeUndefined();
  });

  test('asks two administrators where the school wants it, and holds a lift for raising a right', () => {
    const view = settings({ accountSuspension: { 'family:student': { access: 'suspended' } } });
    const [close, open] = [change(school(), 'accountSuspension', 'family:student', { access: 'suspended' }), change(view, 'accountSuspension', 'family:student', { access: 'open' })];
    expect([startsRestriction(close), startsRestriction(open)]).toEqual([true, false]);
    expect([raisesRight(school(), close), raisesRight(view, open)]).toEqual([false, true]);
  });
});

test('a row that this version does not understand suspends nobody', () => {
  const view = settings({ accountSuspension: { 'classe:6A': { access: 'suspended' }, 'family:guest': { access: 'open' }, 'family:student': { access: 'suspended', until: 'bientôt', laid: 'tout' } } });
  expect(suspensionsOf(view)).toEqual([{ id: 'family:student', ref: { kind: 'family', family: 'student' }, until: null, laid: {}, restores: null }]);
  expect([parseSuspensionId(suspensionId({ kind: 'person', id: 'ann' })), parseSuspensionId('person:' + 'x'.repeat(101))]).toEqual([{ kind: 'person', id: 'ann' }, undefined]);
});
