import { unreachable } from '../kernel/assert.ts';
import { decideAccess } from '../rubriques/decide-access.ts';
import { decideRubrique } from '../rubriques/decide-rubrique.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import { decideMembership } from '../directory/decide-membership.ts';
import { decideSchoolGroup } from '../directory/decide-school-group.ts';
import { type Actor, mayEdit } from '../roles/role-matrix.ts';
import { fieldRule } from './entity.ts';
import type { DecisionContext } from './decision-context.ts';
import type { Change } from './mutation.ts';

/**
 * Whether an actor may make a change: asked by the screen before it paints, by the console before it keeps,
 * by the ENT when it applies. Undefined means yes.
 */
export function decideChange(context: DecisionContext, actor: Actor, change: Change): Refusal | undefined {
  if (!mayEdit(actor.role, change.entity)) {
    return { kind: 'role-forbids', role: actor.role, entity: change.entity };
  }
  return refuseFields(change) ?? decideEntity(context, change);
}

function refuseFields(change: Change): Refusal | undefined {
  for (const { field } of change.edits) {
    const rule = fieldRule(change.entity, field);
    if (rule === undefined) {
      return { kind: 'unknown-field', field };
    }
    if (rule.kind === 'fact') {
      return { kind: 'fact-field', field };
    }
  }
  return undefined;
}

function decideEntity(context: DecisionContext, change: Change): Refusal | undefined {
  switch (change.entity) {
    case 'rubrique':
      return decideRubrique(context, change);
    case 'access':
      return decideAccess(context, change);
    case 'schoolGroup':
      return decideSchoolGroup(context, change);
    case 'membership':
      return decideMembership(context, change);
    case 'conflict':
      return undefined;
    default:
      return unreachable(change.entity);
  }
}
