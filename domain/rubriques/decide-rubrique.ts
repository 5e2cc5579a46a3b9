import type { DecisionContext } from '../sync/decision-context.ts';
import type { Change } from '../sync/mutation.ts';
import type { Refusal } from './refusal.ts';
import {
  findRubrique,
  listRubriques,
  mothersOf,
  Rubrique,
} from './rubrique.ts';
import { isPastRestoring, RESTORABLE_DAYS } from '../sync/restorable.ts';

/** Any of the fields of a rubrique. */
const Values = Rubrique.partial();

/** Whether a rubrique may become what the change says: dom:R1, dom:R2, dom:R13 and the states of a subtree. */
export function decideRubrique(context: DecisionContext, change: Change): Refusal | undefined {
  const after = findRubrique(context.after, change.id);
  return (
    refuseValues(change) ??
    (after === undefined
      ? { kind: 'unknown-rubrique' }
      : (refuseState(context, change, after) ??
        refusePlace(context, after) ??
        refuseVisibility(context, after) ??
        refuseChat(change, after)))
  );
}

function refuseValues(change: Change): Refusal | undefined {
  for (const { field, set } of change.edits) {
    const read = Values.safeParse({ [field]: set });
    if (!read.success) {
      return { kind: 'invalid-value', field };
    }
    if (read.data.title?.trim() === '') {
      return { kind: 'title-missing' };
    }
  }
  return undefined;
}

/**
 * An archived rubrique keeps its rights and is read-only; a deleted one can only be restored.
 * Once it comes back, the same change may say more of it: that is how a conflict with a deletion is settled.
 */
function refuseState(context: DecisionContext, change: Change, after: Rubrique): Refusal | undefined {
  const before = findRubrique(context.before, change.id);
  if (before === undefined || before.state === 'active') {
    return refuseClosing(context, after);
  }
  if (after.state === 'active') {
    return before.state === 'trashed' ? refuseLateRestore(context, after) : undefined;
  }
  return change.edits.every(({ field }) => field === 'state')
    ? refuseClosing(context, after)
    : { kind: before.state === 'archived' ? 'rubrique-archived' : 'rubrique-trashed', title: before.title };
}

function refuseLateRestore({ before, now }: DecisionContext, { id, title }: Rubrique): Refusal | undefined {
  return isPastRestoring(before.find('rubrique', id), now) ? { kind: 'restore-too-late', title, days: RESTORABLE_DAYS } : undefined;
}

function refuseClosing(context: DecisionContext, after: Rubrique): Refusal | undefined {
  if (after.state === 'active') {
    return undefined;
  }
  if (after.parentId === null) {
    return { kind: 'root-fixed', title: after.title };
  }
  const daughters = listRubriques(context.after).filter(
    (rubrique) => rubrique.parentId === after.id && rubrique.state === 'active',
  );
  return daughters.length > 0 ? { kind: 'daughters-remain', title: after.title, daughters: daughters.map(named) } : undefined;
}

function refusePlace(context: DecisionContext, after: Rubrique): Refusal | undefined {
  if (after.parentId === null) {
    return refuseRoot(context, after);
  }
  const mother = findRubrique(context.after, after.parentId);
  if (mother === undefined) {
    return { kind: 'unknown-mother', title: after.title };
  }
  if (after.id === mother.id || mothersOf(context.after, mother).some(({ id }) => id === after.id)) {
    return { kind: 'cycle', title: after.title, mother: named(mother) };
  }
  return after.state === 'active' && mother.state !== 'active'
    ? { kind: 'mother-not-active', title: after.title, mother: named(mother) }
    : undefined;
}

function refuseRoot(context: DecisionContext, after: Rubrique): Refusal | undefined {
  const root = listRubriques(context.before).find(({ parentId }) => parentId === null);
  return root !== undefined && root.id !== after.id ? { kind: 'second-root', title: root.title } : undefined;
}

function refuseVisibility(context: DecisionContext, after: Rubrique): Refusal | undefined {
  if (after.visibility === 'publique') {
    const mothers = mothersOf(context.after, after).filter(({ visibility }) => visibility === 'privee');
    return mothers.length > 0 && changesPlaceOrVisibility(context, after)
      ? { kind: 'public-under-private', title: after.title, mothers: mothers.map(named) }
      : undefined;
  }
  const daughters = listRubriques(context.after).filter(
    ({ parentId, visibility, state }) => parentId === after.id && visibility === 'publique' && state === 'active',
  );
  return daughters.length > 0 && changesPlaceOrVisibility(context, after)
    ? { kind: 'private-above-public', title: after.title, daughters: daughters.map(named) }
    : undefined;
}

/** A school that arrives with a public rubrique under a private one may still rename it. */
function changesPlaceOrVisibility(context: DecisionContext, after: Rubrique): boolean {
  const before = findRubrique(context.before, after.id);
  return before?.visibility !== after.visibility || before.parentId !== after.parentId || before.state !== after.state;
}

/** Refuses only what creates a chat without slots: a school that arrives with one may still rename it. */
function refuseChat(change: Change, after: Rubrique): Refusal | undefined {
  const touched = change.edits.some(({ field }) => field === 'chat' || field === 'chatHours');
  return touched && after.chat && after.chatHours.length === 0
    ? { kind: 'chat-without-hours', title: after.title }
    : undefined;
}

function named(rubrique: Rubrique): { readonly id: string; readonly name: string } {
  return { id: rubrique.id, name: rubrique.title };
}
