import { WELL_KNOWN_GROUPS, type Group } from '../../../domain/directory/group.ts';
import { compareLevels } from '../../../domain/directory/level-order.ts';
import type { SeedRow } from '../../seed/seed-school.ts';
import { accessRow, membershipRow, rubriqueRow } from '../../seed/setting-rows.ts';
import type { BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import { firstMessaging } from './first-messaging.ts';

/** Identifier of the root of every school. */
export const ROOT_RUBRIQUE = 'racine';

/** Identifier of the rubrique of a class, from the class's. */
export function classRubriqueId(classId: string): string {
  return `classe:${classId.slice('c:'.length)}`;
}

/**
 * What an ENT sets by itself at its first import: the public root, one private rubrique per class whose teachers are
 * managers (dom:R6) and whose students and guardians are visitors, the privilege groups, the head of school's group
 * as manager of everything (dom:R8), messaging and services.
 */
export function firstSettings(built: BuiltDirectory): readonly SeedRow[] {
  const { groups, people } = built;
  const direction = people.filter(({ profile }) => profile === 'direction');
  return [
    rubriqueRow(ROOT_RUBRIQUE, { title: 'Racine du site', parentId: null, kind: 'racine', visibility: 'publique' }),
    accessRow(ROOT_RUBRIQUE, WELL_KNOWN_GROUPS.everyone, 'visitor'),
    accessRow(ROOT_RUBRIQUE, WELL_KNOWN_GROUPS.headOfSchool, 'manager'),
    ...classesInOrder(groups).flatMap(({ id, name }, index) => classRubrique({ classId: id, name, parentId: ROOT_RUBRIQUE, index })),
    privilegeRow(WELL_KNOWN_GROUPS.headOfSchool, 'Chef d’établissement'),
    privilegeRow(WELL_KNOWN_GROUPS.superAdministrator, 'Super Administrateur'),
    ...direction.map(({ id }) => membershipRow(WELL_KNOWN_GROUPS.headOfSchool, id)),
    ...firstMessaging(built),
  ];
}

/** The classes as one looks for them, by level then by name: a delivery gives them in no order, that of the first degree by their pupils. */
export function classesInOrder(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ kind }) => kind === 'class').toSorted((a, b) => compareLevels(a.level ?? a.name, b.level ?? b.name) || compareLevels(a.name, b.name));
}

/** A class that needs a rubrique, and where. */
export interface ClassWithoutRubrique {
  readonly classId: string;
  readonly name: string;
  readonly parentId: string;
  /** Its place among the classes. */
  readonly index: number;
}

/** The rubrique of a class, with the rights that it is born with (dom:R6, R8). */
export function classRubrique({ classId, name, parentId, index }: ClassWithoutRubrique): readonly SeedRow[] {
  const id = classRubriqueId(classId);
  const key = classId.slice('c:'.length);
  return [
    rubriqueRow(id, {
      title: name,
      parentId,
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

function privilegeRow(id: string, name: string): SeedRow {
  return { entity: 'schoolGroup', id, fields: { name, kind: 'privilege', state: 'active', note: '' } };
}
