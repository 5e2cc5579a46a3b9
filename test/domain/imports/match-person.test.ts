import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../../domain/directory/name-finder.ts';
import { personMatcher, type PersonClues } from '../../../domain/imports/match-person.ts';
import { ANAIS, GROUND, INES, NOE, ZOE_A, ZOE_B } from './small-list.ts';

const match = personMatcher(GROUND.directory);

describe('whom a line means', () => {
  const cases: readonly (readonly [string, PersonClues, readonly number[], boolean])[] = [
    ['by identifier', { personId: 'u1' }, [NOE], true],
    ['by identifier, beside another name', { personId: 'u1', lastName: 'Martin', firstName: 'Zoé' }, [NOE], false],
    ['by e-mail, whatever its case', { email: 'INES@ent.fr' }, [INES], true],
    ['by name where the e-mail is nobody’s', { email: 'x@y.fr', lastName: 'lefevre', firstName: 'noe' }, [NOE], true],
    ['by a name in one cell, in any order', { fullName: 'Noé LEFÈVRE' }, [NOE], true],
    ['namesakes', { lastName: 'Martin', firstName: 'Zoé' }, [ZOE_A, ZOE_B], false],
    ['a namesake by the class', { lastName: 'Martin', firstName: 'Zoé', className: '5EB' }, [ZOE_B], true],
    ['a namesake by the code of the class', { lastName: 'Martin', firstName: 'Zoé', className: '5a1' }, [ZOE_A], true],
    ['a namesake by the birth date', { lastName: 'Martin', firstName: 'Zoé', birthDate: '2014-01-01' }, [ZOE_A], true],
    ['a namesake whose class is neither', { lastName: 'Martin', firstName: 'Zoé', className: '3e C' }, [ZOE_A, ZOE_B], false],
    ['somebody of another birth date', { lastName: 'Lefevre', firstName: 'Noé', birthDate: '2010-01-01' }, [NOE], false],
    ['somebody by a class, beside a group that is no more', { lastName: 'Lefevre', firstName: 'Noé', className: '5eB' }, [NOE], true],
    ['somebody who is in no class, with one', { lastName: 'Lefèvre', firstName: 'Anaïs', className: '5e B', birthDate: '1990-01-01' }, [ANAIS], true],
    ['somebody near, never as certain', { lastName: 'Lefevre', firstName: 'A.' }, [ANAIS], false],
    ['too many to choose from', { lastName: 'Durand' }, [], false],
    ['nobody', { lastName: 'Inconnue', firstName: 'Personne' }, [], false],
    ['nothing', {}, [], false],
  ];
  it.for(cases)('%s', ([, clues, people, isCertain]) => {
    expect(match(clues)).toEqual({ people, isCertain });
  });

  it('is looked for in an index made once', () => {
    expect(nameFinder(GROUND.directory)).toBe(nameFinder(GROUND.directory));
  });
});
