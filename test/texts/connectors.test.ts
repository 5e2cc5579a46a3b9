import { expect, it } from 'vitest';
import { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { ENTCORE } from '../../server/connectors/entcore/declare.ts';
import { STEP_TEXTS } from '../../texts/connectors/connector-timing.ts';
import { connectorTroubleSentence } from '../../texts/connectors/connector-troubles.ts';
import { CONNECTOR_TEXTS } from '../../texts/connectors/connector-screen.ts';
import { LOSS_WORDS } from '../../texts/connectors/loss-words.ts';
import { peopleWords } from '../../texts/connectors/matching-screen.ts';
import { changeWords } from '../../texts/connectors/unit-words.ts';

it('says of each trouble of a connector what happened, what is safe and what to do', () => {
  const sentences = ConnectorTrouble.options.map(connectorTroubleSentence);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^.]+\. [^.]+\. .+\. \(ENT-CON-\d\d\)$/);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('has a sentence for each thing that a platform is known not to hold', () => {
  const fields = Object.values(ENTCORE.units).flatMap(({ losses }) => losses.map(({ field }) => field));
  expect(fields.filter((field) => LOSS_WORDS[field] === undefined)).toEqual([]);
});

const NAMES = {
  person: () => 'Anne Roux', inspector: () => undefined, group: (id: string) => (id === 'g' ? 'Chorale' : undefined), service: () => 'Blog', serviceRole: (code: string) => code, rubrique: () => 'CDI',
};

it.each([
  [{ unit: { kind: 'group', id: 'g' }, expect: null, set: 'Chorale' }, 'groupe libre Chorale : à créer'],
  [{ unit: { kind: 'group', id: 'g' }, expect: 'Chœur', set: 'Chorale' }, 'groupe libre Chorale : à renommer, de « Chœur »'],
  [{ unit: { kind: 'group', id: 'g' }, expect: 'Chorale', set: null }, 'groupe libre Chorale : à supprimer'],
  [{ unit: { kind: 'serviceAccess', id: 'BLOG|group:g' }, expect: 'lect', set: 'none' }, 'Blog, pour Chorale : aucun rôle'],
  [{ unit: { kind: 'rubriqueAccess', id: 'cdi|group:g' }, expect: 'writer', set: 'none' }, 'rubrique CDI, Chorale : aucun droit'],
  [{ unit: { kind: 'membership', id: 'g|p' }, expect: true, set: false }, 'Anne Roux, membre de Chorale : non'],
] as const)('says what becomes of a setting of a platform, without saying its name twice', (change, words) => {
  expect(changeWords(change, NAMES).replaceAll(/\s/g, ' ')).toBe(words);
});

it('says who of a list nobody here knows, by what they are there', () => {
  expect([STEP_TEXTS.unknownHere('group:g-adml'), STEP_TEXTS.unknownHere('user:u-1')].map((words) => words.replaceAll(/\s/g, ' '))).toEqual([
    'groupe g-adml de la plateforme, inconnu ici : à remettre là-bas s’il n’y est plus', 'compte u-1 de la plateforme, inconnu ici : à remettre là-bas s’il n’y est plus',
  ]);
});

const said = (words: string): string => words.replaceAll(/\s/g, ' ');

it('agrees with one and with several, and begins with a capital', () => {
  expect([1, 3].map((count) => said(CONNECTOR_TEXTS.stillOpen(count)))).toEqual([
    'Un accès encore ouvert après la fin prévue : le serveur réessaie chaque minute. Fermez-le sur la plateforme si cela dure.',
    '3 accès encore ouverts après la fin prévue : le serveur réessaie chaque minute. Fermez-les sur la plateforme si cela dure.',
  ]);
  expect([said(CONNECTOR_TEXTS.undecided(1)), said(CONNECTOR_TEXTS.taken(1, 0))]).toEqual(['Un écart attend une décision, et ne part pas.', 'Un réglage pris ici, comme par un import.']);
  expect(said(CONNECTOR_TEXTS.taken(3, 2))).toBe('3 réglages pris ici, comme par un import ; 2 laissés tels quels, qu’une règle, un conflit ou une suppression empêche de prendre.');
});

it('says who was recognised there, who was not, and accounts of which nothing is read', () => {
  expect(peopleWords({ recognised: 612, unknown: 1, missing: 3, ambiguous: 2 }).map(said)).toEqual([
    '612 personnes reconnues des deux côtés ; 2 comptes en double, dont rien n’est lu ni écrit', '1 compte là-bas que personne n’a ici ; 3 personnes d’ici sans compte reconnu là-bas',
  ]);
  expect(said(peopleWords({ recognised: 1, unknown: 0, missing: 0, ambiguous: 0 })[0])).toBe('1 personne reconnue des deux côtés');
});
