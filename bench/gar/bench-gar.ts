import { assignmentId, type AssignmentTarget } from '../../domain/gar/assignment.ts';
import { garPlan } from '../../domain/gar/gar-plan.ts';
import { garPopulations, type GarGround } from '../../domain/gar/populations.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import { atMost, interleave, type BenchLine } from '../bench-line.ts';
import { reachSchool } from '../reach/reach-school.ts';
import { CITE } from '../rights/cite-scolaire.ts';

const FRAME = 16_667;
const SUBSCRIPTIONS = 400;
const CLASSES_EACH = 6;

/** Licence counters of every subscription of a cité scolaire, recomputed as after an edit of the draft: within one frame. */
export function benchGar(): readonly BenchLine[] {
  const side = reachSchool();
  const ground: GarGround = { directory: side.ground.directory, side };
  // People are sorted once a directory, not once an edit.
  garPopulations(ground.directory);
  const view = plannedSchool(ground);
  const { counters } = interleave({ counters: () => garPlan(ground, view) });
  return [atMost({ id: 'gar-counters', what: `licence counters of ${SUBSCRIPTIONS} subscriptions x ${CITE.people} people`, value: counters, unit: 'us', reference: FRAME }, 1)];
}

function plannedSchool({ directory }: GarGround): RowTable {
  const table = createRowTable();
  const classes = directory.groups.filter(({ kind }) => kind === 'class');
  for (let s = 0; s < SUBSCRIPTIONS; s++) {
    const fields = { resourceId: `ark:/bench/${s}`, title: `Ressource ${s}`, from: '2026-09-01', to: '2027-07-31', publics: ['student', 'teacher'], licences: { student: 900, teacher: 'unlimited' } };
    table.put('garSubscription', `s${s}`, { ver: 1, fields });
    const groups = Array.from({ length: CLASSES_EACH }, (_, n): AssignmentTarget => ({ kind: 'group', id: classes[(s * 7 + n) % classes.length]?.id ?? '' }));
    for (const target of [...groups, { kind: 'profile', id: 'teacher' } as const]) {
      table.put('garAssignment', assignmentId(`s${s}`, target), { ver: 1, fields: { state: 'assigned' } });
    }
  }
  return table;
}
