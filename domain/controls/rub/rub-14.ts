import { WELL_KNOWN_GROUPS } from '../../directory/group.ts';
import { must } from '../../kernel/assert.ts';
import { peopleAtLeast } from '../../rights/engine.ts';
import { rankOf, type RubriqueRole } from '../../rights/role.ts';
import { accessId } from '../../sync/row.ts';
import { activeRubriques, type ControlGround } from '../control-ground.ts';
import type { Control } from '../control.ts';
import { lacksDirectory, lacksOne, lacksRubriques } from '../missing-data.ts';
import { meetsFamily, STAFF } from '../population.ts';
import { idsOf, setField } from '../repair-changes.ts';
import { aboutRubrique } from './rubrique-facts.ts';

const { schoolLife } = WELL_KNOWN_GROUPS;

/** Blogs and forums that pupils come to and that no adult of the school can moderate. */
export const rub14: Control<'RUB-14'> = {
  id: 'RUB-14',
  severity: 'warning',
  family: 'RUB',
  where: 'here',
  source: { ref: 'S2-055, S2-057, S2-114', inferred: true },
  fix: 'auto',
  missing: lacksOne(lacksDirectory, lacksRubriques),
  find: (ground) => {
    const holds = (id: string, role: RubriqueRole, families: typeof STAFF): boolean => meetsFamily(ground, peopleFrom(ground, id, role), families);
    return activeRubriques(ground)
      .filter(({ id, blog, forum }) => (blog || forum) && holds(id, 'visitor', ['student']) && !holds(id, 'moderator', STAFF))
      .map((rubrique) => aboutRubrique(rubrique));
  },
  repair: (ground, findings) =>
    ground.side.groupIndex.has(schoolLife)
      ? idsOf(findings, 'rubrique').flatMap((id) =>
          setField(ground, { entity: 'access', id: accessId(id, { kind: 'group', id: schoolLife }), field: 'role', set: 'moderator' }),
        )
      : [],
};

function peopleFrom({ side }: ControlGround, rubriqueId: string, role: RubriqueRole): ReturnType<typeof peopleAtLeast> {
  return peopleAtLeast(side.rights, must(side.rubriqueIndex.get(rubriqueId), 'the side has every rubrique'), rankOf(role));
}
