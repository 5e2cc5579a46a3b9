import { describe, expect, it } from 'vitest';
import { announcementWarnings } from '../../../domain/communication/announcement-warnings.ts';
import { inspectionWarnings, warningGround } from '../../../domain/inspections/inspection-warnings.ts';
import { quietAt } from '../../../domain/messaging/quiet-now.ts';
import { replacementWarnings } from '../../../domain/replacements/replacement-warnings.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { holidaysOf, lettersOf, readSchoolCalendar } from '../../../domain/school-year/school-calendar.ts';
import { letterAt } from '../../../domain/school-year/week-rule.ts';
import type { SettingsView } from '../../../domain/sync/row.ts';
import { settings } from '../settings.ts';

const WEEK = { from: '2026-11-09', to: '2026-11-15' };
const weeks = { from: '2026-11-02', first: 'A', holidays: 'skipped', exceptions: [] };
const before = settings({ schoolCalendar: { general: { weeks } } });
const after = settings({ schoolCalendar: { general: { weeks, holidays: [{ name: 'Semaine banalisée', ...WEEK }] } } });

const quietHours = { enabled: true, weekdays: { from: '20:00', to: '07:00' }, weekend: { from: '20:00', to: '07:00' }, holidays: true };
const holidays = (view: SettingsView) => holidaysOf(readSchoolCalendar(view));

/** What each use says of a week that the school makes one without class. */
const USES: Readonly<Record<string, (view: SettingsView) => unknown>> = {
  'quiet hours': (view) => quietAt(quietHours, holidays(view), '2026-11-10T11:00:00.000Z').quiet,
  replacements: (view) => replacementWarnings(view, createDirectoryIndex([], []), { id: 'r', absentId: 'ann', substituteId: 'bob', period: WEEK, scope: { classIds: [], subjects: [] } }).map(({ kind }) => kind),
  inspections: (view) => inspectionWarnings(warningGround(view, { findPerson: () => undefined }), { teacherIds: ['ann'], inspectorIds: ['ins'], visit: '2026-11-10', window: { from: '2026-11-03', to: '2026-11-17' } }).map(({ kind }) => kind),
  communications: (view) => announcementWarnings(
    { id: 'm', channel: 'messaging', kind: 'information', title: 'x', text: '', link: '', attachment: '', from: '2026-11-10T12:00', until: null, audience: { families: ['student'], levels: [] }, state: 'planned' },
    { others: [], people: 1, quietHours, holidays: holidays(view) },
  ).map(({ kind }) => kind),
  'weeks A and B': (view) => letterAt(lettersOf(readSchoolCalendar(view)), '2026-11-16'),
};

describe('a week without class that the school adds to its calendar', () => {
  it.each([
    ['quiet hours', false, true],
    ['replacements', [], ['out-of-calendar']],
    ['inspections', [], ['visit-in-holidays']],
    ['communications', [], ['quiet']],
    ['weeks A and B', 'A', 'B'],
  ])('is known to %s', (use, without, withIt) => {
    expect([USES[use]?.(before), USES[use]?.(after)]).toEqual([without, withIt]);
  });
});
