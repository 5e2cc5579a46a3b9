import { describe, expect, it } from 'vitest';
import type { StrongRight } from '../../../domain/strong-rights/strong-rights.ts';
import { strongRightWords } from '../../../texts/station/strong-rights.ts';
import { namedSettings } from '../../support/named-settings.ts';
import { plain } from '../../support/plain.ts';

const NAMES = namedSettings({
  person: () => 'Mme Zoé Roux',
  group: (id) => (id === 'super' ? 'Super Administrateur' : undefined),
  rubrique: (id) => (id === 'cdi' ? 'CDI' : undefined),
  service: (id) => (id === 'media' ? 'Médiacentre' : undefined),
});

const WORDS: readonly (readonly [entity: StrongRight['entity'], id: string, words: string])[] = [
  ['membership', 'super|zoe', 'Membre de « Super Administrateur »'],
  ['access', 'cdi|person:zoe', 'Gestionnaire de « CDI »'],
  ['serviceAccess', 'media|person:zoe', 'Rôle le plus élevé de « Médiacentre »'],
  ['moderator', 'person:zoe', 'Modération de la messagerie'],
  ['allClasses', 'zoe', 'Accès à toutes les classes'],
  ['assignmentManager', 'zoe', 'Responsable d’affectation GAR'],
  ['pixManager', 'zoe', 'Gestionnaire Pix'],
];

describe('a strong right', () => {
  it.each(WORDS)('of the kind %s is said without the name of its holder', (entity, id, words) => {
    expect(plain(strongRightWords({ entity, id }, NAMES))).toBe(words);
  });

  it('on something that is gone says so', () => {
    expect(plain(strongRightWords({ entity: 'access', id: 'x|person:zoe' }, NAMES))).toBe('Gestionnaire d’une rubrique disparue');
  });
});
