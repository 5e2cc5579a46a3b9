import { expect, it } from 'vitest';
import { plain } from '../../support/plain.ts';
import { assignmentsToRedo, cellsToRedo, comparedWords, contentWords, importChoice, importWords, leaversWords, personInClasses, renamedWords, rightsToRedo, vanishingCount, vanishingGroups, vanishingReason, vanishingSources, vanishingWhen } from '../../../texts/year/year-change.ts';

it('the change of year is said in figures, and in the plural where there are several', () => {
  expect(plain(vanishingCount(1, 0))).toBe('1 rubrique disparaît.');
  expect(plain(vanishingCount(14, 13))).toBe('14 rubriques disparaissent, dont 13 avec du contenu.');
  expect([contentWords(12), contentWords(null)]).toEqual(['12', 'inconnu']);
  expect([vanishingReason('below'), vanishingWhen('class'), vanishingWhen('temporary'), vanishingSources(new Set(['class', 'temporary']))].map(plain)).toEqual([
    'sous une rubrique qui disparaît (déduit)', 'fin de l’année scolaire', 'mi-juillet à mi-août',
    'Source : guide de la DRANE (S2-052), pour « fin de l’année scolaire ». Déduit de : aide de Cybercollèges 42, 2011 (O-03), pour « mi-juillet à mi-août ».',
  ]);
  expect([rightsToRedo('CDI', 2), cellsToRedo(1), assignmentsToRedo(3)].map(plain)).toEqual([
    '2 droits d’une classe ou d’un groupe d’enseignement dans « CDI »', '1 cellule de « Qui voit qui ? » vers une classe ou un groupe d’enseignement', '3 lignes du plan du GAR pour une classe ou un groupe d’enseignement',
  ]);
  expect(plain(importWords('2026-09-01T06:00:00.000Z', { created: 12, disappeared: 1, changed: 40 }))).toMatch(/^Import du 1er septembre.*12 fiches de personnes ou de groupes créées, 1 disparue, 40 modifiées\.$/);
  expect(plain(leaversWords(1))).toBe('1 personne n’est plus dans les livraisons : les contrôles disent ce qu’il lui reste.');
  expect(plain(leaversWords(3))).toBe('3 personnes ne sont plus dans les livraisons : les contrôles disent ce qu’il leur reste.');
  expect(plain(renamedWords('6e A', '6A'))).toBe('« 6e A » est devenu « 6A »');
});

it('who came and who left is told delivery by delivery, without the name of who left', () => {
  expect(plain(comparedWords(5, 1, 0))).toBe('5 arrivées, 1 départ, 0 groupe renommé');
  expect(plain(importChoice('2026-11-02'))).toBe('du 2 novembre');
  expect(plain(personInClasses('LEFÈVRE Anaïs', 'student', ['6e A']))).toBe('LEFÈVRE Anaïs, élève, 6e A');
  expect(plain(personInClasses('Départ', 'cook', []))).toBe('Départ');
  expect(plain(vanishingGroups(8, 0))).toBe('8 classes, avec qui y est placé, sont remplacées par les imports de la rentrée (déduit du guide, S2-084).');
  expect(plain(vanishingGroups(12, 1))).toBe('12 classes et 1 groupe d’enseignement, avec qui y est placé, sont remplacés par les imports de la rentrée (déduit du guide, S2-084).');
});
