import { expect, test } from 'vitest';
import { FICTITIOUS_UAIS, madeSchoolOf, sandboxPlace } from '../../../domain/training/fictitious-school.ts';

test('a UAI says which fictitious school is made by the program; a copy is made from another one', () => {
  expect(madeSchoolOf(FICTITIOUS_UAIS.ecole)).toBe('ecole');
  expect(madeSchoolOf(FICTITIOUS_UAIS.copy)).toBeUndefined();
  expect(madeSchoolOf('0310001A')).toBeUndefined();
});

test('a school that is put back is another one for consoles', () => {
  expect(sandboxPlace('college', 0)).toBe('formation-college-0');
  expect(sandboxPlace('college', 1)).not.toBe(sandboxPlace('college', 0));
  expect(sandboxPlace(null, 0)).toBe('formation');
});
