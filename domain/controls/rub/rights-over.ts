import type { ProfileFamily } from '../../directory/profile.ts';
import { rankOf, RubriqueRole } from '../../rights/role.ts';
import { mothersOf, type Rubrique } from '../../rubriques/rubrique.ts';
import { accessId } from '../../sync/row.ts';
import type { Change } from '../../sync/mutation.ts';
import { accessesOf, type ControlGround, type PlacedRole } from '../control-ground.ts';
import type { Finding } from '../control.ts';
import { holdsFamily } from '../population.ts';
import { setField } from '../repair-changes.ts';

/** The rights that count on a rubrique: its own, and those of its mothers where the ENT declares that it inherits (dom:R3). */
export function rightsOver(ground: ControlGround, rubrique: Rubrique): readonly PlacedRole[] {
  const mothers = ground.side.ground.inherits ? mothersOf(ground.view, rubrique) : [];
  return [rubrique, ...mothers].flatMap(({ id }) => accessesOf(ground, id));
}

/** Rights of at least a role, and the people whom they should not reach. */
export interface ExcessiveRight {
  readonly from: RubriqueRole;
  readonly families: readonly ProfileFamily[];
}

/** One finding per right of a rubrique that gives too much to these people. */
export function excessiveRights(ground: ControlGround, rubrique: Rubrique, { from, families }: ExcessiveRight): readonly Finding[] {
  return rightsOver(ground, rubrique)
    .filter(({ role, principal }) => atLeast(role, from) && holdsFamily(ground, principal, families))
    .map(({ on, principal }) => ({ objects: [{ kind: 'rubrique', id: rubrique.id }, principal], params: { on } }));
}

/** Whether a role, as its row says it, is as strong as another; one unknown here is not. */
export function atLeast(role: string, from: RubriqueRole): boolean {
  const read = RubriqueRole.safeParse(role);
  return read.success && rankOf(read.data) >= rankOf(from);
}

/** Makes writers of those whose rights are excessive: what they write waits for somebody else. */
export function makeWriters(ground: ControlGround, findings: readonly Finding[]): readonly Change[] {
  return findings.flatMap(({ objects, params }) =>
    objects
      .filter(({ kind }) => kind !== 'rubrique')
      .flatMap((principal) => setField(ground, { entity: 'access', id: accessId(String(params['on']), principal), field: 'role', set: 'writer' })),
  );
}
