import { describe, expect, it } from 'vitest';
import { inspectionWarnings, WARNING_SOURCES, warningGround, type InspectionWarning } from '../../../domain/inspections/inspection-warnings.ts';
import type { JoinedPlatform } from '../../../domain/connectors/limits/platform-limits.ts';
import type { AccessWindow } from '../../../domain/inspections/inspection.ts';
import { person, settings } from '../settings.ts';

const WINDOW = { from: '2026-11-05', to: '2026-11-19' };
const GROUND = warningGround(settings({
  inspection: { 'bob|faure': { state: 'open', window: WINDOW }, 'bob|other': { state: 'closed', window: WINDOW }, 'cat|faure': { state: 'open', window: WINDOW } },
  visa: {
    ann: { teacherId: 'ann', from: '2026-11-01', to: '2026-11-05', by: 'direction', state: 'active' },
    bob: { teacherId: 'bob', from: '2026-11-20', to: '2026-11-25', by: 'direction', state: 'active' },
    grec: { teacherId: null, subject: 'Grec', from: '2026-12-01', to: '2026-12-05', by: 'direction', state: 'active' },
    all: { teacherId: null, from: '2026-12-01', to: '2026-12-05', by: 'direction', state: 'active' },
  },
  replacement: { r: { absentId: 'bob', substituteId: 'dan', period: { from: '2026-11-19', to: '2026-11-30' }, state: 'active' } },
  schoolCalendar: { general: { zone: 'C', holidays: [] } },
}), { findPerson: (id) => (id === 'eve' ? person('eve', { subjects: ['Latin'] }) : undefined) });

const told = (teacherIds: readonly string[], window: AccessWindow = WINDOW, visit: string | null = '2026-11-12', inspectorIds: readonly string[] = ['faure', 'other']): readonly InspectionWarning[] =>
  inspectionWarnings(GROUND, { teacherIds, inspectorIds, visit, window });
const kinds = (...wish: Parameters<typeof told>): readonly string[] => told(...wish).map(({ kind }) => kind);

describe('before a lesson book is opened, one is told', () => {
  it('nothing of a usual window on usual days', () => expect(kinds(['eve'])).toEqual([]));

  it('of a window that is longer than advised, endless, or without the visit (S2-105)', () => {
    expect(told(['eve'], { from: '2026-11-05', to: '2026-11-20' })).toEqual([{ kind: 'longer', days: 16 }]);
    expect(kinds([], { from: '2026-11-05', to: null })).toEqual(['endless']);
    expect(told(['eve'], WINDOW, '2026-11-20')).toEqual([{ kind: 'visit-outside', visit: '2026-11-20' }]);
    expect(kinds(['eve'], WINDOW, null)).toEqual([]);
  });

  it('of an access that is open already, to one of these inspectors', () => {
    expect(told(['bob'], WINDOW, null, ['faure', 'other'])[0]).toMatchObject({ kind: 'already-open', inspection: { teacherId: 'bob', inspectorId: 'faure' } });
    expect(kinds(['bob'], WINDOW, null, ['other'])).toEqual(['replaced']);
  });

  it('of a visa on the same days, on the teacher or on everybody, and of a replacement of the teacher', () => {
    expect(told(['ann'])).toMatchObject([{ kind: 'visa', teacherId: 'ann', visa: { id: 'ann' } }]);
    expect(told(['eve'], { from: '2026-11-25', to: '2026-12-01' }, null)).toMatchObject([{ kind: 'visa', teacherId: 'eve', visa: { id: 'all' } }]);
    expect(told(['dan'])).toEqual([]);
    expect(kinds(['bob'], { from: '2026-11-19', to: '2026-11-20' }, null, [])).toEqual(['visa', 'replaced']);
  });

  it('of an account of a platform that ends before its access is closed, or that waits for somebody; of none where accesses are put by hand', () => {
    const joined = (write: 'lossy' | 'sheet', account: Partial<JoinedPlatform> = {}): JoinedPlatform =>
      ({ id: 'entcore', capabilities: { platform: 'p', version: null, units: { inspection: { read: 'partial', write, undo: 'exact', effectAt: 'now', losses: [], provenance: 'probed' } } }, authorisedUntil: '2026-11-19', isStopped: false, ...account });
    const of = (platform: JoinedPlatform, to: string | null = WINDOW.to) => inspectionWarnings(warningGround(settings({}), { findPerson: () => undefined }, [platform]), { teacherIds: ['eve'], inspectorIds: ['faure'], visit: null, window: { from: WINDOW.from, to } });
    expect(of(joined('lossy'))).toEqual([{ kind: 'authorisation', platform: 'entcore', until: '2026-11-19' }]);
    expect([of(joined('lossy'), '2026-11-18'), of(joined('lossy', { authorisedUntil: null })), of(joined('sheet', { isStopped: true }))]).toEqual([[], [], []]);
    expect(of(joined('lossy', { isStopped: true }), null)).toEqual([{ kind: 'endless' }, { kind: 'account-stopped', platform: 'entcore' }]);
  });

  it('of holidays in the window, and above all on the day of the visit', () => {
    expect(told(['eve'], { from: '2026-12-12', to: '2026-12-26' }, '2026-12-18')).toMatchObject([{ kind: 'holidays', holiday: { id: 'christmas' } }]);
    expect(told(['eve'], { from: '2026-12-15', to: null }, '2026-12-22')).toMatchObject([{ kind: 'endless' }, { kind: 'visit-in-holidays', holiday: { id: 'christmas' } }]);
  });
});

it('says what the guide says, and what is inferred', () => {
  expect(Object.entries(WARNING_SOURCES).filter(([, { inferred }]) => inferred).map(([kind]) => kind)).toEqual(['authorisation', 'account-stopped', 'replaced', 'visit-in-holidays', 'holidays']);
});
