import type { ByHandReason } from '../plan/by-hand-reason.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { MANAGES } from './share-roles.ts';
import type { ShareStep } from './share-step.ts';
import { isReplacedWhole, subjectOf, userSubject, type SharedSpace, type ShareList, type Subject } from './shared-space.ts';
import { whyNotReplaced } from './why-not-replaced.ts';

/**
 * Why the right of one subject in a space is for a person to change. Where it is given or taken alone, nobody else is dropped: only the one who is given something
 * has to be seen, and able to come in; the account never takes or gives its own, of which it is not told (E20).
 */
export function whyNotShared(school: Pick<PlatformSchool, 'people'>, space: SharedSpace, step: Pick<ShareStep, 'subject' | 'before' | 'after'>): ByHandReason | undefined {
  if (space.isUnproved === true) return 'notProved';
  if (isReplacedWhole(space.id)) return whyNotReplaced(school, space, step);
  const { account, list, kind } = space;
  if (list === null) return 'unknownThere';
  if (!account.rights.includes(MANAGES[kind]) || step.subject === userSubject(account.id)) return 'cannotShare';
  return step.after.some((name) => !step.before.includes(name)) ? whyNotGiven(school, list, step.subject) : undefined;
}

function whyNotGiven({ people }: Pick<PlatformSchool, 'people'>, { visible }: ShareList, subject: Subject): ByHandReason | undefined {
  if (!visible.has(subject)) return 'hiddenSubject';
  const { kind, id } = subjectOf(subject);
  return kind === 'user' && people.some((person) => person.id === id && person.isOut) ? 'blockedSubject' : undefined;
}
