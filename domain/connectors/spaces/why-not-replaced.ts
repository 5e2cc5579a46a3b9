import type { ByHandReason } from '../plan/by-hand-reason.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { MANAGES } from './share-roles.ts';
import type { ShareStep } from './share-step.ts';
import { subjectOf, type SharedSpace, type Subject } from './shared-space.ts';

/**
 * Why a list must not be replaced for a change of one subject (E21): the platform would drop in silence whom this account does not see, and whom
 * is blocked there. Somebody who is taken off the list may be neither.
 */
export function whyNotReplaced({ people }: Pick<PlatformSchool, 'people'>, { account, list, kind }: SharedSpace, { subject, after }: Pick<ShareStep, 'subject' | 'after'>): ByHandReason | undefined {
  if (list === null) return 'unknownThere';
  const stays = new Set<Subject>([...list.held.keys(), subject]);
  if (after.length === 0) stays.delete(subject);
  if ([...stays].some((one) => !list.visible.has(one))) return 'hiddenSubject';
  const out = new Set(people.filter(({ isOut }) => isOut).map(({ id }) => id));
  if ([...stays].map(subjectOf).some(({ kind: who, id }) => who === 'user' && out.has(id))) return 'blockedSubject';
  const given = new Set(account.rights.flatMap((right) => list.actions.get(right) ?? []));
  return account.rights.includes(MANAGES[kind]) && after.every((name) => given.has(name)) ? undefined : 'cannotShare';
}
