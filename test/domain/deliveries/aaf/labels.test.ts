import { describe, expect, it } from 'vitest';
import { className, schoolKind, sentenceCase, titleCase } from '../../../../domain/deliveries/aaf/build/french-labels.ts';
import { keyOf } from '../../../../domain/deliveries/aaf/build/school-groups.ts';

describe('French labels of an import', () => {
  it.each([
    ['6A', '6EME A', '6e A'],
    ['3C', '3EME C', '3e C'],
    ['5B', '5ÈME B', '5e B'],
    ['4A', '4A', '4e A'],
    ['601', '6 1', '6e 1'],
    ['6SEG', '6EME SEGPA', '6e SEGPA'],
    ['2ND1', '2NDE 1', '2de 1'],
    ['1S2', '1ERE S2', '1re S2'],
    ['TS1', 'TLE S1', 'Terminale S1'],
    ['TG3', 'TERMINALE G3', 'Terminale G3'],
    ['_301P1', '_301P1', '_301P1'],
    ['1TES 2', '', '1TES 2'],
    ['ULIS', 'ULIS', 'ULIS'],
  ])('calls the class %s, labelled « %s », %s', (code, label, name) => {
    expect(className(code, label)).toBe(name);
  });

  it('writes capitals as people do, and leaves what people wrote', () => {
    expect(sentenceCase('ESPAGNOL LV2 GR 1 5EME')).toBe('Espagnol LV2 groupe 1 5e');
    expect(sentenceCase('ÉDUCATION PHYSIQUE ET SPORTIVE')).toBe('Éducation physique et sportive');
    expect(sentenceCase('Latin de Mme Roy')).toBe('Latin de Mme Roy');
    expect(titleCase('JEAN-MACÉ D’ARC')).toBe('Jean-Macé D’Arc');
    expect(titleCase('de La Tour')).toBe('de La Tour');
  });

  it('names schools, and keeps an acronym that it does not know', () => {
    expect([schoolKind('CLG'), schoolKind('lp'), schoolKind('XYZ')]).toEqual(['Collège', 'Lycée professionnel', 'XYZ']);
  });

  it('makes identifiers that the keys of rights can hold', () => {
    expect(keyOf('3 A|B')).toBe('3_A_B');
  });
});
