import { expect, it } from 'vitest';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import { namedInKey } from '../../../domain/sync/named-in-key.ts';
import { endings, openEnt, smallSchool } from '../settings.ts';

const named = (places: readonly string[], groups: readonly string[], people: readonly string[]) => ({ places, groups, people });
const NOTHING = named([], [], []);

it.each<[SettingsEntity, string, ReturnType<typeof named>]>([
  ['rubrique', 'cdi', NOTHING],
  ['access', 'cdi|group:6A', named(['cdi'], ['6A'], [])],
  ['access', 'cdi|person:ann', named(['cdi'], [], ['ann'])],
  ['access', 'cdi', NOTHING],
  ['serviceAccess', 'MSG|group:6A', named(['MSG'], ['6A'], [])],
  ['serviceAccess', 'MSG', NOTHING],
  ['moderator', 'person:ann', named([], [], ['ann'])],
  ['moderator', 'ann', NOTHING],
  ['membership', 'club|ann', named([], ['club'], ['ann'])],
  ['membership', 'club', NOTHING],
  ['accompaniment', 'ann|tom', named([], [], ['ann', 'tom'])],
  ['accompaniment', 'ann', NOTHING],
  ['allClasses', 'ann', named([], [], ['ann'])],
  ['accountSuspension', 'person:ann', named([], [], ['ann'])],
  ['accountSuspension', 'family:student', NOTHING],
  ['accountSuspension', 'class:6A', named([], ['6A'], [])],
  ['visibilityRule', 'student|group:club', named([], ['club'], [])],
  ['visibilityRule', 'student|classSphere', NOTHING],
])('%s %s stands on what its key names', (entity, id, expected) => {
  expect(namedInKey(entity, id)).toEqual(expected);
});

it('gives nobody a service who has left meanwhile', () => {
  const ent = openEnt(smallSchool());
  const effect = ent.send([{ entity: 'serviceAccess', id: 'MSG|person:gone', edits: [{ field: 'role', was: 'none', set: 'use' }] }]);
  expect(endings(effect)).toEqual(['conflict']);
  expect(ent.conflicts()[0]?.kind).toBe('reference');
  expect(ent.value('serviceAccess', 'MSG|person:gone', 'role')).toBe('none');
});

it('lets what no longer points anywhere be taken back', () => {
  const ent = openEnt(smallSchool());
  ent.rows.put('accompaniment', 'gone|tom', { ver: 1, fields: { valid: true, from: '2026-09-01' } });
  const effect = ent.send([{ entity: 'accompaniment', id: 'gone|tom', edits: [{ field: 'valid', was: true, set: false }] }]);
  expect(endings(effect)).toEqual(['applied']);
});
