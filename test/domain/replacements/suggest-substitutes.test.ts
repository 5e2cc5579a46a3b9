import { describe, expect, it } from 'vitest';
import { listReplacements } from '../../../domain/replacements/replacement.ts';
import { replacementEffect } from '../../../domain/replacements/replacement-effect.ts';
import { suggestSubstitutes, type SuggestionAsk } from '../../../domain/replacements/suggest-substitutes.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { rightsOf } from '../../../domain/school/school-rights.ts';
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
const ASK: SuggestionAsk = { absentId: 'ann', period: PERIOD, classIds: [] };
const known = (fields: Fields) => listReplacements(settings({ replacement: { r: { absentId: 'x', substituteId: 'y', period: PERIOD, state: 'active', ...fields } } }));
const names = (ask: Partial<SuggestionAsk>, rows = known({})) => suggestSubstitutes(DIRECTORY, rows, { ...ASK, ...ask }).map(({ personId, reasons }) => [personId, ...reasons.map(({ kind }) => kind)].join(' '));

describe('substitutes are suggested', () => {
  it('for the classes and subjects they share, those with most reasons first', () => {
    expect(names({})).toEqual(['dan same-subject teaches-class teaches-class free', 'bob teaches-class free', 'cid same-subject free']);
  });
  it('for the classes that are asked only', () => expect(names({ classIds: ['5B'] })).toEqual(['cid same-subject free', 'dan same-subject free', 'eve teaches-class free']));
  it('as free only when they neither replace nor are absent then', () => {
    expect(names({}, known({ substituteId: 'bob' }))).toContain('bob teaches-class');
    expect(names({}, known({ absentId: 'bob' }))).toContain('bob teaches-class');
    expect(names({}, known({ absentId: 'bob', period: { from: '2026-11-21', to: '2026-11-30' } }))).toContain('bob teaches-class free');
    expect(names({ exceptId: 'r' }, known({ substituteId: 'bob' }))).toContain('bob teaches-class free');
    expect(names({ period: null })).toContain('bob teaches-class');
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
