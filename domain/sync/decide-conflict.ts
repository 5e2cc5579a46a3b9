import { mayEdit, type Actor, type ConsoleRole } from '../roles/role-matrix.ts';
import type { Refusal } from '../rubriques/refusal.ts';
import { readConflict, type ContestedEdit } from './conflict.ts';
import type { DecisionContext } from './decision-context.ts';
import type { SettingsEntity } from './entity.ts';
import type { Change } from './mutation.ts';

/** What a role may not edit among contested values; undefined when it may decide them all (decision: who edits). */
export function forbiddenIn(edits: readonly Pick<ContestedEdit, 'entity'>[], role: ConsoleRole): SettingsEntity | undefined {
  return edits.find(({ entity }) => !mayEdit(role, entity))?.entity;
}

/** A conflict is decided by whoever may edit what it is about: the direction decides of an inspection, not of a right. */
export function decideConflict({ before }: Pick<DecisionContext, 'before'>, { id }: Pick<Change, 'id'>, { role }: Actor): Refusal | undefined {
  const entity = forbiddenIn(readConflict(id, before.find('conflict', id))?.edits ?? [], role);
  return entity === undefined ? undefined : { kind: 'role-forbids', role, entity };
}
