import { expect, it } from 'vitest';
import { findErrors } from '../../../renderer/features/importer/upstream/find-errors.ts';
import { FREQUENT_ERRORS } from '../../../domain/upstream/frequent-errors.data.ts';

it('finds what one sees by any word of its symptom, cause or place, without accents nor order', () => {
  expect(findErrors('')).toHaveLength(Object.keys(FREQUENT_ERRORS).length);
  expect(findErrors('double groupes')).toEqual(['duplicate-groups']);
  expect(findErrors('cahier VIDE')).toEqual(['empty-lesson-book']);
  expect(findErrors('alI-06')).toEqual(['duplicate-accounts', 'guardian-account-gone']);
  expect(findErrors('dsden')).toEqual(['assistant-without-account']);
  expect(findErrors('reinitialiser')).toEqual(['lost-credentials']);
  expect(findErrors('zzz')).toEqual([]);
});
