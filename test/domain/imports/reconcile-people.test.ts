import { describe, expect, it } from 'vitest';
import type { ListedPerson } from '../../../domain/imports/listed-person.ts';
import { reconcilePeople } from '../../../domain/imports/reconcile-people.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { person } from '../settings.ts';

const directory = createDirectoryIndex(
  [
    person('u1', { lastName: 'LEFEVRE', firstName: 'Noé', profile: 'student', birthDate: '2014-03-14' }),
    person('u2', { lastName: 'Martin', firstName: 'Zoé', profile: 'student' }),
    person('u3', { lastName: 'Martin', firstName: 'Zoé', profile: 'student' }),
    person('u4', { lastName: 'Absent', firstName: 'Élève', profile: 'student' }),
    person('t1', { lastName: 'Roux', firstName: 'Anne' }),
    person('g1', { lastName: 'Visiteur', firstName: 'Un', profile: 'guest' }),
  ],
  [],
);

const listed = (lastName: string, firstName: string, more: Partial<ListedPerson> = {}): ListedPerson => ({ role: 'student', lastName, firstName, ...more });

function verdicts(...people: readonly ListedPerson[]): readonly string[] {
  return reconcilePeople(directory, people).people.map(({ verdict }) => verdict);
}

describe('the people of a file for another service', () => {
  it('are recognised by name and birth date, or by the identifier of the ENT', () => {
    expect(verdicts(listed('Lefèvre', 'Noe', { birthDate: '2014-03-14' }), listed('Lefevre', 'Noé', { personId: 'u1' }))).toEqual(['recognised', 'recognised']);
  });

  it('may be several, or nobody: who only comes near is not the one', () => {
    expect(verdicts(listed('MARTIN', 'Zoe'), listed('Lefevre', 'N'), listed('Martin', 'Z'), listed('Personne', 'Inconnue'))).toEqual(['namesakes', 'unknown', 'unknown', 'unknown']);
  });

  it('leave out some of the directory, of their own kind only', () => {
    const { absent } = reconcilePeople(directory, [listed('Lefevre', 'Noé'), listed('Martin', 'Zoé')]);
    expect(absent.map((rank) => directory.people[rank]?.id)).toEqual(['u4']);
    const staff = reconcilePeople(directory, [listed('Roux', 'Anne', { role: 'staff' })]);
    expect(staff.absent.map((rank) => directory.people[rank]?.id)).toEqual(['g1']);
  });
});
