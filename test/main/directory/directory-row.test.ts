import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Person } from '../../../domain/directory/person.ts';
import { searchKey } from '../../../domain/directory/search.ts';
import { readDirectoryLine, rememberNameKeys, searchTextOf } from '../../../main/directory/directory-row.ts';

const GOOD = { lastName: 'D’ Angelo', firstName: 'Zoé', profile: 'teacher', source: 'stsweb' };
const line = (data: object) => ({ e: 'person', i: 'p1', v: 1, d: data });

test('both names make one key, remembered or not', () => {
  const remembered = rememberNameKeys();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 }), (lastName, firstName) => {
      const row = { names: [lastName, firstName] };
      expect(searchTextOf(row, remembered)).toBe(searchTextOf(row));
      expect(searchTextOf(row)).toBe([lastName, firstName].map((name) => searchKey(name)).filter((key) => key !== '').join(' '));
    }),
  );
});

/** Values that a wire may bring in any field. */
const anything = fc.oneof(
  fc.constant(undefined), fc.string({ maxLength: 250 }), fc.integer(), fc.constant(null), fc.array(fc.string({ maxLength: 120 }), { maxLength: 3 }),
  fc.array(fc.record({ code: fc.string({ maxLength: 20 }), label: fc.string() }), { maxLength: 2 }), fc.constantFrom('teacher', 'student', 'ent', 'siecle', 'p1'),
);

test('the quick check lets through what the schema of a person lets through', () => {
  const person = fc.record({
    id: fc.constantFrom(undefined, 'p1', 'p2'),
    lastName: fc.oneof(fc.constant('Roux'), anything), firstName: fc.oneof(fc.constant('Anne'), anything),
    profile: fc.oneof(fc.constant('teacher'), anything), source: fc.oneof(fc.constant('ent'), anything),
    civility: anything, birthDate: anything, email: anything, groupIds: anything, childrenIds: anything, subjects: anything, functions: anything, otherSchools: anything,
  });
  fc.assert(
    fc.property(person, (data) => {
      const expected = (data.id ?? 'p1') === 'p1' && Person.safeParse({ ...data, id: 'p1' }).success;
      expect(readDirectoryLine(line(data)) !== undefined).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a good line', line(GOOD), true],
  ['one that is gone', { e: 'person', i: 'p1', v: 2, x: 1 }, true],
  ['neither there nor gone', { e: 'person', i: 'p1', v: 2 }, false],
  ['both there and gone', { ...line(GOOD), x: 1 }, false],
  ['a version that is not whole', { ...line(GOOD), v: 1.5 }, false],
  ['no identifier', { ...line(GOOD), i: '' }, false],
  ['a group', { e: 'group', i: 'g', v: 1, d: { name: '6A', kind: 'class', origin: 'aaf' } }, true],
  ['a group of an unknown kind', { e: 'group', i: 'g', v: 1, d: { name: '6A', kind: 'club', origin: 'aaf' } }, false],
  ['a school', { e: 'school', i: '0310000A', v: 1, d: { name: 'Collège', fictitious: true, rightsInheritance: false } }, true],
])('%s is judged', (_, value, good) => {
  expect(readDirectoryLine(value) !== undefined).toBe(good);
});
