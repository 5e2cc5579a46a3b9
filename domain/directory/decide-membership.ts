import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import { parseMembershipId } from '../rubriques/principal.ts';
import { WELL_KNOWN_GROUPS } from './group.ts';
import { findSchoolGroup, type SchoolGroup } from './school-group.ts';

/** Whether somebody may be added to or removed from a group: only those the school keeps itself (S2-117). */
export function decideMembership(context: DecisionContext, change: Change): Refusal | undefined {
  const key = parseMembershipId(change.id);
  if (key === undefined) {
    return { kind: 'malformed-key' };
  }
  if (change.edits.some(({ set }) => typeof set !== 'boolean')) {
    return { kind: 'invalid-value', field: 'member' };
  }
  const group = findSchoolGroup(context.after, key.groupId);
  return group === undefined ? refuseUnknown(context, key.groupId) : refuseMember(context, change, group, key.personId);
}

function refuseUnknown(context: DecisionContext, groupId: string): Refusal {
  const upstream = context.directory.findGroup(groupId);
  return upstream === undefined
    ? { kind: 'unknown-group' }
    : { kind: 'group-upstream', group: { id: upstream.id, name: upstream.name } };
}

function refuseMember(
  context: DecisionContext,
  change: Change,
  group: SchoolGroup,
  personId: string,
): Refusal | undefined {
  if (group.state === 'trashed') {
    return { kind: 'group-trashed', group: { id: group.id, name: group.name } };
  }
  const adds = change.edits.some(({ set }) => set === true);
  return adds && group.id === WELL_KNOWN_GROUPS.superAdministrator && isHead(context, personId)
    ? { kind: 'head-super-administrator', personId }
    : undefined;
}

/** « Il est fortement déconseillé d’ajouter le compte du chef d’établissement dans […] Super Administrateur » (S2-091). */
function isHead(context: DecisionContext, personId: string): boolean {
  return context.directory.findPerson(personId)?.profile === 'direction';
}
