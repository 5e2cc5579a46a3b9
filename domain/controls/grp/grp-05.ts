import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import type { Service } from '../../services/service.ts';
import { accessId } from '../../sync/row.ts';
import { serviceRolesOf, servicesOf, type ControlGround } from '../control-ground.ts';
import type { Control, Finding } from '../control.ts';
import { lacksHeadGroup, lacksOne, lacksServices } from '../missing-data.ts';
import { setField } from '../repair-changes.ts';

const { headOfSchool, direction } = WELL_KNOWN_GROUPS;

/** Active services where the direction does not hold the highest role. */
export const grp05: Control<'GRP-05'> = {
  id: 'GRP-05',
  severity: 'error',
  family: 'GRP',
  where: 'here',
  source: { ref: 'S2-114', quote: 'Dans chaque service … doit être présent avec le rôle le plus élevé.' },
  fix: 'auto',
  missing: lacksOne(lacksServices, lacksHeadGroup),
  find: (ground) => servicesOf(ground).flatMap((service) => lowRole(ground, service) ?? []),
  repair: (ground, findings) =>
    findings.flatMap(({ objects, params }) =>
      objects.flatMap(({ id }) => {
        const key = accessId(id, { kind: 'group', id: headOfSchool });
        return setField(ground, { entity: 'serviceAccess', id: key, field: 'role', set: String(params['highest']) });
      }),
    ),
};

/** What the direction holds instead of the highest role; nothing to say of a service whose roles are unknown. */
function lowRole(ground: ControlGround, { id, active, roles }: Service): Finding | undefined {
  const highest = roles.at(-1);
  if (!active || highest === undefined) return undefined;
  const held = serviceRolesOf(ground, id)
    .filter(({ principal }) => principal.kind === 'group' && (principal.id === headOfSchool || principal.id === direction))
    .map(({ role }) => roles.findIndex(({ code }) => code === role));
  const best = Math.max(-1, ...held);
  return best === roles.length - 1
    ? undefined
    : { objects: [{ kind: 'service', id }], params: { highest: highest.code, highestLabel: highest.label, heldLabel: roles[best]?.label ?? '' } };
}
