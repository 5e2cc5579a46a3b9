import type { PlatformSchool } from '../platform-school.ts';
import { subjectOf, userSubject, type SharedSpace } from './shared-space.ts';

/**
 * What the account of the connector holds by a share of its own that the list does not show (E20): rights that it has, and that neither its groups on
 * the list nor a share that is shown give it. Without them in what replaces the list, it would take its own rights off. Whoever made the space needs none.
 */
export function hiddenShare({ groups }: Pick<PlatformSchool, 'groups'>, { owner, account, list }: SharedSpace): readonly string[] {
  if (list === null || owner === account.id) return [];
  const own = new Set(groups.filter(({ members }) => members.includes(account.id)).map(({ id }) => id));
  const shown = [...list.held].filter(([subject]) => subject === userSubject(account.id) || own.has(subjectOf(subject).id)).flatMap(([, names]) => names);
  return account.rights.flatMap((right) => list.actions.get(right) ?? []).filter((name) => !shown.includes(name));
}
