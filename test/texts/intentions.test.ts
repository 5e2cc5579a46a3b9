import { describe, expect, it } from 'vitest';
import { Intention } from '../../domain/sync/intention.ts';
import { effectSentence } from '../../texts/effects.ts';
import { intentionSentence } from '../../texts/intentions.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const cdi = { id: 'r1', name: 'CDI' };
const club = { id: 'g1', name: 'Club journal' };

const SAMPLES: readonly (readonly [Intention, string])[] = [
  [{ kind: 'access.set', rubrique: cdi, principal: { kind: 'group', id: 'g' }, principalName: 'Enseignants', role: 'publisher' }, 'Rubrique « CDI » : Enseignants → Rédacteur avec mise en ligne'],
  [{ kind: 'access.set', rubrique: cdi, principal: { kind: 'person', id: 'u1' }, role: 'none' }, 'Rubrique « CDI » : Mme Anaïs Lefèvre → Aucun accès'],
  [{ kind: 'access.set', rubrique: cdi, principal: { kind: 'person', id: 'gone' }, role: 'visitor' }, 'Rubrique « CDI » : une personne partie → Visiteur'],
  [{ kind: 'access.setMany', role: 'visitor', cells: 12, rubriques: 3 }, '12 droits → Visiteur sur 3 rubriques'],
  [{ kind: 'access.paste', cells: 4 }, 'Collage de 4 droits'],
  [{ kind: 'access.copy', from: cdi, rubriques: 2 }, 'Droits de « CDI » copiés sur 2 rubriques'],
  [{ kind: 'rubrique.create', rubrique: cdi, parent: club }, 'Rubrique « CDI » créée dans « Club journal »'],
  [{ kind: 'rubrique.rename', rubrique: cdi, before: 'Bibliothèque' }, 'Rubrique « Bibliothèque » renommée « CDI »'],
  [{ kind: 'rubrique.move', rubrique: cdi, parent: club }, 'Rubrique « CDI » déplacée dans « Club journal »'],
  [{ kind: 'rubrique.archive', rubrique: cdi, subtree: 1 }, 'Rubrique « CDI » : archivage'],
  [{ kind: 'rubrique.unarchive', rubrique: cdi, subtree: 3 }, 'Rubrique « CDI » et ce qu’elle contient (3 rubriques) : désarchivage'],
  [{ kind: 'rubrique.delete', rubrique: cdi, subtree: 2 }, 'Rubrique « CDI » et ce qu’elle contient (2 rubriques) : suppression'],
  [{ kind: 'rubrique.restore', rubrique: cdi, subtree: 1 }, 'Rubrique « CDI » : rétablissement'],
  [{ kind: 'rubrique.visibility', rubrique: cdi, visibility: 'publique', mothers: 2 }, 'Rubrique « CDI » rendue publique, avec 2 rubriques au-dessus'],
  [{ kind: 'rubrique.setting', rubrique: cdi, field: 'chatHours' }, 'Rubrique « CDI » : les créneaux de discussion'],
  [{ kind: 'group.create', group: club }, 'Groupe « Club journal » créé'],
  [{ kind: 'group.rename', group: club, before: 'Journal' }, 'Groupe « Journal » renommé « Club journal »'],
  [{ kind: 'group.delete', group: club }, 'Groupe « Club journal » : suppression'],
  [{ kind: 'group.restore', group: club }, 'Groupe « Club journal » : rétablissement'],
  [{ kind: 'group.add', group: club, people: 1 }, 'Groupe « Club journal » : 1 personne ajoutée'],
  [{ kind: 'group.remove', group: club, people: 3 }, 'Groupe « Club journal » : 3 personnes retirées'],
  [{ kind: 'conflict.resolve', conflict: 'k1', choice: 'mine' }, 'Conflit tranché : la valeur demandée est gardée'],
  [{ kind: 'revert', of: 'm1' }, 'Annulation d’une modification déjà envoyée'],
];

describe('intentions', () => {
  it('tries every kind of the domain', () => {
    const kinds = Intention.options.map((option) => option.shape.kind.value);
    expect([...new Set(SAMPLES.map(([{ kind }]) => kind))].toSorted()).toEqual(kinds.toSorted());
  });

  it.each(SAMPLES)('says %o', (intention, sentence) => {
    expect(plain(intentionSentence(intention, (id) => (id === 'u1' ? 'Mme Anaïs Lefèvre' : undefined)))).toBe(sentence);
  });
});

describe('effects', () => {
  it.each([
    [{ gained: 64, lost: 0 }, '64 personnes gagnent un droit, aucune n’en perd.'],
    [{ gained: 1, lost: 2 }, 'Une personne gagne un droit, 2 personnes en perdent.'],
    [{ gained: 0, lost: 11 }, '11 personnes perdent un droit, aucune n’en gagne.'],
    [{ gained: 0, lost: 0 }, 'Personne ne gagne ni ne perd de droit.'],
  ])('says %o', (effect, sentence) => {
    expect(plain(effectSentence(effect))).toBe(sentence);
  });
});
