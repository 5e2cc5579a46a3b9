import { describe, expect, it } from 'vitest';
import { SETTINGS_ENTITIES } from '../../domain/sync/entity.ts';
import { accessId, membershipId } from '../../domain/sync/row.ts';
import { SCREEN_OF_PATH } from '../../renderer/app/screens/screens.ts';
import { wayToRow } from '../../renderer/ui/grid/way-to-row.ts';

describe('the way to a row of the settings', () => {
  it.each(SETTINGS_ENTITIES)('%s opens a screen, whatever its key', (entity) => {
    expect(SCREEN_OF_PATH.has(wayToRow(entity, 'not a key').to)).toBe(true);
  });

  it.each([
    ['access', accessId('cdi', { kind: 'group', id: 'teachers' }), { to: '/rubriques', search: { id: 'cdi' } }],
    ['rubrique', 'cdi', { to: '/rubriques', search: { id: 'cdi' } }],
    ['membership', membershipId('club', 'ann'), { to: '/groupes', search: { id: 'club' } }],
    ['membership', membershipId('fonctionnel:psyen', 'ann'), { to: '/messagerie', search: { onglet: 'lignes', ligne: 'fonctionnel:psyen' } }],
    ['membership', 'broken', { to: '/groupes', search: {} }],
    ['ignoredControl', 'RUB-01', { to: '/controles', search: { id: 'RUB-01' } }],
    ['replacement', 'one', { to: '/remplacements', search: { id: 'one' } }],
  ] as const)('%s %s has what it is about chosen', (entity, id, way) => {
    expect(wayToRow(entity, id)).toEqual(way);
  });
});
