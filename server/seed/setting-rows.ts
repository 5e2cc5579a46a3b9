import type { RubriqueRole } from '../../domain/rights/role.ts';
import { accessId, membershipId, type Fields } from '../../domain/sync/row.ts';
import type { SeedRow } from './seed-school.ts';

/** A rubrique as a seed writes it: private, of the school and active unless said otherwise. */
export function rubriqueRow(id: string, fields: Fields): SeedRow {
  const usual = { kind: 'etablissement', position: 0, visibility: 'privee', state: 'active', landing: 'article' };
  return { entity: 'rubrique', id, fields: { ...usual, ...fields } };
}

/** A right of a group on a rubrique, as a seed writes it. */
export function accessRow(rubriqueId: string, groupId: string, role: RubriqueRole): SeedRow {
  return { entity: 'access', id: accessId(rubriqueId, { kind: 'group', id: groupId }), fields: { role } };
}

/** The place of a person in a group of the school, as a seed writes it. */
export function membershipRow(groupId: string, personId: string): SeedRow {
  return { entity: 'membership', id: membershipId(groupId, personId), fields: { member: true } };
}
