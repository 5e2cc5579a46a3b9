import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { replacedList } from '../../../domain/connectors/spaces/replaced-list.ts';
import type { ShareStep } from '../../../domain/connectors/spaces/share-step.ts';
import { idOfSpace, subjectOf, type ShareList } from '../../../domain/connectors/spaces/shared-space.ts';
import { sharesRoute, type WriteRoute } from './routes.ts';

/** The one request that a change of a list is: the whole list, as it was last read but for one subject; undefined where it would drop somebody. */
export function shareRoute(school: PlatformSchool, step: ShareStep): WriteRoute | undefined {
  const held = replacedList(school, step);
  return held === undefined ? undefined : sharesRoute(idOfSpace(step.space), { users: ofKind(held, 'user'), groups: ofKind(held, 'group'), bookmarks: {} });
}

function ofKind(held: ShareList['held'], wanted: 'user' | 'group'): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...held].map(([subject, names]) => [subjectOf(subject), names] as const).filter(([{ kind }]) => kind === wanted).map(([{ id }, names]) => [id, names]));
}
