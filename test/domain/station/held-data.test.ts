import { expect, it } from 'vitest';
import { describeHeldData, heldPerson } from '../../../domain/station/held-data.ts';
import { person } from '../settings.ts';

it('counts people and the fields that they have, by profile', () => {
  const people = [
    person('ann'),
    person('bob', { email: 'bob@example.org', subjects: ['Latin'] }),
    person('tom', { profile: 'student', civility: '', birthDate: '2013-02-01', groupIds: ['6A'] }),
  ];
  expect(describeHeldData(people.map(heldPerson)).map(({ profile, people: count, fields }) => [profile, count, Object.fromEntries(fields)])).toEqual([
    ['student', 1, { lastName: 1, firstName: 1, birthDate: 1, groupIds: 1 }],
    ['teacher', 2, { lastName: 2, firstName: 2, email: 1, subjects: 1 }],
  ]);
  expect(heldPerson(person('ann')).fields).toEqual(['lastName', 'firstName']);
  expect(describeHeldData([])).toEqual([]);
});
