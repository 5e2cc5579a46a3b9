import { expect, it } from 'vitest';
import { replacedClasses } from '../../../domain/replacements/replaced-classes.ts';
import { replacementWarnings, type Replaced } from '../../../domain/replacements/replacement-warnings.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { group, person, settings } from '../settings.ts';

const DIRECTORY = createDirectoryIndex([person('ann', { groupIds: ['6A', '6B'] }), person('bob'), person('cat')], [group('6A'), group('6B')]);
const WISH: Replaced = { id: 'wish', absentId: 'ann', substituteId: 'bob', period: { from: '2026-11-09', to: '2026-11-20' }, scope: { classIds: [], subjects: [] } };
const planned = (more: Fields = {}): Fields => ({ ...WISH, id: null, substituteId: 'cat', state: 'active', ...more });

function told(replacement: Readonly<Record<string, Fields>>, wish: Partial<Replaced> = {}, inspection: Readonly<Record<string, Fields>> = {}): readonly string[] {
  const view = settings({ replacement, inspection, schoolCalendar: { general: { zone: 'C' } } });
  return replacementWarnings(view, DIRECTORY, { ...WISH, ...wish }).map((warning) => (warning.kind === 'rival' ? `rival ${warning.other.id}` : warning.kind));
}

it('tells who else takes the same classes and subjects on the same days (RPL-06)', () => {
  expect(told({ other: planned() })).toEqual(['rival other']);
  expect(told({ other: planned({ substituteId: 'bob' }), same: planned({ absentId: 'cat' }), wish: planned() })).toEqual([]);
  expect(told({ other: planned({ period: { from: '2026-11-23', to: '2026-11-27' } }) })).toEqual([]);
  expect(told({ other: planned({ scope: { classIds: ['6B'], subjects: [] } }) }, { scope: { classIds: ['6A'], subjects: [] } })).toEqual([]);
  expect(told({ other: planned({ scope: { classIds: [], subjects: ['Latin'] } }) }, { scope: { classIds: [], subjects: ['Grec'] } })).toEqual([]);
});

it('lets two substitutes share the lessons of a class (O-24)', () => {
  const [monday, tuesday] = [1, 2].map((day) => ({ day, from: '08:00', to: '09:00', groupIds: ['6A'] }));
  const scope = (slots: Replaced['scope']['slots']): Replaced['scope'] => ({ classIds: [], subjects: [], ...(slots === undefined ? {} : { slots }) });
  const rivals = (mine: Replaced['scope']['slots'], theirs: Replaced['scope']['slots']): readonly string[] => told({ other: planned({ scope: { ...scope(theirs) } }) }, { scope: scope(mine) });
  expect([rivals(monday && [monday], tuesday && [tuesday]), rivals(monday && [monday], monday && [monday]), rivals(monday && [monday], undefined)]).toEqual([[], ['rival other'], ['rival other']]);
});

it('tells that the substitute has a lesson of their own at these hours', () => {
  const lesson = (groupId: string): Fields => ({ day: 1, from: '08:00', to: '09:00', groupIds: [groupId], subject: 'Latin', weeks: '111' });
  const view = (groupId: string) => settings({ teacherTimetable: { ann: { firstMonday: '2026-11-02', lessons: [lesson('6A')] }, bob: { firstMonday: '2026-11-02', lessons: [lesson(groupId)] } } });
  expect(replacementWarnings(view('6B'), DIRECTORY, WISH)).toMatchObject([{ kind: 'busy', substituteId: 'bob', lessons: [{ day: 1, groupIds: ['6A'] }] }]);
  expect(replacementWarnings(view('6A'), DIRECTORY, WISH)).toEqual([]);
});

it('tells a period outside the days of class (RPL-08)', () => {
  expect(told({}, { period: { from: '2026-12-21', to: '2026-12-24' } })).toEqual(['out-of-calendar']);
  expect(told({}, { period: { from: '2026-11-09', to: '2027-11-30' } })).toEqual(['out-of-calendar']);
});

it('tells an inspection of who is absent, on the day of its visit or within its window (RPL-10)', () => {
  const inspected = (more: Fields): readonly string[] => told({}, {}, { 'ann|faure': { state: 'open', window: { from: '2026-11-16', to: '2026-11-30' }, ...more } });
  expect(inspected({})).toEqual(['inspected']);
  expect(inspected({ visit: '2026-11-23' })).toEqual([]);
  expect(inspected({ visit: '2026-11-18', state: 'closed' })).toEqual([]);
});

it('is about the classes that were chosen, or all of those of who is absent', () => {
  expect(replacedClasses(DIRECTORY, WISH)).toEqual(['6A', '6B']);
  expect(replacedClasses(DIRECTORY, { ...WISH, scope: { classIds: ['6B'], subjects: [] } })).toEqual(['6B']);
  expect(replacedClasses(DIRECTORY, { ...WISH, scope: { classIds: [], subjects: [], slots: [1, 2].map((day) => ({ day, from: '08:00', to: '09:00', groupIds: ['6B'] })) } })).toEqual(['6B']);
  expect(replacedClasses(DIRECTORY, { ...WISH, absentId: 'gone' })).toEqual([]);
});

it('tells of a visa on the lesson book of who is absent, of the subjects that are replaced (V1)', () => {
  const frozen = (visa: Fields, scope: Replaced['scope'] = WISH.scope): readonly string[] =>
    replacementWarnings(settings({ visa: { v: { from: '2026-11-20', to: '2026-11-27', by: 'direction', state: 'active', ...visa } }, schoolCalendar: { general: { zone: 'C' } } }), DIRECTORY, { ...WISH, scope }).map(({ kind }) => kind);
  expect([frozen({}), frozen({ teacherId: 'ann' }), frozen({ teacherId: 'bob' }), frozen({ from: '2026-11-21' })]).toEqual([['visa'], ['visa'], [], []]);
  expect([frozen({ subject: 'Latin' }, { classIds: [], subjects: ['Latin'] }), frozen({ subject: 'Latin' }, { classIds: [], subjects: ['Grec'] })]).toEqual([['visa'], []]);
});
