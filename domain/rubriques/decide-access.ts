import { RubriqueRole } from '../rights/role.ts';
import { findSchoolGroup } from '../directory/school-group.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { parseAccessId } from './principal.ts';
import type { Refusal } from './refusal.ts';
import { findRubrique } from './rubrique.ts';

const ROLES: ReadonlySet<unknown> = new Set(RubriqueRole.options);

/** Whether a right may be given or removed: on a rubrique that is neither archived nor deleted, to a group that lives. */
export function decideAccess(context: DecisionContext, change: Change): Refusal | undefined {
  const key = parseAccessId(change.id);
  if (key === undefined) {
    return { kind: 'malformed-key' };
  }
  if (change.edits.some(({ set }) => !ROLES.has(set))) {
    return { kind: 'invalid-value', field: 'role' };
  }
  return refuseRubrique(context, key.rubriqueId) ?? refuseGroup(context, change, key.principal.id);
}

function refuseRubrique(context: DecisionContext, rubriqueId: string): Refusal | undefined {
  const rubrique = findRubrique(context.after, rubriqueId);
  if (rubrique === undefined) {
    return { kind: 'unknown-rubrique' };
  }
  if (rubrique.state === 'active') {
    return undefined;
  }
  return { kind: rubrique.state === 'archived' ? 'rubrique-archived' : 'rubrique-trashed', title: rubrique.title };
}

function refuseGroup(context: DecisionContext, change: Change, groupId: string): Refusal | undefined {
  const group = findSchoolGroup(context.after, groupId);
  const gives = change.edits.some(({ set }) => set !== 'none');
  return group?.state === 'trashed' && gives
    ? { kind: 'group-trashed', group: { id: group.id, name: group.name } }
    : undefined;
}
