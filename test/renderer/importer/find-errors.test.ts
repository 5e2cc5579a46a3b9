import { expect, it } from 'vitest';
import { findErrors } from '../../../renderer/features/importer/upstream/find-errors.ts';
import { FREQUENT_ERRORS } from '../../../domain/upstream/frequent-errors.data.ts';

it('finds what one sees by any word of its symptom, cause or place, without accents nor order', () => {
  expect(findErrors('', 'second')).toHaveLength(Object.keys(FREQUENT_ERRORS).length - 1);
  expect(findErrors('double groupes', 'second')).toEqual(['duplicate-groups']);
  expect(findErrors('cahier VIDE', 'second')).toEqual(['empty-lesson-book']);
  expect(findErrors('alI-06', 'second')).toEqual(['duplicate-accounts', 'guardian-account-gone']);
  expect(findErrors('dsden', 'second')).toEqual(['assistant-without-account']);
  expect(findErrors('reinitialiser', 'second')).toEqual(['lost-credentials']);
  expect(findErrors('zzz', 'second')).toEqual([]);
});

it('shows a school of the first degree nothing that is corrected in a base that it does not have', () => {
  const shown = findErrors('', 'first');
  expect(shown).toContain('onde-guardian');
  expect(shown).toContain('weak-head');
  expect(shown).not.toContain('pronote-sign-in');
  for (const word of ['siecle', 'stsweb', 'emploi du temps']) expect(findErrors(word, 'first')).toEqual([]);
  expect(findErrors('onde', 'second')).toEqual([]);
});
