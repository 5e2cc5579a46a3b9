import { describe, expect, it } from 'vitest';
import { grp01 } from '../../../domain/controls/grp/grp-01.ts';
import { rub04 } from '../../../domain/controls/rub/rub-04.ts';
import type { SituationLine } from '../../../domain/situation/situation.ts';
import { referentWords, situationSentence } from '../../../texts/situation/situation.ts';
import { reachSentence } from '../../../texts/situation/what-if.ts';
import { plain } from '../../support/plain.ts';

const names = {
  person: (id: string) => ({ head: 'Mme Catherine Moreau', deputy: 'M. Laurent Petit' })[id],
  group: () => undefined,
  rubrique: (id: string) => id.toUpperCase(),
  service: (id: string) => id.toUpperCase(),
};
const reader = { name: 'M. Laurent Petit', civility: 'M.', isReader: true };
const said = (line: Pick<SituationLine, 'topic'> & Partial<SituationLine>): string =>
  plain(situationSentence({ control: grp01, state: 'found', severity: 'error', held: 0, total: 0, about: [], canAsk: false, correctedBy: grp01, ...line }, reader, names));

describe('« Ma situation »', () => {
  it.each([
    [{ topic: 'services', held: 1, total: 14, about: ['a', 'b', 'c', 'd', 'e'] }, 'Vous avez le rôle le plus élevé dans 1 service sur 14. Manquent : « A », « B », « C » et 2 autres.'],
    [{ topic: 'rubriques', held: 38, total: 39, about: ['cdi'] }, 'Vous êtes gestionnaire de 38 rubriques sur 39. Manque : « CDI ».'],
    [{ topic: 'rubriques', held: 35, total: 39, about: ['a', 'b', 'c', 'd'] }, 'Vous êtes gestionnaire de 35 rubriques sur 39. Manquent : « A », « B », « C » et 1 autre.'],
  ] as const)('counts in words that agree: %o', (line, sentence) => {
    expect(said(line)).toBe(sentence);
  });

  it('speaks of a colleague as her civility asks', () => {
    expect(said({ topic: 'colleague', about: ['head'] })).toBe('Mme Catherine Moreau, de la direction, n’est pas paramétrée comme vous.');
    expect(said({ topic: 'colleague', state: 'passed', about: ['deputy'] })).toBe('M. Laurent Petit, de la direction, est paramétré comme vous.');
  });
});

describe('the publication referents of the direction', () => {
  it.each([
    [{ state: 'passed' }, 'aucune rubrique sans référent'],
    [{ state: 'found', findings: [{ objects: [], params: {} }, { objects: [], params: {} }] }, '2 rubriques sans référent'],
    [{ state: 'not-run', missing: 'directory' }, 'non exécuté : l’annuaire de l’établissement n’a pas été reçu'],
  ] as const)('%o', (result, words) => {
    expect(plain(referentWords({ control: rub04, ...result }))).toBe(words);
  });
});

describe('« Et si… ? »', () => {
  it('says whom one could no longer write to, not whom one might choose not to', () => {
    expect(plain(reachSentence(92, 0, 92))).toBe('Les 92 personnes concernées ne pourraient plus écrire à 92 personnes.');
    expect(plain(reachSentence(1, 3, 2))).toBe('La personne concernée pourrait écrire à 3 personnes de plus et ne pourrait plus écrire à 2 personnes.');
    expect(plain(reachSentence(1, 0, 0))).toBe('La personne concernée pourrait écrire aux mêmes personnes.');
  });
});
