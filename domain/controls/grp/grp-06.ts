import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { mothersOf, type Rubrique } from '../../rubriques/rubrique.ts';
import { accessId } from '../../sync/row.ts';
import { accessesOf, activeRubriques, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksHeadGroup, lacksOne, lacksRubriques } from '../missing-data.ts';
import { idsOf, setField } from '../repair-changes.ts';

const { headOfSchool, direction } = WELL_KNOWN_GROUPS;

/** Rubriques that neither « Chef d’établissement » nor the direction manages. */
export const grp06: Control<'GRP-06'> = {
  id: 'GRP-06',
  severity: 'error',
  family: 'GRP',
  where: 'here',
  source: { ref: 'S2-114', quote: 'Dans chaque rubrique … doit être présent avec le rôle "Gestionnaire"' },
  fix: 'auto',
  missing: lacksOne(lacksRubriques, lacksHeadGroup),
  find: (ground) =>
    activeRubriques(ground)
      .filter((rubrique) => !places(ground, rubrique).some((id) => isManaged(ground, id)))
      .map(({ id }) => ({ objects: [{ kind: 'rubrique', id }], params: {} })),
  repair: (ground, findings) =>
    idsOf(findings, 'rubrique').flatMap((id) => {
      const key = accessId(id, { kind: 'group', id: headOfSchool });
      return setField(ground, { entity: 'access', id: key, field: 'role', set: 'manager' });
    }),
};

/** Where the rights of a rubrique are put: its mothers count only when the ENT declares that it inherits (dom:R3). */
function places({ view, side }: ControlGround, rubrique: Rubrique): readonly string[] {
  return side.ground.inherits ? [rubrique.id, ...mothersOf(view, rubrique).map(({ id }) => id)] : [rubrique.id];
}

function isManaged(ground: ControlGround, rubriqueId: string): boolean {
  return accessesOf(ground, rubriqueId).some(
    ({ principal, role }) => role === 'manager' && principal.kind === 'group' && (principal.id === headOfSchool || principal.id === direction),
  );
}
