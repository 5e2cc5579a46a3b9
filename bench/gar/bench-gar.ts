import { garPlan } from '../../domain/gar/plan/gar-plan.ts';
import { garPopulations, type GarGround } from '../../domain/gar/plan/populations.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import { atMost, interleave, type BenchLine } from '../bench-line.ts';
import { reachSchool } from '../reach/reach-school.ts';
import { CITE } from '../rights/cite-scolaire.ts';
import { garRows, SUBSCRIPTIONS } from '../rights/cite-year.ts';

const FRAME = 16_667;

/** Licence counters of every subscription of a cité scolaire, recomputed as after an edit of the draft: within one frame. */
export function benchGar(): readonly BenchLine[] {
  const side = reachSchool();
  const ground: GarGround = { directory: side.ground.directory, side };
  // People are sorted once a directory, not once an edit.
  garPopulations(ground.directory);
  const view = plannedSchool(ground);
  const { counters } = interleave({ counters: () => garPlan(withOtherGroups(ground), view) });
  return [atMost({ id: 'gar-counters', what: `licence counters of ${SUBSCRIPTIONS} subscriptions x ${CITE.people} people`, value: counters, unit: 'us', reference: FRAME }, 1)];
}

/** An edit of one line leaves the other plans alone; with other members in the groups, none is taken over. */
function withOtherGroups({ directory, side }: GarGround): GarGround {
  return { directory, side: { ...side, rights: { ...side.rights, memberships: { ...side.rights.memberships } } } };
}

function plannedSchool({ directory }: GarGround): RowTable {
  const table = createRowTable();
  const classes = directory.groups.flatMap(({ id, kind }) => (kind === 'class' ? [id] : []));
  for (const { entity, id, fields } of garRows({ classes })) table.put(entity, id, { ver: 1, fields });
  return table;
}
