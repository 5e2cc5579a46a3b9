import { expect, it } from 'vitest';
import { distinctName } from '../../../renderer/sheets/person/groups-of-person.ts';
import type { Group } from '../../../domain/directory/group.ts';
import { smallSchool } from '../sync/small-school.ts';

it('tells apart two groups of one name, by what they are', () => {
  const privilege: Group = { id: 'head', name: 'Chef d’établissement', kind: 'privilege', origin: 'ent' };
  const line: Group = { ...privilege, id: 'line', kind: 'functional' };
  const side = { ...smallSchool().getState().rightsNow, groups: [privilege, line, { ...line, id: 'cpe', name: 'CPE' }] };
  expect(side.groups.map((group) => distinctName(group, side))).toEqual(['Chef d’établissement (Habilitation)', 'Chef d’établissement (Fonctionnel)', 'CPE']);
});
