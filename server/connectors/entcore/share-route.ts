import type { PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import { replacedList } from '../../../domain/connectors/spaces/replaced-list.ts';
import { whyNotShared } from '../../../domain/connectors/spaces/why-not-shared.ts';
import type { ShareStep } from '../../../domain/connectors/spaces/share-step.ts';
import { idOfSpace, isReplacedWhole, subjectOf, type ShareList } from '../../../domain/connectors/spaces/shared-space.ts';
import { blogRoute, sharesRoute, type WriteRoute } from './routes.ts';

/** The one request that a change of a list is: the whole list, as it was last read but for one subject; undefined where it would drop somebody. */
export function shareRoute(school: PlatformSchool, step: ShareStep): WriteRoute | undefined {
  const held = replacedList(school, step);
  return held === undefined ? undefined : sharesRoute(idOfSpace(step.space), { users: ofKind(held, 'user'), groups: ofKind(held, 'group'), bookmarks: {} });
}

/**
 * The requests that a change of the rights of one subject is: the whole list of a thread; on a blog, what is taken, then what is given, the rest being left as it is.
 * Undefined where it would drop somebody, or may not leave by program.
 */
export function shareRoutes(school: PlatformSchool, step: ShareStep): readonly WriteRoute[] | undefined {
  if (isReplacedWhole(step.space)) {
    const route = shareRoute(school, step);
    return route === undefined ? undefined : [route];
  }
  const space = school.spaces.find(({ id }) => id === step.space);
  if (space === undefined || whyNotShared(school, space, step) !== undefined) return undefined;
  return rightRoutes(step);
}

/** Narrowing first: a stop in between leaves less than was asked. */
export function rightRoutes({ space, subject, before, after }: Pick<ShareStep, 'space' | 'subject' | 'before' | 'after'>): readonly WriteRoute[] {
  const { kind, id } = subjectOf(subject);
  const who = kind === 'user' ? { userId: [id] } : { groupId: [id] };
  const [taken, given] = [before.filter((name) => !after.includes(name)), after.filter((name) => !before.includes(name))];
  return ([[false, taken], [true, given]] as const).flatMap(([gives, names]) => (names.length === 0 ? [] : [blogRoute(idOfSpace(space), gives, who, names)]));
}

function ofKind(held: ShareList['held'], wanted: 'user' | 'group'): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...held].map(([subject, names]) => [subjectOf(subject), names] as const).filter(([{ kind }]) => kind === wanted).map(([{ id }, names]) => [id, names]));
}
