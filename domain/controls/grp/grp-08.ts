import type { Person } from '../../directory/person.ts';
import { accessId } from '../../sync/row.ts';
import { accessesOf, activeRubriques, groupsOf, oncePerGround, personalRoles, serviceRolesOf, type ControlGround, type PlacedRole } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksDirectory } from '../missing-data.ts';
import { idsOf, setField } from '../repair-changes.ts';

/** Rights given one by one to somebody whose group already has the same ones. */
export const grp08: Control<'GRP-08'> = {
  id: 'GRP-08',
  severity: 'advice',
  family: 'GRP',
  where: 'here',
  source: { ref: 'S2-053', quote: 'donner ces droits à des groupes plutôt qu\'à des individus pour faciliter la gestion' },
  fix: 'auto',
  missing: lacksDirectory,
  find: (ground) =>
    [...personalRoles(ground)].flatMap(([personId, held]): readonly Finding[] => {
      const person = held.length < ground.thresholds.individualRights ? undefined : ground.directory.findPerson(personId);
      return person === undefined ? [] : findingOf(ground, person, held);
    }),
  repair: (ground, findings) =>
    findings.flatMap((finding) =>
      idsOf([finding], 'person').flatMap((personId) => {
        const remove = (entity: 'access' | 'serviceAccess') => (on: string) =>
          setField(ground, { entity, id: accessId(on, { kind: 'person', id: personId }), field: 'role', set: 'none' });
        return [...idsOf([finding], 'rubrique').flatMap(remove('access')), ...idsOf([finding], 'service').flatMap(remove('serviceAccess'))];
      }),
    ),
};

function findingOf(ground: ControlGround, person: Person, held: readonly PlacedRole[]): readonly Finding[] {
  const carried = groupsOf(ground, person).map((groupId) => ({ groupId, roles: held.filter((one) => isCarried(ground, one, groupId)) }));
  const best = carried.reduce((most, one) => (one.roles.length > most.roles.length ? one : most), { groupId: '', roles: [] as readonly PlacedRole[] });
  if (best.roles.length < ground.thresholds.individualRights) return [];
  const places = best.roles.map(({ entity, on }) => ({ kind: entity === 'access' ? ('rubrique' as const) : ('service' as const), id: on }));
  const objects = [{ kind: 'person' as const, id: person.id }, { kind: 'group' as const, id: best.groupId }, ...places];
  return [{ objects, params: { rights: best.roles.length } }];
}

/** Whether a group has the same role in the same lasting place. */
function isCarried(ground: ControlGround, { entity, on, role }: PlacedRole, groupId: string): boolean {
  const isLasting = entity === 'serviceAccess' || lastingRubriques(ground).has(on);
  const placed = entity === 'access' ? accessesOf(ground, on) : serviceRolesOf(ground, on);
  return isLasting && placed.some((other) => other.principal.kind === 'group' && other.principal.id === groupId && other.role === role);
}

/** Those of a class, and temporary ones, end with the year. */
const lastingRubriques = oncePerGround(
  (ground): ReadonlySet<string> => new Set(activeRubriques(ground).filter(({ kind, temporary }) => kind !== 'classe' && !temporary).map(({ id }) => id)),
);
