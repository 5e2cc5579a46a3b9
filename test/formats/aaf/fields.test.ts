import { describe, expect, it } from 'vitest';
import type { AafRecord } from '../../../formats/aaf/aaf-record.ts';
import {
  isTeacher,
  parseClass,
  parseFunction,
  parseGroup,
  parsePlace,
  parseRelation,
  parseStructureName,
  parseTeaching,
  relationsOf,
  splitParts,
} from '../../../formats/aaf/fields.ts';

function recordWith(attributes: Record<string, readonly string[]>): AafRecord {
  return { request: 'add', category: 'Eleve', rawCategory: 'Eleve', id: '1', attributes: new Map(Object.entries(attributes)) };
}

describe('a structure', () => {
  it.each([
    ['CLG$JEAN MOULIN$PARIS', { acronym: 'CLG', name: 'JEAN MOULIN', city: 'PARIS' }],
    ['CLG-JEAN MOULIN-ac-PARIS', { acronym: 'CLG', name: 'JEAN MOULIN', city: '' }],
    ['Z.REMP-DIGNE-AIX_MARS.', { acronym: 'Z.REMP', name: 'DIGNE-AIX_MARS.', city: '' }],
    ['JEAN MOULIN', { acronym: '', name: 'JEAN MOULIN', city: '' }],
    ['JEAN MOULIN$$', { acronym: '', name: 'JEAN MOULIN', city: '' }],
    ['Saint-Joseph-ac-RENNES', { acronym: '', name: 'Saint-Joseph', city: '' }],
  ])('named %s', (value, expected) => {
    expect(parseStructureName(value)).toEqual(expected);
  });

  it('declares classes with free codes', () => {
    expect(parseClass('6LV1.ALL$6EME A$10010012110$10010012111$')).toEqual({
      code: '6LV1.ALL',
      label: '6EME A',
      mefs: ['10010012110', '10010012111'],
    });
    expect(parseClass('3 A')).toEqual({ code: '3 A', label: '3 A', mefs: [] });
    expect(parseClass('$x')).toBeUndefined();
  });

  it('declares groups with their classes', () => {
    expect(parseGroup('5LATIN$LATIN 5EME$5A$$5B')).toEqual({ code: '5LATIN', label: 'LATIN 5EME', classCodes: ['5A', '5B'] });
    expect(parseGroup('5LATIN')).toEqual({ code: '5LATIN', label: '5LATIN', classCodes: [] });
    expect(parseGroup('')).toBeUndefined();
  });
});

describe('a person', () => {
  it('belongs to a class of a school', () => {
    expect(parsePlace(' 52006 $RUS1TERM')).toEqual({ structure: '52006', code: 'RUS1TERM' });
    expect(parsePlace('52006$')).toBeUndefined();
    expect(parsePlace('$6A')).toBeUndefined();
  });

  it('teaches a class, whose subject may be missing', () => {
    expect(parseTeaching('1$6A$061300')).toEqual({ structure: '1', code: '6A', subject: '061300' });
    expect(parseTeaching('1$6A')).toEqual({ structure: '1', code: '6A', subject: undefined });
    expect(parseTeaching('1')).toBeUndefined();
  });

  it.each([
    ['1$ENS$ENSEIGNEMENT$L1300$MATHEMATIQUES', { code: 'ENS', postCode: 'L1300', postLabel: 'MATHEMATIQUES' }],
    ['1$AED$ASSISTANT D\'EDUCATION$-$SANS OBJET', { code: 'AED', postCode: undefined, postLabel: undefined }],
    ['1$DIR', { code: 'DIR', label: '', postCode: undefined }],
  ])('holds the function %s', (value, expected) => {
    expect(parseFunction(value)).toMatchObject({ structure: '1', ...expected });
  });

  it.each(['1$-$SANS OBJET$-$SANS OBJET', '1$SANS OBJET', '1', '', '$ENS'])('holds no function in « %s »', (value) => {
    expect(parseFunction(value)).toBeUndefined();
  });

  it.each([
    ['stated as such', { ENTPersonCategorieEnseignant: ['O'] }, true],
    ['present before pupils', { ENTPersonCategorieEnseignant: ['N'], PersEducNatPresenceDevantEleves: ['O'] }, true],
    ['by a teaching function', { ENTPersonFonctions: ['1$EDU$E', '2$ENS$E'] }, true],
    ['by the documentation function', { ENTPersonFonctions: ['1$DOC$D'] }, true],
    ['for no reason', { ENTPersonFonctions: ['1$EDU$E', '-'], PersEducNatPresenceDevantEleves: ['N'] }, false],
  ])('is a teacher %s: %#', (_, attributes, expected) => {
    expect(isTeacher(recordWith(attributes))).toBe(expected);
  });
});

describe('a relation', () => {
  it.each([
    ['1', 'father'],
    ['10', 'mother'],
    ['2', 'mother'],
    ['20', 'father'],
    ['38', 'ascendant'],
    ['7', 'self'],
    ['70', 'self'],
    ['99', 'unknown'],
    ['', 'unknown'],
  ])('by link %s is %s', (code, link) => {
    expect(parseRelation(`5$${code}$1$1$1$1`)?.link).toBe(link);
  });

  it('takes the missing parts as 0', () => {
    expect(parseRelation('2000000$10$1$1$1')).toMatchObject({ legal: 1, contact: true, payment: false });
    expect(parseRelation('2000000')).toEqual({
      jointure: '2000000',
      link: 'unknown',
      financial: false,
      legal: 0,
      contact: false,
      payment: false,
    });
    expect(parseRelation('$10$1')).toBeUndefined();
    expect(parseRelation('5$10$0$2$0$0')?.legal).toBe(2);
    expect(parseRelation('5$10$0$9$0$0')?.legal).toBe(0);
  });

  it('repeated for one pupil adds up', () => {
    const student = recordWith({ ENTElevePersRelEleve: ['5$$0$2$0$0', '6$10$1$1$1$1', '5$20$1$1$0$0', '5$20$0$0$1$0', '$1'] });
    expect(relationsOf(student)).toEqual([
      { jointure: '5', link: 'father', financial: true, legal: 1, contact: true, payment: false },
      { jointure: '6', link: 'mother', financial: true, legal: 1, contact: true, payment: true },
    ]);
    expect(relationsOf(recordWith({ ENTElevePersRelEleve: ['5$1$0$0', '5$1$0$2', '5$1$0$0$1'] }))).toMatchObject([{ legal: 2 }]);
  });
});

it('sub-fields are trimmed and end with the last one filled', () => {
  expect(splitParts('12 RUE$$ B $$')).toEqual(['12 RUE', '', 'B']);
  expect(splitParts('')).toEqual([]);
});
