import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Person } from '../../../domain/directory/person.ts';
import { Profile } from '../../../domain/directory/profile.ts';
import { readDirectoryLine } from '../../../main/directory/directory-row.ts';
import { readQuickPersonLine } from '../../../main/directory/quick-person-line.ts';
import { directoryRecord } from '../../../server/directory/directory-record.ts';
import { directoryLine } from '../../../server/sync/lines.ts';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const written = (maxLength: number, ...units: string[]): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...units), maxLength });
/** Usual names, now and then one that is too long or holds what JSON escapes. */
const text = (most: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 20, arbitrary: written(10, 'a', 'É', '’', ' ', '}', ',', ':') }, { weight: 1, arbitrary: written(most, 'a', '"', '\\', '\n') });

const person = fc.record({
  id: text(110), lastName: text(210), firstName: text(210), civility: maybe(text(12)), birthDate: maybe(text(12)), email: maybe(text(210)),
  profile: fc.constantFrom(...Profile.options, 'pupil'), source: fc.constantFrom('siecle', 'ent', 'aaf'),
  functions: maybe(fc.array(fc.record({ code: text(18), label: text(20) }), { maxLength: 3 })), subjects: maybe(fc.array(text(12), { maxLength: 3 })),
  groupIds: maybe(fc.array(text(12), { maxLength: 5 })), childrenIds: maybe(fc.array(text(12), { maxLength: 3 })),
});

test('what is read quickly is exactly what is read the long way', () => {
  let quick = 0;
  fc.assert(
    fc.property(person, fc.integer({ min: -1, max: 3 }), ({ id, ...data }, v) => {
      const line = JSON.stringify({ e: 'person', i: id, v, d: data });
      const read = readQuickPersonLine(line);
      quick += read === undefined ? 0 : 1;
      const long = readDirectoryLine(JSON.parse(line));
      expect(read ?? long).toEqual(long);
    }),
    { numRuns: 3000 },
  );
  expect(quick).toBeGreaterThan(20);
});

const D = '{"lastName":"ROUX","firstName":"Zoé","profile":"student","groupIds":["g1","g2"],"source":"siecle"}';
const lineOf = (data: string): string => `{"e":"person","i":"p1","v":3,"d":${data}}`;

test('the line that an ENT writes of a usual person is read quickly', () => {
  const anne = Person.parse({ id: 'p1', lastName: 'ROUX', firstName: 'Anne', civility: 'Mme', profile: 'teacher', functions: [{ code: 'ENS', label: 'Enseignement' }], groupIds: ['g1'], source: 'stsweb' });
  const line = directoryLine(directoryRecord('person', anne.id, anne)).trim();
  expect(readQuickPersonLine(line)).toMatchObject({ id: 'p1', ver: 1, names: ['ROUX', 'Anne'] });
  expect(readQuickPersonLine(lineOf(D))).toEqual({ entity: 'person', id: 'p1', ver: 3, data: D, names: ['ROUX', 'Zoé'] });
});

test.each([
  ['without its profile', D.replace('"profile":"student",', '')],
  ['without its source', D.replace(',"source":"siecle"', '')],
  ['whose profile is only named in a text', D.replace('"profile":"student"', '"subjects":["profile"]')],
  ['of an unknown profile', D.replace('student', 'pupil')],
  ['with a member nobody knows', D.replace('"groupIds"', '"groups"')],
  ['with an escaped character', D.replace('ROUX', String.raw`RO\"UX`)],
  ['with a bare control character', D.replace('ROUX', 'RO\tUX')],
  ['with something after its end', `${D}}`],
  ['with too long a name', D.replace('ROUX', 'R'.repeat(201))],
  ['with too many groups', D.replace('"g1"', Array.from({ length: 400 }, () => '"g"').join(','))],
  ['longer than people are', D.replace('"source"', `${'"email":"e",'.repeat(1000)}"source"`)],
])('a person %s goes the long way', (_, data) => {
  expect(readQuickPersonLine(lineOf(data))).toBeUndefined();
});
