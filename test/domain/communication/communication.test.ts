import { describe, expect, it } from 'vitest';
import { audienceOf, classLevels } from '../../../domain/communication/audience.ts';
import { planAnnouncement, withdrawAnnouncement } from '../../../domain/communication/announcement-gestures.ts';
import { announcementWarnings } from '../../../domain/communication/announcement-warnings.ts';
import { phaseOf, plannedAnnouncements, type Announcement } from '../../../domain/communication/announcement.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { instantOf } from '../../../domain/kernel/local-time.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { layChanges } from '../../../domain/sync/overlay.ts';
import { Person } from '../../../domain/directory/person.ts';
import { change, refusal, settings } from '../settings.ts';

const base: Announcement = {
  id: 'portes', channel: 'announcement', kind: 'information', title: 'Portes ouvertes', text: '', link: '', attachment: '', from: '2026-11-20T08:00', until: '2026-11-27T18:00',
  audience: { families: ['guardian'], levels: [] }, state: 'planned',
};
const person = (id: string, profile: Person['profile'], groupIds: readonly string[], childrenIds: readonly string[] = []): Person =>
  Person.parse({ id, lastName: id, firstName: id, profile, groupIds, childrenIds, source: 'siecle' });
const DIRECTORY = createDirectoryIndex(
  [person('lea', 'student', ['6A']), person('tom', 'student', ['5A']), person('ann', 'guardian', [], ['lea', 'gone']), person('bob', 'guardian', [], ['tom']), person('may', 'teacher', ['6A', 'latin']), person('kim', 'schoolLife', [])],
  [{ id: '5A', name: '5e A', kind: 'class', origin: 'aaf', level: '5EME' }, { id: '6A', name: '6e A', kind: 'class', origin: 'aaf', level: '6EME' }, { id: '4Z', name: '4e', kind: 'class', origin: 'aaf' }, { id: 'latin', name: 'Latin', kind: 'teaching', origin: 'aaf' }],
);

describe('an audience', () => {
  it('is by profile, and by level where levels are chosen', () => {
    const ids = (families: Announcement['audience']['families'], levels: readonly string[] = []): readonly string[] => audienceOf(DIRECTORY, { families: [...families], levels: [...levels] }).map(({ id }) => id);
    expect(classLevels(DIRECTORY)).toEqual(['6EME', '5EME']);
    expect(ids(['student', 'staff'])).toEqual(['lea', 'tom', 'kim']);
    expect(ids(['student', 'guardian', 'teacher', 'staff'], ['6EME'])).toEqual(['lea', 'ann', 'may']);
    expect(ids([])).toEqual([]);
  });
});

describe('a communication', () => {
  const planned = layChanges(settings({}), must(planAnnouncement(settings({}), base), 'it is new').changes);

  it('is planned, changed and taken back, once each', () => {
    expect(plannedAnnouncements(planned)).toEqual([base]);
    // Half of it would be shown to an audience, or at a time, that nobody chose.
    expect(planAnnouncement(settings({}), base)?.atomic).toBe(true);
    expect(planAnnouncement(planned, base)).toBeUndefined();
    expect(planAnnouncement(planned, { ...base, title: 'Autre' })?.changes[0]?.edits).toEqual([{ field: 'title', was: 'Portes ouvertes', set: 'Autre' }]);
    const withdrawn = layChanges(planned, must(withdrawAnnouncement(planned, base), 'it is planned').changes);
    expect(plannedAnnouncements(withdrawn)).toEqual([]);
    expect(withdrawAnnouncement(withdrawn, base)).toBeUndefined();
    const two = layChanges(planned, must(planAnnouncement(planned, { ...base, id: 'first', from: '2026-11-10T08:00' }), 'it is new').changes);
    expect(plannedAnnouncements(two).map(({ id }) => id)).toEqual(['first', 'portes']);
  });

  it('that was never planned says nothing that could be wrong, and is no communication', () => {
    const none = settings({ announcement: { half: { title: 'X', state: 'planned' } } });
    expect(plannedAnnouncements(none)).toEqual([]);
    expect(refusal(none, change(none, 'announcement', 'new', { title: 'X' }))).toBeUndefined();
  });

  it.each([
    [{ title: ' ' }, 'title-missing'],
    [{ link: 'http://ailleurs.fr' }, 'invalid-value'],
    [{ audience: { families: ['everyone'], levels: [] } }, 'invalid-value'],
    [{ until: '2026-11-20T08:00' }, 'dates-reversed'],
    [{ link: `https://college.fr/${'x'.repeat(500)}` }, 'invalid-value'],
    [{ audience: { families: ['guardian', 'guardian', 'guardian', 'guardian', 'guardian'], levels: [] } }, 'invalid-value'],
    [{ audience: { families: ['guardian'], levels: Array.from({ length: 41 }, (_, i) => `N${i}`) } }, 'invalid-value'],
    [{ until: null }, undefined],
    [{ link: 'https://college.fr/portes' }, undefined],
  ] as const)('%j: %s', (fields, expected) => {
    expect(refusal(planned, change(planned, 'announcement', 'portes', fields))?.kind).toBe(expected);
  });

  it('comes, is shown, and is over; a message is over once sent', () => {
    expect(['2026-11-19T08:00', '2026-11-20T08:00', '2026-11-27T18:00'].map((now) => phaseOf(base, now))).toEqual(['coming', 'shown', 'over']);
    expect(phaseOf({ ...base, until: null }, '2027-01-01T00:00')).toBe('shown');
    expect(phaseOf({ ...base, channel: 'messaging' }, '2026-11-21T08:00')).toBe('over');
  });
});

describe('what there is to know', () => {
  const quietHours = { enabled: true, weekdays: { from: '20:00', to: '07:00' }, weekend: { from: '20:00', to: '07:00' }, holidays: true };
  const ground = { others: [], people: 3, quietHours, holidays: [] };
  const kinds = (announcement: Announcement, more: object = {}): readonly string[] => announcementWarnings(announcement, { ...ground, ...more }).map(({ kind }) => kind);

  it('is nothing of an announcement that has an end and readers', () => {
    expect(kinds(base)).toEqual([]);
  });

  it('is that nobody is reached, that nothing ends, that an alert lasts', () => {
    expect(kinds(base, { people: 0 })).toEqual(['nobody']);
    expect(kinds({ ...base, until: null })).toEqual(['no-end']);
    expect(announcementWarnings({ ...base, kind: 'alert', until: '2026-12-10T18:00' }, ground)).toEqual([{ kind: 'long-alert', days: 20 }]);
  });

  it('is that a message is held back, and until when', () => {
    const message = { ...base, channel: 'messaging', from: '2026-11-20T21:30' } as const;
    const [held] = announcementWarnings(message, ground);
    expect(held?.kind === 'quiet' ? held.until : held).toMatch(/T07:00$/);
    expect(kinds({ ...message, from: '2026-11-20T10:00' })).toEqual([]);
    expect(kinds(message, { quietHours: null })).toEqual([]);
    const ever = Array.from({ length: 1 }, () => ({ id: null, name: 'Toujours', from: '2026-01-01', to: '2028-12-31' }));
    expect(announcementWarnings(message, { ...ground, holidays: ever })).toEqual([{ kind: 'quiet', until: null }]);
  });

  it('is another one beside, for some of the same people', () => {
    const other = { ...base, id: 'other', title: 'Autre' };
    const beside = (changed: Partial<Announcement>, mine: Partial<Announcement> = {}): readonly string[] => kinds({ ...base, ...mine }, { others: [{ ...other, ...changed }] });
    expect(beside({})).toEqual(['overlap']);
    expect(beside({ until: null })).toEqual(['overlap']);
    expect(beside({}, { until: null })).toEqual(['overlap', 'no-end']);
    const apart: readonly Partial<Announcement>[] = [{ id: 'portes' }, { channel: 'messaging' }, { until: '2026-11-19T08:00', from: '2026-11-18T08:00' }, { until: base.from, from: '2026-11-18T08:00' }, { from: must(base.until, 'it ends'), until: null }, { from: '2026-12-01T08:00', until: null }, { audience: { families: ['student'], levels: [] } }];
    for (const one of apart) expect(beside(one)).toEqual([]);
    const sixth = { audience: { families: ['guardian'], levels: ['6EME'] } } satisfies Partial<Announcement>;
    expect(beside(sixth)).toEqual(['overlap']);
    expect(beside({ audience: { families: ['guardian'], levels: [] } }, { audience: { families: ['student', 'guardian'], levels: [] } })).toEqual(['overlap']);
    expect(beside({}, sixth)).toEqual(['overlap']);
    expect(beside({ audience: { families: ['guardian'], levels: ['5EME'] } }, sixth)).toEqual([]);
    expect(beside(sixth, sixth)).toEqual(['overlap']);
  });
});

it('a moment of Paris is an instant, in summer and in winter', () => {
  expect(instantOf('2026-07-01T08:00')).toBe('2026-07-01T06:00:00.000Z');
  expect(instantOf('2026-12-01T08:00')).toBe('2026-12-01T07:00:00.000Z');
});
