import { describe, expect, it } from 'vitest';
import { startsRestriction } from '../../../domain/messaging/messaging-settings.ts';
import { BULK_RAISE, bulkWindowStart, countRaises, isBulkRaise, raisesRight } from '../../../domain/roles/step-up.ts';
import type { Json } from '../../../domain/kernel/json.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Change } from '../../../domain/sync/mutation.ts';
import { smallSchool } from '../settings.ts';

const change = (entity: SettingsEntity, id: string, field: string, set: Json): Change => ({ entity, id, edits: [{ field, was: null, set }] });
const access = (group: string, role: string): Change => change('access', `mother|group:${group}`, 'role', role);

describe('raising a right', () => {
  it.each([
    ['a role on a rubrique', access('6A', 'writer'), true],
    ['the same role', access('6A', 'visitor'), false],
    ['a lower one', access('6A', 'none'), false],
    ['a rubrique made public', change('rubrique', 'mother', 'visibility', 'publique'), true],
    ['a rubrique renamed', change('rubrique', 'mother', 'title', 'Autre'), false],
    ['a role of a service, on its own scale', change('serviceAccess', 'MSG|group:6A', 'role', 'manage'), true],
    ['a service that the ENT does not know', change('serviceAccess', 'ZZZ|group:6A', 'role', 'manage'), false],
    ['a cell shown', change('visibilityRule', 'student|classSphere', 'visible', true), true],
    ['a member of a group of privileges', change('membership', 'privilege|ann', 'member', true), true],
    ['a member of an ordinary group', change('membership', 'free|tom', 'member', true), false],
    ['what is no right', change('accompaniment', 'ann|tom', 'valid', true), false],
  ])('%s: %#', (_name, one, raises) => {
    expect(raisesRight(smallSchool(), one)).toBe(raises);
  });

  it('is told by what the settings are, whatever its author says they were', () => {
    expect(raisesRight(smallSchool(), { entity: 'access', id: 'mother|group:6A', edits: [{ field: 'role', was: 'manager', set: 'manager' }] })).toBe(true);
  });

  it('is in bulk from the threshold on, which says where it comes from', () => {
    const raises = Array.from({ length: BULK_RAISE.lines }, (_, i) => access(`g${String(i)}`, 'writer'));
    expect(isBulkRaise(countRaises(smallSchool(), raises))).toBe(true);
    expect(isBulkRaise(countRaises(smallSchool(), [...raises.slice(1), access('6A', 'none')]))).toBe(false);
    expect(BULK_RAISE.source).toContain('déduit');
  });

  it('is in bulk with what was raised in the hour before, and never where nothing is raised', () => {
    expect([isBulkRaise(1, BULK_RAISE.lines - 1), isBulkRaise(1, BULK_RAISE.lines - 2), isBulkRaise(0, 100)]).toEqual([true, false, false]);
    expect(bulkWindowStart('2026-11-09T08:00:00.000Z')).toBe('2026-11-09T07:00:00.000Z');
  });
});

it('an emergency mode begins when a restriction is laid, not when it is lifted', () => {
  expect(startsRestriction(change('messagingSettings', 'general', 'restriction', { since: 's', until: 'u', cells: {} }))).toBe(true);
  expect(startsRestriction(change('messagingSettings', 'general', 'restriction', null))).toBe(false);
  expect(startsRestriction(change('messagingSettings', 'general', 'reporting', true))).toBe(false);
  expect(startsRestriction(change('access', 'x', 'restriction', true))).toBe(false);
});
