import { expect, test } from 'vitest';
import { namedAnswerers } from '../../../domain/privacy/answerers.ts';
import { answererFacts, subjectFacts } from '../../../texts/privacy/answerers.ts';
import { plain } from '../../support/plain.ts';

const BOTH = { controller: ' Mme Moreau, principale ', officer: 'dpd@exemple.fr' };

test('nobody answers until both are named, spaces naming nobody', () => {
  expect(namedAnswerers({ controller: '', officer: '' })).toBeUndefined();
  expect(namedAnswerers({ ...BOTH, officer: '  ' })).toBeUndefined();
  expect(namedAnswerers({ ...BOTH, controller: '' })).toBeUndefined();
  expect(namedAnswerers(BOTH)).toEqual({ controller: 'Mme Moreau, principale', officer: 'dpd@exemple.fr' });
});

test('whom to ask heads the register, and goes with why, until when and what may be asked in what somebody is given', () => {
  const named = { controller: 'Mme Moreau', officer: 'dpd@exemple.fr' };
  expect(answererFacts(named).map(plain)).toEqual(['Responsable du traitement : Mme Moreau', 'Délégué à la protection des données : dpd@exemple.fr']);
  const facts = subjectFacts(named).map(plain).join(' ');
  for (const words of ['Mme Moreau', 'dpd@exemple.fr', 'trois mois', 'douze mois', 'effacement', 'CNIL']) expect(facts).toContain(words);
});
