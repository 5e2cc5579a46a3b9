import { expect, it } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { roleLosses } from '../../domain/connectors/spaces/share-roles.ts';
import { limitsOf } from '../../domain/connectors/limits/limits-of.ts';
import type { ConnectorMode } from '../../domain/connectors/connector-mode.ts';
import { asChosen } from '../../domain/connectors/replacements/as-chosen.ts';
import { GIVEN_ROLES } from '../../domain/rights/role.ts';
import { ENTCORE } from '../../server/connectors/entcore/declare.ts';
import { byHandWords, inPartWords, limitWords, substituteStaysWords } from '../../texts/connectors/limits.ts';
import { tinyEnt, valueOf } from '../server/ent-desk.ts';
import { plain } from '../support/plain.ts';

const NADIA = { id: 'adm1', name: 'Nadia Haddad', role: 'administrator', title: '' } as const;

it('a thread of Edifice has no reader of its own, and publishes by who moderates', () => {
  const { rubriqueAccess } = ENTCORE.units;
  const limits = limitsOf([{ id: 'entcore', capabilities: { ...ENTCORE, units: { ...ENTCORE.units, rubriqueAccess: { ...must(rubriqueAccess, 'it is declared'), losses: roleLosses(['thread']) } } } }]);
  expect(GIVEN_ROLES.map((role) => plain(limitWords(limits.of('rubriqueAccess', role))))).toEqual([
    'Edifice (entcore) ne sait pas tenir cela : gardé dans la console seulement (sur un fil, qui lit se choisit à chaque article)', '',
    'Edifice (entcore) n’en tient qu’une forme plus étroite (qui publie ne fait que contribuer, sauf sur un blog à publication immédiate)', '', '',
  ]);
  expect(plain(inPartWords(limits.inPart('rubriqueAccess')))).toMatch(/^Sur Edifice \(entcore\), ce qui y a un équivalent reconnu part par le connecteur/);
  expect(plain(byHandWords(limits.byHand('rubrique'), '2026-11-09T08:00:00.000Z'))).toMatch(/à la main sur Edifice \(entcore\), avec la feuille d’application \(d’après l’ENT, le 9/);
});

it('what Edifice makes of a replacement is said before one is planned, by hand or not (ADR 68)', () => {
  const said = (replacement: ConnectorMode): readonly unknown[] => {
    const limits = limitsOf([{ id: 'entcore', capabilities: asChosen(ENTCORE, { replacement }) }]);
    return limits.of('replacement', 'substituteStays').map(({ platform }) => plain(substituteStaysWords(platform, limits.byHand('replacement').includes(platform))));
  };
  expect([said('off'), said('propose')]).toEqual([
    ['Edifice (entcore) met le remplaçant dans la classe : l’appartenance à la classe reste après la fin, et se retire à la main avec la feuille d’application. Rien n’y est envoyé sans le choix d’un administrateur, dans « Paramètres › Connecteur ».'],
    ['Sur Edifice (entcore), un remplacement part une fois son premier jour venu, quand un administrateur l’envoie. Le remplaçant entre alors dans la classe : l’appartenance à la classe reste après la fin, et se retire à la main avec la feuille d’application.'],
  ]);
});

it('every limit has its words', () => {
  expect(plain(limitWords([{ platform: 'entcore', kind: 'wider', field: 'unheardOf' }, { platform: 'entcore', kind: 'approximate', field: 'byName' }]))).toMatch(/plus que demandé : jamais envoyé sans votre accord ; .*à peu près \(là-bas, écrire par liste/);
  expect(plain(byHandWords(['entcore', 'sheet'], null))).toBe('Ces réglages se portent à la main sur Edifice (entcore) et la plateforme, avec la feuille d’application.');
});

it('an ENT says what the platforms that it is joined to hold, and of no other', async () => {
  const ent = tinyEnt();
  expect(ent.connectors.joined()).toEqual([]);
  valueOf(await ent.connectors.connect(NADIA, { id: 'sheet' }));
  expect(ent.connectors.joined()).toMatchObject([{ id: 'sheet', capabilities: { units: { rubriqueAccess: { write: 'sheet' } } } }]);
});
