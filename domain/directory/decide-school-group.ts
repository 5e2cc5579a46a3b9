import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import { findSchoolGroup, type SchoolGroup } from './school-group.ts';
import { isPastRestoring, RESTORABLE_DAYS } from '../sync/restorable.ts';

/** Whether a group of the school may be created, renamed, deleted: free groups only; the others are the ENT's. */
export function decideSchoolGroup(context: DecisionContext, change: Change): Refusal | undefined {
  const upstream = context.directory.findGroup(change.id);
  if (upstream !== undefined) {
    return { kind: 'group-upstream', group: { id: upstream.id, name: upstream.name } };
  }
  const after = findSchoolGroup(context.after, change.id);
  if (after === undefined) {
    return { kind: 'unknown-group' };
  }
  if (after.name.trim() === '') {
    return { kind: 'group-name-missing' };
  }
  if (isRestoredTooLate(context, after)) {
    return { kind: 'group-restore-too-late', group: { id: after.id, name: after.name }, days: RESTORABLE_DAYS };
  }
  return isFixed(after.kind) || isFixed(findSchoolGroup(context.before, change.id)?.kind)
    ? { kind: 'privilege-group-fixed', group: { id: after.id, name: after.name } }
    : undefined;
}

/** The ENT fixes which privilege groups and which lines of « Qui fait quoi ? » exist. */
function isFixed(kind: SchoolGroup['kind'] | undefined): boolean {
  return kind === 'privilege' || kind === 'functional';
}

function isRestoredTooLate({ before, now }: DecisionContext, { id, state }: SchoolGroup): boolean {
  const row = before.find('schoolGroup', id);
  return row?.fields['state'] === 'trashed' && state === 'active' && isPastRestoring(row, now);
}
