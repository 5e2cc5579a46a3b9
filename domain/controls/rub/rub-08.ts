import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { isMember, membersOf } from '../../rights/memberships.ts';
import { countPeople } from '../../rights/people-set.ts';
import { lowestRole, RubriqueRole } from '../../rights/role.ts';
import type { PrincipalRef } from '../../rubriques/principal.ts';
import { accessId } from '../../sync/row.ts';
import type { Change } from '../../sync/mutation.ts';
import { accessesOf, activeRubriques, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksRubriques } from '../missing-data.ts';
import { idsOf, setField } from '../repair-changes.ts';
import { aboutRubrique } from './rubrique-facts.ts';

const { headOfSchool, direction, everyone } = WELL_KNOWN_GROUPS;

/** Lasting pedagogical rubriques that are open to people one by one, and to no group. */
export const rub08: Control<'RUB-08'> = {
  id: 'RUB-08',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-053', quote: "donner ces droits à des groupes plutôt qu'à des individus pour faciliter la gestion" },
  fix: 'auto',
  missing: lacksRubriques,
  find: (ground) =>
    activeRubriques(ground)
      .filter(({ kind, temporary }) => kind === 'pedagogique' && !temporary)
      .flatMap((rubrique): readonly Finding[] => {
        const rights = ownRights(ground, rubrique.id);
        return rights.length > 0 && rights.every(({ principal }) => principal.kind === 'person') ? [aboutRubrique(rubrique, { people: rights.length })] : [];
      }),
  repair: (ground, findings) => idsOf(findings, 'rubrique').flatMap((id) => carryByGroup(ground, id)),
};

interface OwnRight {
  readonly principal: PrincipalRef;
  readonly role: RubriqueRole;
}

/** The rights of a rubrique that this version understands, but those of the direction who manages every one (dom:R8). */
function ownRights(ground: ControlGround, rubriqueId: string): readonly OwnRight[] {
  return accessesOf(ground, rubriqueId).flatMap(({ principal, role }) => {
    const read = RubriqueRole.safeParse(role);
    return read.success && principal.id !== headOfSchool && principal.id !== direction ? [{ principal, role: read.data }] : [];
  });
}

/**
 * Gives the smallest group that covers most of these people the lowest of their roles, so that nobody else gains more;
 * who held that role holds it by the group alone. Nothing when no group covers enough of them.
 */
function carryByGroup(ground: ControlGround, rubriqueId: string): readonly Change[] {
  const rights = ownRights(ground, rubriqueId);
  const group = coveringGroup(ground, rights);
  if (group === undefined) return [];
  const covered = rights.filter((right) => isIn(ground, group, right));
  const role = covered.map((right) => right.role).reduce(lowestRole);
  const set = (principal: PrincipalRef, wanted: RubriqueRole): readonly Change[] =>
    setField(ground, { entity: 'access', id: accessId(rubriqueId, principal), field: 'role', set: wanted });
  const carried = covered.filter((right) => right.role === role);
  return [...ground.side.groups.slice(group, group + 1).flatMap(({ id }) => set({ kind: 'group', id }, role)), ...carried.flatMap(({ principal }) => set(principal, 'none'))];
}

/** The group to propose, by index: « Tous » would open the rubrique to the whole school. */
function coveringGroup(ground: ControlGround, rights: readonly OwnRight[]): number | undefined {
  const { side, thresholds } = ground;
  const enough = thresholds.coveringShare * rights.length;
  const size = (group: number): number => countPeople(membersOf(side.rights.memberships, group));
  return side.groups
    .flatMap(({ id }, group) => (id !== everyone && rights.filter((right) => isIn(ground, group, right)).length >= enough ? [group] : []))
    .toSorted((a, b) => size(a) - size(b))[0];
}

function isIn({ side, directory }: ControlGround, group: number, { principal }: OwnRight): boolean {
  const person = directory.personIndex.get(principal.id);
  return person !== undefined && isMember(side.rights.memberships, group, person);
}
