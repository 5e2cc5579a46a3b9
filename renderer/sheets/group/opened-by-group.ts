import { groupsRow } from '../../../domain/rights/engine.ts';
import { roleAt, type RubriqueRole } from '../../../domain/rights/role.ts';
import type { RightsSide } from '../../../domain/school/school-rights.ts';

/** A right put on a rubrique for a group. */
export interface OpenedRubrique {
  readonly rubriqueId: string;
  readonly title: string;
  readonly role: RubriqueRole;
  /** False when a mother rubrique is closed to who is in this group only. */
  readonly isReachable: boolean;
}

/** What a group opens by the rights that name it. */
export function openedByGroup(side: RightsSide, groupId: string): readonly OpenedRubrique[] {
  const group = side.groupIndex.get(groupId);
  if (group === undefined) return [];
  const effective = groupsRow(side.rights, [group]);
  return side.rights.input.accesses
    .filter(({ kind, principal }) => kind === 'group' && principal === group)
    .map(({ rubrique, rank }) => ({
      rubriqueId: side.rubriques[rubrique]?.id ?? '',
      title: side.rubriques[rubrique]?.title ?? '',
      role: roleAt(rank),
      isReachable: (effective[rubrique] ?? 0) > 0,
    }));
}

/** How many rubriques each group opens, by the rights that name it. */
export function countOpened({ rights, groups }: RightsSide): readonly number[] {
  const counts = groups.map(() => 0);
  for (const { kind, principal } of rights.input.accesses) {
    if (kind === 'group') counts[principal] = (counts[principal] ?? 0) + 1;
  }
  return counts;
}
