import { expect, test } from 'vitest';
import { rowsNaming } from '../../../domain/privacy/rows-naming.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Fields, Row, SettingsView } from '../../../domain/sync/row.ts';

function viewOf(rows: readonly (readonly [SettingsEntity, string, Fields])[]): SettingsView {
  const held = rows.map(([entity, id, fields]) => [entity, id, { ver: 1, fields }] as const);
  return {
    find: (entity, id): Row | undefined => held.find(([one, key]) => one === entity && key === id)?.[2],
    list: (entity) => held.flatMap(([one, id, row]) => (one === entity ? [[id, row] as const] : [])),
  };
}

test('finds every setting that names somebody, in its key or in its values, however deep, and no other', () => {
  const view = viewOf([
    ['access', 'cdi|person:u1', { role: 'writer' }],
    ['access', 'cdi|person:u10', { role: 'writer' }],
    ['access', 'cdi|group:u1-club', { role: 'writer' }],
    ['membership', 'libre:club|u1', { member: true }],
    ['pixManager', 'u1', { manages: true }],
    ['replacement', 'r1', { absentId: 'u2', substituteId: 'u1', comment: null }],
    ['conflict', 'c1', { edits: [{ entity: 'access', id: 'cdi|person:u1' }] }],
    ['upstreamReport', 'last', { changed: { u1: true } }],
    ['visa', 'v1', { teacherId: 'u3', days: 4, valid: true }],
  ]);
  expect(rowsNaming(view, 'u1').map(({ entity, id }) => `${entity} ${id}`)).toEqual([
    'access cdi|person:u1', 'membership libre:club|u1', 'conflict c1', 'upstreamReport last', 'pixManager u1', 'replacement r1',
  ]);
});
