import { describe, expect, it } from 'vitest';
import { Person } from '../../../domain/directory/person.ts';
import { createDirectoryIndex } from '../../../domain/school/directory-index.ts';
import { recognisePeople } from '../../../renderer/sheets/recognise-people.ts';

const make = (id: string, lastName: string, firstName: string): Person => Person.parse({ id, lastName, firstName, profile: 'student', source: 'siecle' });
const directory = createDirectoryIndex(
  [make('u1', 'Lefèvre', 'Anaïs'), make('u2', 'Martin', 'Léa'), make('u3', 'Martin', 'Léa'), make('u4', 'Martinez', 'Tom')],
  [],
);
const read = (pasted: string) => recognisePeople(directory, pasted);

describe('a pasted list', () => {
  it('recognises names in any order and case, and identifiers', () => {
    expect(read('LEFEVRE Anaïs\nanais lefèvre\nu4').certain.map(({ people }) => people)).toEqual([[0], [0], [3]]);
  });

  it('asks which one when two people bear the name', () => {
    expect(read('Léa Martin').doubtful).toMatchObject([{ line: 'Léa Martin', people: [1, 2] }]);
  });

  it('offers those who come near, never as certain', () => {
    const list = read('martine');
    expect(list.certain).toEqual([]);
    expect(list.doubtful).toMatchObject([{ people: [3] }]);
  });

  it('lists the lines that mean nobody, once each, and forgets empty ones', () => {
    expect(read('\n  \nPersonne Inconnue\r\nPersonne Inconnue\n***').unknown).toEqual(['Personne Inconnue', '***']);
  });
});
