import { WELL_KNOWN_GROUPS } from '../../domain/directory/group.ts';
import type { RubriqueRole } from '../../domain/rights/role.ts';
import { accessId, membershipId, type Fields } from '../../domain/sync/row.ts';
import type { SeedRow } from '../seed/seed-school.ts';
import type { BuiltDirectory } from './build-directory.ts';

/** Identifier of the root of every school. */
export const ROOT_RUBRIQUE = 'racine';

/** Identifier of the rubrique of a class, from the class's. */
export function classRubriqueId(classId: string): string {
  return `classe:${classId.slice('c:'.length)}`;
}

/**
 * What an ENT sets by itself at its first import: the public root, one private rubrique per class whose teachers are
 * managers (dom:R6) and whose students and guardians are visitors, the privilege groups, and the head of school's group
 * as manager of everything (dom:R8).
 */
export function firstSettings({ groups, people }: BuiltDirectory): readonly SeedRow[] {
  const classes = groups.filter(({ kind }) => kind === 'class');
  const direction = people.filter(({ profile }) => profile === 'direction');
  return [
    rubriqueRow(ROOT_RUBRIQUE, { title: 'Racine du site', parentId: null, kind: 'racine', visibility: 'publique' }),
    accessRow(ROOT_RUBRIQUE, WELL_KNOWN_GROUPS.everyone, 'visitor'),
    accessRow(ROOT_RUBRIQUE, WELL_KNOWN_GROUPS.headOfSchool, 'manager'),
    ...classes.flatMap(({ id, name }, index) => classRubrique(id, name, index)),
    privilegeRow(WELL_KNOWN_GROUPS.headOfSchool, 'Chef d’établissement'),
    privilegeRow(WELL_KNOWN_GROUPS.superAdministrator, 'Super Administrateur'),
    ...direction.map(({ id }) => membershipRow(WELL_KNOWN_GROUPS.headOfSchool, id)),
  ];
}

function classRubrique(classId: string, name: string, index: number): readonly SeedRow[] {
  const id = classRubriqueId(classId);
  const key = classId.slice('c:'.length);
  return [
    rubriqueRow(id, {
      title: name,
      parentId: ROOT_RUBRIQUE,
      kind: 'classe',
      classId,
      position: 100 + index,
      blog: true,
      agenda: true,
      sharedFolders: true,
    }),
    accessRow(id, classId, 'visitor'),
    accessRow(id, `resp:${key}`, 'visitor'),
    accessRow(id, `ens:${key}`, 'manager'),
    accessRow(id, WELL_KNOWN_GROUPS.headOfSchool, 'manager'),
  ];
}

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

function privilegeRow(id: string, name: string): SeedRow {
  return { entity: 'schoolGroup', id, fields: { name, kind: 'privilege', state: 'active', note: '' } };
}
