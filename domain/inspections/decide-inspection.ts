import { isDay } from '../kernel/days.ts';
import { isHeadRole, type Actor } from '../roles/role-matrix.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import { parseInspectionId, readInspection, type Inspection } from './inspection.ts';
import { readInspector } from './inspector.ts';

/** Whether an inspection may be so: both known (I3), a start, an end that does not precede it (I5), opened by the direction (S2-091). */
export function decideInspection({ before, after }: DecisionContext, { id }: Change, actor: Actor): Refusal | undefined {
  if (parseInspectionId(id) === undefined) {
    return { kind: 'malformed-key' };
  }
  const wanted = readInspection(id, after.find('inspection', id));
  if (wanted === undefined) {
    return { kind: 'invalid-value', field: 'inspection' };
  }
  const isOpened = wanted.state === 'open' && readInspection(id, before.find('inspection', id))?.state !== 'open';
  return refuseDays(wanted) ?? (isOpened && !isHeadRole(actor.role) ? { kind: 'direction-opens' } : undefined);
}

function refuseDays({ visit, window, informedOn }: Inspection): Refusal | undefined {
  const days = [visit, window?.to ?? null, informedOn];
  if (window === null || !isDay(window.from) || days.some((day) => day !== null && !isDay(day))) {
    return { kind: 'inspection-incomplete' };
  }
  return window.to !== null && window.to < window.from ? { kind: 'dates-reversed' } : undefined;
}

/** Whether an inspector may be written down: a name at least. */
export function decideInspector({ after }: DecisionContext, { id, edits }: Change): Refusal | undefined {
  const wanted = readInspector(id, after.find('inspector', id));
  if (wanted !== undefined) {
    return undefined;
  }
  return edits.some(({ field, set }) => field === 'name' && typeof set === 'string' && set.trim() === '')
    ? { kind: 'inspector-name-missing' }
    : { kind: 'invalid-value', field: 'inspector' };
}
