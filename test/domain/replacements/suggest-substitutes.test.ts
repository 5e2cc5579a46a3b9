import { describe, expect, it } from 'vitest';
import { listReplacements } from '../../../domain/replacements/replacement.ts';
import { replacementEffect } from '../../../domain/replacements/replacement-effect.ts';
import { suggestSubstitutes, type SuggestionAsk } from '../../../domain/replacements/substitutes/suggest-substitutes.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
import { findTimetable } from '../../../domain/timetable/teacher-timetable.ts';
import { setTimetable } from '../../../domain/timetable/timetable-gestures.ts';
import { readTimetableSettings } from '../../../domain/timetable/timetable-settings.ts';
import type { Fields } from '../../../domain/sync/row.ts';
import { group, person, rubrique, settings } from '../settings.ts';

const teacher = (id: string, groupIds: readonly string[], subjects: readonly string[] = []) =>
  person(id, { profile: 'teacher', groupIds: [...groupIds], subjects: [...subjects] });

const DIRECTORY = createDirectoryIndex(
  [
    teacher('ann', ['6A', '3C', 'CLUB'], ['MUSIQUE']),
    teacher('bob', ['T6A', 'far']),
    teacher('cid', [], ['MUSIQUE']),
    teacher('dan', ['6A', '3C'], ['MUSIQUE']),
    teacher('eve', ['5B'], ['ANGLAIS']),
    person('kid', { profile: 'student', groupIds: ['6A', 'CLUB'] }),
    person('tom', { profile: 'student', groupIds: ['5B'] }),
    person('mum', { profile: 'guardian', childrenIds: ['kid', 'tom'] }),
    person('dad', { profile: 'guardian', childrenIds: ['tom'] }),
  ],
  [group('6A', { kind: 'class' }), group('3C', { kind: 'class' }), group('5B', { kind: 'class' }), group('T6A', { kind: 'profile', classId: '6A' }), group('CLUB', { kind: 'teaching' })],
);
const PERIOD = { from: '2026-11-09', to: '2026-11-20' };
const ASK: SuggestionAsk = { absentId: 'ann', period: PERIOD, scope: { classIds: [], subjects: [] } };

/** A lesson of a Monday at eight, in the first three weeks from 2 November. */
const lesson = (groupId: string, more: Fields = {}): Fields => ({ day: 1, from: '08:00', to: '09:00', groupIds: [groupId], subject: 'Musique', weeks: '111', ...more });
const weeks = (of: Readonly<Record<string, readonly Fields[]>>) => settings({ teacherTimetable: Object.fromEntries(Object.entries(of).map(([id, lessons]) => [id, { firstMonday: '2026-11-02', lessons: [...lessons] }])) });
const known = (fields: Fields) => listReplacements(settings({ replacement: { r: { absentId: 'x', substituteId: 'y', period: PERIOD, state: 'active', ...fields } } }));
const suggested = (ask: Partial<SuggestionAsk>, rows = known({}), view = settings({})) => suggestSubstitutes({ directory: DIRECTORY, known: rows, findTimetable: (id) => findTimetable(view, id) }, { ...ASK, ...ask });
const names = (ask: Partial<SuggestionAsk>, rows = known({})) => suggested(ask, rows).map(({ personId, reasons }) => [personId, ...reasons.map(({ kind }) => kind)].join(' '));

describe('substitutes are suggested', () => {
  it('for the classes and subjects they share, those with most reasons first', () => {
    expect(names({})).toEqual(['dan same-subject teaches-class teaches-class free', 'bob teaches-class free', 'cid same-subject free']);
  });
  it('for the classes that are asked only', () => expect(names({ scope: { classIds: ['5B'], subjects: [] } })).toEqual(['cid same-subject free', 'dan same-subject free', 'eve teaches-class free']));
  it('as free only when they neither replace nor are absent then', () => {
    expect(names({}, known({ substituteId: 'bob' }))).toContain('bob teaches-class');
    expect(names({}, known({ absentId: 'bob' }))).toContain('bob teaches-class');
    expect(names({}, known({ absentId: 'bob', period: { from: '2026-11-21', to: '2026-11-30' } }))).toContain('bob teaches-class free');
    expect(names({ exceptId: 'r' }, known({ substituteId: 'bob' }))).toContain('bob teaches-class free');
    expect(names({ period: null })).toContain('bob teaches-class');
  });
  it('as free at these hours where both timetables say so, and as busy otherwise', () => {
    const view = weeks({ ann: [lesson('6A')], dan: [lesson('5B', { from: '08:30', to: '09:30' })], bob: [lesson('5B', { day: 2 })] });
    const said = suggested({}, known({}), view).map(({ personId, reasons, busy }) => [personId, reasons.flatMap((reason) => (reason.kind === 'free' ? [reason.by] : [])), busy.length]);
    expect(said).toEqual([['bob', ['lessons'], 0], ['cid', ['days'], 0], ['dan', [], 1]].toSorted((a, b) => Number(b[0] === 'dan') - Number(a[0] === 'dan')));
  });
  it('for nobody whom the directory does not know', () => expect(names({ absentId: 'gone' })).toEqual([]));
});

describe('the effect of a replacement', () => {
  const view = settings({
    rubrique: {
      root: rubrique({ parentId: null, kind: 'racine' }),
      r6: rubrique({ kind: 'classe', classId: '6A' }),
      r3: rubrique({ kind: 'classe', classId: '3C' }),
      r5: rubrique({ kind: 'classe', classId: '5B' }),
      old: rubrique({ kind: 'classe', classId: '6A', state: 'archived' }),
      none: rubrique({ kind: 'classe', classId: null }),
    },
    access: { 'r6|person:cid': { role: 'manager' }, 'r6|person:bob': { role: 'manager' }, 'r6|person:far': { role: 'manager' } },
  });
  const effect = (substituteId: string, classIds: readonly string[] = [], absentId = 'ann') =>
    replacementEffect(rightsOf({ directory: DIRECTORY, inherits: false }, view), { absentId, substituteId, scope: { classIds: [...classIds], subjects: [] } });
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

  it('opens the classes of the absent teacher, their rubriques, their people', () => {
    const { classes, rubriques, students, guardians } = effect('dan');
    expect([ids(classes), ids(rubriques), students, guardians]).toEqual([['6A', '3C'], ['r6', 'r3'], 1, 1]);
  });
  it('opens the classes of the scope only', () => {
    const { rubriques, students, guardians } = effect('dan', ['5B']);
    expect([ids(rubriques), students, guardians]).toEqual([['r5'], 1, 2]);
  });
  it('opens nothing of an absent whom the directory does not know', () => expect(effect('dan', [], 'gone').classes).toEqual([]));
  it('leaves behind the rights of a substitute who does not teach the class (RPL-09)', () => {
    expect(ids(effect('cid').keeps)).toEqual(['r6']);
    expect(ids(effect('far').keeps)).toEqual(['r6']);
    expect(ids(effect('bob').keeps)).toEqual([]);
    expect(ids(effect('dan').keeps)).toEqual([]);
  });
});

describe('what is said of the timetable', () => {
  it('is set once', () => {
    const view = settings({ timetableSettings: { general: { master: 'edt' } } });
    expect(readTimetableSettings(view).master).toBe('edt');
    expect(setTimetable(view, 'master', 'edt')).toBeUndefined();
    expect(setTimetable(view, 'master', 'ent')?.changes).toEqual([{ entity: 'timetableSettings', id: 'general', edits: [{ field: 'master', was: 'edt', set: 'ent' }] }]);
  });
});
