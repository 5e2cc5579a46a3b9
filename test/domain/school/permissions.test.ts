import { expect, it } from 'vitest';
import { School } from '../../../domain/directory/school.ts';
import { DEFAULT_PERMISSIONS } from '../../../domain/rights/permission-table.data.ts';
import { capabilitiesOf, type PermissionTable } from '../../../domain/rights/permission-table.ts';
import { permissionsOf } from '../../../domain/school/school-permissions.ts';

const SCHOOL = { uai: '0319999A', name: 'Collège', fictitious: true, rightsInheritance: false };
const held = (table: PermissionTable): readonly string[] => capabilitiesOf('visitor', ['forum'], table).map(({ capability }) => capability);

it('what an ENT declares of roles takes the place of the default table, and is computed once', () => {
  const cell = { allowed: true, provenance: 'stated', source: 'ENT' };
  const school = School.parse({ ...SCHOOL, permissions: { 'forum.moderate': { visitor: cell } } });
  expect(permissionsOf(null)).toBe(DEFAULT_PERMISSIONS);
  expect(permissionsOf(School.parse(SCHOOL))).toBe(DEFAULT_PERMISSIONS);
  expect(held(permissionsOf(null))).not.toContain('forum.moderate');
  expect(held(permissionsOf(school))).toContain('forum.moderate');
  expect(permissionsOf(school)).toBe(permissionsOf(school));
});
