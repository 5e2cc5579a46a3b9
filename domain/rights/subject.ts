import { isMember } from './memberships.ts';
import type { Memberships } from './memberships.ts';
import type { PlacedAccess } from './rights-input.ts';

/** Whose rights are asked: a person, or anyone who is in these groups and nothing else (a group, a newcomer). */
export type Subject =
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'groups'; readonly groups: readonly number[] };

/** Tells which accesses are the subject's. */
export function holderOf(memberships: Memberships, subject: Subject): (access: PlacedAccess) => boolean {
  if (subject.kind === 'groups') {
    return ({ kind, principal }) => kind === 'group' && subject.groups.includes(principal);
  }
  return ({ kind, principal }) =>
    kind === 'person' ? principal === subject.person : isMember(memberships, principal, subject.person);
}
