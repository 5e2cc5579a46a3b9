import { expect, test } from 'vitest';
import { classEffect, suspendedClass, suspendedFamily, suspensionEffect, untilNote } from '../../../texts/accounts/suspension.ts';

const plain = (words: string): string => words.replaceAll(/[\u00A0\u202F]/g, ' ');
const UNTIL = '2026-11-16T22:59:00.000Z';
const LATER = '2026-11-20T17:00:00.000Z';
const CLOSED = 'comptes fermés jusqu’à ce que la suspension soit levée';

test('what is suspended says apart what becomes of the accounts and of the messaging', () => {
  expect(plain(suspensionEffect(330, 'student', '2026-11-16'))).toBe(
    'Élèves (330 personnes).\nComptes : fermés jusqu’à « Lever la suspension ».\nMessagerie : aucun envoi jusqu’au soir du 16 nov. 2026, puis elle se rouvre d’elle-même.',
  );
  expect(plain(suspensionEffect(1, 'guest', '2026-11-16'))).toContain('Messagerie : pas touchée, aucune colonne');
  expect(plain(suspensionEffect(2, undefined, '2026-11-16'))).toBe('2 personnes.\nComptes : fermés jusqu’à « Lever la suspension ».\nMessagerie : pas touchée, elle se ferme par profil seulement.');
  expect(plain(classEffect(27, '5B'))).toBe('Élèves de 5B (27 personnes).\nComptes : fermés jusqu’à « Lever la suspension ».');
});

test('the day that is asked for reopens the messaging, and reminds of the rest', () => {
  expect(plain(untilNote('guardian'))).toContain('la messagerie se rouvre d’elle-même');
  expect([untilNote('guest'), untilNote(undefined)].map(plain)).toEqual([1, 2].map(() => 'Ce soir-là, cette page rappelle de lever la suspension ; les comptes ne se rouvrent pas d’eux-mêmes.'));
});

test('a restriction in force that ends later is what closes the messaging, before the act and after it', () => {
  expect(plain(suspensionEffect(330, 'student', '2026-11-16', LATER))).toContain('Messagerie : aucun envoi jusqu’au 20 nov. 2026 à 18 h 00, fin du mode restreint déjà en vigueur, puis');
  expect(plain(untilNote('student', LATER))).toBe('Le mode restreint déjà en vigueur va plus loin : la messagerie se rouvre d’elle-même le 20 nov. 2026 à 18 h 00 ; les comptes attendent « Lever la suspension ».');
  expect(untilNote('guest', LATER)).toBe(untilNote('guest'));
  const one = { people: 330, family: 'student', until: UNTIL, closedUntil: LATER } as const;
  expect(plain(suspendedFamily({ ...one, isPast: false }))).toBe(`Élèves (330 personnes) : ${CLOSED} ; messagerie fermée jusqu’au 20 nov. 2026 à 18 h 00.`);
  expect(plain(suspendedFamily({ ...one, isPast: true }))).toBe(`Élèves (330 personnes) : ${CLOSED} ; messagerie fermée jusqu’au 20 nov. 2026 à 18 h 00, par un mode restreint ; la fin prévue est passée : levez la suspension.`);
});

test('a suspension says when the messaging reopens, and once it has that the accounts are still closed', () => {
  const one = { people: 330, until: UNTIL, isPast: false, closedUntil: UNTIL } as const;
  expect(plain(suspendedFamily({ ...one, family: 'student' }))).toBe(`Élèves (330 personnes) : ${CLOSED} ; messagerie fermée jusqu’au 16 nov. 2026 à 23 h 59.`);
  expect(plain(suspendedFamily({ ...one, family: 'student', isPast: true, closedUntil: null }))).toBe(`Élèves (330 personnes) : ${CLOSED} ; messagerie rouverte depuis le 16 nov. 2026 à 23 h 59 : levez la suspension.`);
  expect(plain(suspendedFamily({ ...one, family: 'student', closedUntil: null }))).toBe(`Élèves (330 personnes) : ${CLOSED} ; messagerie déjà rouverte ; fin prévue le 16 nov. 2026 à 23 h 59.`);
  expect(plain(suspendedFamily({ ...one, family: 'guest' }))).toBe(`Invités (330 personnes) : ${CLOSED} ; fin prévue le 16 nov. 2026 à 23 h 59.`);
  expect(plain(suspendedClass({ ...one, name: '5B', isPast: true }))).toBe(`Élèves de 5B (330 personnes) : ${CLOSED} ; fin prévue le 16 nov. 2026 à 23 h 59, passée : levez la suspension.`);
  expect(plain(suspendedFamily({ ...one, family: 'student', until: null }))).toBe(`Élèves (330 personnes) : ${CLOSED}.`);
});
