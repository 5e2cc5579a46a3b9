import { describe, expect, it } from 'vitest';
import { HelpTree } from '../../domain/families/help-tree.ts';
import { must } from '../../domain/kernel/assert.ts';
import { HELP_ACTOR_LABELS, helpTreeRefusalLines, setTree } from '../../texts/families/families.ts';
import { SHIPPED_HELP_TREES } from '../../texts/families/shipped-trees.ts';
import { sourceLine } from '../../texts/language/source-words.ts';

describe('the questions of the console', () => {
  const trees = SHIPPED_HELP_TREES.map((one) => HelpTree.parse(one));

  it('are read like those of anybody, and set as French is', () => {
    expect(trees.map(({ id }) => id)).toEqual(['college-lycee-educonnect', 'ecole-modulo']);
    expect(JSON.stringify(trees.map(setTree))).not.toMatch(/ [:;?!»]|« /);
  });

  it('each name their source, by its name', () => {
    const sources = trees.flatMap(({ questions, outcomes }) => [...questions, ...outcomes].map((one) => sourceLine(one.source)));
    for (const line of sources) expect(line).toMatch(/^(Source|Déduit de).* \(S[24]-/);
  });

  it('name who acts as the end says it, and what no procedure states', () => {
    const ends = new Map(trees.flatMap(({ outcomes }) => outcomes.map((one) => [one.id, one])));
    expect(ends.get('personnel')?.title).toMatch(/^L’administrateur/);
    expect(HELP_ACTOR_LABELS[must(ends.get('personnel'), 'shipped').actor]).toBe('L’administrateur ENT');
    expect(sourceLine(must(ends.get('ressaisir'), 'shipped').source)).toMatch(/^Déduit de/);
  });

  it('give no message that would name a family', () => {
    const messages = trees.flatMap(({ outcomes }) => outcomes.flatMap(({ message }) => message ?? []));
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter((message) => !message.includes('de vive voix'))).toEqual([]);
  });
});

it('what is wrong in a file is told by question and by answer', () => {
  const lines = helpTreeRefusalLines({ kind: 'wrong', issues: [
    { path: ['questions', '1', 'answers', '0', 'to'], code: 'loop' }, { path: ['outcomes', '0', 'sheet', 'lines'], code: 'too_small' }, { path: [], code: 'unrecognized_keys' }, { path: ['outcomes', '2', 'id'], code: 'never-reached' },
  ] });
  expect(lines).toEqual([
    'Question 2, Réponse 1, Suite : cette réponse ramène à une question déjà posée.',
    'Fin 1, Feuille du parent, Ligne : il manque quelque chose.',
    'Fichier : ce nom est inconnu ici.',
    'Fin 3, Identifiant : aucune réponse n’y mène.',
  ].map((line) => line.replaceAll(' :', '\u00A0:')));
  expect(helpTreeRefusalLines({ kind: 'foreign' })).toEqual(['Ce fichier n’est pas un fichier de questions pour les familles. Rien n’a été gardé.']);
});
