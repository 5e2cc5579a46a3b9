import { ORPCError, type ClientContext, type ClientLink } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { createValueMask } from '../../../renderer/presentation/mask/mask-values.ts';
import { maskLink } from '../../../renderer/presentation/mask/masked-link.ts';
import { createPseudonyms } from '../../../renderer/presentation/mask/pseudonyms.ts';

const anais = { id: 'p2', lastName: 'LEFÈVRE', firstName: 'Anaïs', civility: 'Mme', profile: 'teacher', birthDate: '1980-02-03', email: 'Anais.Lefevre@ecole.fr' } as const;
const noe = { id: 'p1', lastName: 'Lefevre-Martin', firstName: 'Noé', profile: 'student' } as const;
const homonym = { id: 'p3', lastName: 'Lefevre', firstName: 'Anais', civility: 'Mme', profile: 'teacher' } as const;
const people = [anais, noe, homonym];

function maskOf(...values: readonly unknown[]) {
  const mask = createValueMask(createPseudonyms());
  for (const value of values) mask.learn(value);
  return mask;
}

describe('people', () => {
  test('bear a common noun and a number; namesakes of a profile the same one; their day of birth and address are hidden', () => {
    const masked = maskOf(people).mask(people);
    expect(masked).toMatchObject([{}, { id: 'p1', lastName: 'Élève 1', firstName: '' }, { lastName: 'Enseignante 1' }]);
    expect(masked).toContainEqual({ id: 'p2', lastName: 'Enseignante 1', firstName: '', profile: 'teacher', email: 'adresse-1@masque.invalid' });
  });
  test('keep their number whatever the order in which they come, and when others arrive', () => {
    const arrived = { id: 'a0', lastName: 'Abel', firstName: 'Zoé', civility: 'Mme', profile: 'teacher', arrivedOn: '2026-11-02' } as const;
    const mask = maskOf([arrived, ...people.toReversed()]);
    expect(mask.mask([anais, arrived])).toMatchObject([{ lastName: 'Enseignante 1' }, { lastName: 'Enseignante 2' }]);
  });
  test('are found in the texts of JSON that the school comes in', () => {
    const packed = { peopleJson: JSON.stringify([noe]), status: 'online' };
    expect(maskOf(packed).mask(packed)).toEqual({ peopleJson: JSON.stringify([{ ...noe, lastName: 'Élève 1', firstName: '' }]), status: 'online' });
  });
});

describe('texts', () => {
  const mask = maskOf(people, { accountId: 'c1', name: 'Formatrice DRANE', role: 'trainer' }, { entity: 'inspector', fields: { name: 'Paul Dubois', platforms: {} } });
  test.each([
    ['Dossier de Anaïs Lefèvre, 6e A', 'Dossier de Enseignante 1, 6e A'],
    ['Atelier d’Anaïs Lefèvre', 'Atelier d’Enseignante 1'],
    ['LEFÈVRE Anaïs', 'ENSEIGNANTE 1'],
    ['lefevre, anais', 'Enseignante 1'],
    ['Noé Lefevre Martin et Anaïs Lefèvre', 'Élève 1 et Enseignante 1'],
    ['Atelier de Mme Lefèvre', 'Atelier de Nom 1'],
    ['Vu par M. LEFÈVRE', 'Vu par NOM 1'],
    ['Vu avec Mme Anaïs Lefèvre et M. Noé Lefevre-Martin', 'Vu avec Enseignante 1 et Élève 1'],
    ['Voir avec Lefèvre pour la clé', 'Voir avec Nom 1 pour la clé'],
    ['Clé rendue par LEFÈVRE.', 'Clé rendue par NOM 1.'],
    ['Lefèvre a la clé', 'Nom 1 a la clé'],
    ['Confié à Paul Lefevre-Martin', 'Confié à Paul Nom 2'],
    ['Écrire à anais.lefevre@ecole.fr', 'Écrire à adresse-1@masque.invalid'],
    ['Formatrice DRANE', 'Compte 1'],
    ['Visite de Paul Dubois', 'Visite de Compte 2'],
  ])('« %s » reads « %s », and comes back letter for letter', (text, hidden) => {
    const shown = mask.mask({ text });
    expect(shown).toEqual({ text: hidden });
    expect(mask.unmask(shown)).toEqual({ text });
  });
  test.each(['Anaïs', 'Collège Jean-Macé', 'teacher', '0319999A', 'person:p1', '2026-11-09T13:52:00Z', '', 'salle lefevre', 'Groupe Jean-Lefèvre', 'Salle Martin'])('« %s » names nobody and stays', (text) => {
    expect(mask.mask(text)).toBe(text);
  });
  test('written meanwhile with another name mean the person', () => {
    expect(mask.unmask('Vu avec Enseignante 1 (ÉLÈVE 1), salle 12')).toBe('Vu avec Anaïs LEFÈVRE (LEFEVRE-MARTIN Noé), salle 12');
  });
  test('that would become one stay two, so that each is found again', () => {
    const [one, two] = [mask.mask('Avec Anaïs Lefèvre'), mask.mask('Avec Lefèvre Anaïs')];
    expect(one).not.toBe(two);
    expect([mask.unmask(one), mask.unmask(two)]).toEqual(['Avec Anaïs Lefèvre', 'Avec Lefèvre Anaïs']);
  });
  test('a surname that is an ordinary word is one in a sentence, and not at its head', () => {
    const petit = maskOf([{ id: 'p9', lastName: 'PETIT', firstName: 'Lou', profile: 'student' }]);
    expect(petit.mask('Petit déjeuner')).toBe('Petit déjeuner');
    expect(petit.mask('Voir avec Petit')).toBe('Voir avec Nom 1');
    expect(petit.mask('PETIT a la clé')).toBe('NOM 1 a la clé');
  });
  test('an account of one word hides no word of the program', () => {
    const one = maskOf({ accountId: 'c', name: 'Direction' });
    expect(one.mask({ by: 'direction', name: 'Direction' })).toEqual({ by: 'direction', name: 'Compte 1' });
  });
});

const isEvents = (value: unknown): value is AsyncIterable<unknown> => typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

async function heard(events: unknown): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  if (isEvents(events)) for await (const event of events) all.push(event);
  return all;
}

describe('the link', () => {
  const answers: Readonly<Record<string, unknown>> = {
    'school.people': { peopleJson: JSON.stringify(people) },
    'session.status': { signedIn: { id: 'c', name: 'Anaïs Lefèvre', role: 'administrator' } },
    'journal.authors': [{ accountId: 'z', name: 'Zoé Partie' }],
    'school.load': { rows: [{ entity: 'rubrique', id: 'r', fields: { title: 'Club de Anaïs Lefèvre' }, by: 'Zoé Partie' }] },
  };
  const asked: unknown[] = [];
  const link: ClientLink<ClientContext> = {
    call: (path, input) => {
      const name = path.join('.');
      asked.push([name, input]);
      if (name === 'draft.record') return Promise.reject(new ORPCError('REFUSED', { defined: true, status: 409, data: { name: 'Anaïs Lefèvre' } }));
      return Promise.resolve(name === 'events' ? events() : answers[name]);
    },
  };
  async function* events(): AsyncGenerator {
    yield { kind: 'rows', rows: [{ by: 'Zoé Partie', fields: { note: 'Noé Lefevre-Martin' } }] };
    await Promise.resolve();
  }
  const call = async (name: string, input?: unknown): Promise<unknown> => maskLink(link).call(name.split('.'), input, { context: {} });

  test('knows everybody before its first answer, whoever is named where', async () => {
    expect(await call('school.load')).toEqual({ rows: [{ entity: 'rubrique', id: 'r', fields: { title: 'Club de Enseignante 1' }, by: 'Compte 1' }] });
    expect(await call('session.status')).toMatchObject({ signedIn: { name: 'Enseignante 1' } });
  });
  test('masks what the console tells and refuses, and gives it the real name back', async () => {
    const masked = maskLink(link);
    const told = await masked.call(['events'], undefined, { context: {} });
    expect(await heard(told)).toEqual([{ kind: 'rows', rows: [{ by: 'Compte 1', fields: { note: 'Élève 1' } }] }]);
    await masked.call(['session', 'status'], undefined, { context: {} });
    await expect(masked.call(['draft', 'record'], { askedBy: 'Enseignante 1' }, { context: {} })).rejects.toMatchObject({ code: 'REFUSED', defined: true, data: { name: 'Enseignante 1' } });
    expect(asked.at(-1)).toEqual(['draft.record', { askedBy: 'Anaïs Lefèvre' }]);
  });
  test('leaves what goes on paper as it is shown', async () => {
    await call('paper.workbook', { facts: ['Enseignante 1'] });
    expect(asked.at(-1)).toEqual(['paper.workbook', { facts: ['Enseignante 1'] }]);
  });
  test('lets no file through, and writes no history of controls that masked names may mislead', async () => {
    await expect(call('importer.give', {})).rejects.toThrow('masked');
    await expect(call('exchange.make', {})).rejects.toThrow('masked');
    const before = asked.length;
    expect(await call('controls.note', { sights: [] })).toEqual({});
    expect(asked).toHaveLength(before);
  });
});
