import { describe, expect, it } from 'vitest';
import { guessName } from '../../../domain/correspondences/guess-name.ts';
import { listNames, matchNames } from '../../../domain/correspondences/names-to-match.ts';
import { isMatchable, unknownName } from '../../../domain/correspondences/unknown-names.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { group, person, settings } from '../settings.ts';

const klass = (name: string, code?: string) => group(`c:${name}`, { name, ...(code === undefined ? {} : { code }) });
const teacher = (id: string, lastName: string, firstName: string) => person(id, { lastName, firstName });
const directory = createDirectoryIndex(
  [
    teacher('zoe', 'Roux', 'Zoé'), teacher('ann', 'Martin', 'Anne'), teacher('aim', 'Martin', 'Aimé'), teacher('del', 'De la Tour', 'Jean'), teacher('mono', 'Prince', ''),
    person('tom', { profile: 'student', lastName: 'Petit', firstName: 'Tom' }),
  ],
  [klass('6A'), klass('6e B', '6B'), klass('5C'), klass('4D'), klass('3E'), klass('2F'), klass('1G'), klass('TH'), klass('7Z'), klass('7 Z'), group('g:LAT', { kind: 'teaching', name: '6e latin' })],
);

describe('a guess of what a class is', () => {
  it.each([
    ['6EME A', 'c:6A'], ['6°A', 'c:6A'], ['6ieme a', 'c:6A'], ['Sixième A', 'c:6A'], ['CLASSE DE 6E A', 'c:6A'], ['6EME B', 'c:6e B'], ['5ème C', 'c:5C'], ['Cinquième C', 'c:5C'],
    ['4EME D', 'c:4D'], ['3EME E', 'c:3E'], ['2NDE F', 'c:2F'], ['2de F', 'c:2F'], ['Seconde F', 'c:2F'], ['1ERE G', 'c:1G'], ['1re G', 'c:1G'], ['TLE H', 'c:TH'], ['TERM H', 'c:TH'], ['Terminale H', 'c:TH'],
    // Two fit, none does, or it is of another level.
    ['7-Z', undefined], ['6EME X', undefined], ['5EME A', undefined], ['6EME', undefined],
  ])('« %s »: %s', (label, id) => {
    expect(guessName(directory, { kind: 'class', label })).toBe(id);
  });

  it('is never a group, nor the other way round', () => {
    expect(guessName(directory, { kind: 'group', label: '6EME LATIN' })).toBe('g:LAT');
    expect(guessName(directory, { kind: 'class', label: '6EME LATIN' })).toBeUndefined();
    expect(guessName(directory, { kind: 'group', label: '6EME A' })).toBeUndefined();
  });
});

describe('a guess of who a teacher is', () => {
  it.each([
    ['ROUX Z.', 'zoe'], ['Zoé ROUX', 'zoe'], ['ROUX Zoé Marie', 'zoe'], ['DE LA TOUR J', 'del'], ['MARTIN An', 'ann'],
    // Two begin alike, the first name is another or is not there, nobody has that name, or a pupil does.
    ['MARTIN A.', undefined], ['ROUX Paul', undefined], ['ROUX', undefined], ['NEUF Tout', undefined], ['PETIT T.', undefined], ['PRINCE R.', undefined],
  ])('« %s »: %s', (label, id) => {
    expect(guessName(directory, { kind: 'teacher', label })).toBe(id);
  });
});

describe('the correspondence table', () => {
  const at = '2026-11-02T08:00:00.000Z';
  const upstreamReport = {
    edt: { at, unknown: [{ kind: 'teacher', label: 'ROUX Z.' }, { kind: 'class', label: '6EME A' }], renamed: [{ kind: 'class', id: 'c:5C', before: '5C', after: 'CINQ' }, { kind: 'teaching', id: 'gone', before: 'X', after: 'Y' }] },
    sts: { at, unknown: [{ kind: 'teacher', label: 'NEUF Tout' }, { kind: 'class', label: '6EME A' }, { kind: 'group', label: 'GREC' }] },
  };

  it('has the names of the last files once each, of people those of the timetable, with what they may be', () => {
    expect(listNames({ directory, view: settings({ upstreamReport }) })).toEqual([
      { name: { kind: 'teacher', label: 'ROUX Z.' }, saidId: undefined, guessId: 'zoe' },
      { name: { kind: 'class', label: '6EME A' }, saidId: undefined, guessId: 'c:6A' },
      { name: { kind: 'group', label: 'GREC' }, saidId: undefined, guessId: undefined },
      // Recognised by its pupils, whatever its name.
      { name: { kind: 'class', label: 'CINQ' }, saidId: undefined, guessId: 'c:5C' },
    ]);
  });

  it('keeps what was said, and no guess beside; what has left is not said any more', () => {
    const correspondence = { 'class:6EME A': { directoryId: 'c:6e B' }, 'class:OLD': { directoryId: 'c:4D' }, 'class:GONE': { directoryId: 'c:gone' }, odd: { directoryId: 'c:4D' } };
    expect(listNames({ directory, view: settings({ correspondence }) })).toEqual([
      { name: { kind: 'class', label: '6EME A' }, saidId: 'c:6e B', guessId: undefined },
      { name: { kind: 'class', label: 'OLD' }, saidId: 'c:4D', guessId: undefined },
    ]);
    expect(matchNames({ directory, view: settings({ correspondence }) }, [{ kind: 'class', label: 'GONE' }])).toEqual([{ name: { kind: 'class', label: 'GONE' }, saidId: undefined, guessId: undefined }]);
  });

  it('takes the names that a comparison did not recognise', () => {
    const rules = ['unknown-teacher', 'name-only', 'several-people', 'unknown-class', 'unknown-group', 'stale-file'];
    expect(rules.flatMap((rule) => unknownName({ rule, label: 'N' })).map(({ kind }) => kind)).toEqual(['teacher', 'teacher', 'teacher', 'class', 'group']);
    expect([isMatchable('edt', { kind: 'teacher' }), isMatchable('sts', { kind: 'teacher' }), isMatchable('sts', { kind: 'class' })]).toEqual([true, false, true]);
  });
});
