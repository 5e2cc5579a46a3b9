import type { DirectoryDiff } from '../directory/diff-directory.ts';
import type { LostLinks } from './lost-links.ts';

/** What an import would remove, when it is so much that somebody must agree first. */
export interface TooManyDisappearances {
  readonly kind: 'too-many-disappearances';
  /** People who would disappear, of how many there are; the same of groups, and of links between those who stay. */
  readonly people: number;
  readonly peopleBefore: number;
  readonly groups: number;
  readonly groupsBefore: number;
  readonly links: number;
  readonly linksBefore: number;
  /** What has to be accepted to go on: the largest of the three. */
  readonly disappearances: number;
}

/** Above, of any one kind, an import stops and asks (decision « mass removal »). */
const ASK_ABOVE = { share: 0.05, count: 50 } as const;

/** Refuses an import that removes more than anybody agreed to: a truncated delivery looks just like a mass departure. */
export function refuseDisappearances(
  { gone, before }: Pick<DirectoryDiff, 'gone' | 'before'>,
  links: LostLinks,
  accepted: number,
): TooManyDisappearances | undefined {
  const people = gone.person.length;
  const groups = gone.group.length;
  const kinds = [
    [people, before.person],
    [groups, before.group],
    [links.lost, links.before],
  ] as const;
  const isMass = kinds.some(([lost, of]) => lost > ASK_ABOVE.count || lost > ASK_ABOVE.share * of);
  const disappearances = Math.max(people, groups, links.lost);
  if (!isMass || accepted >= disappearances) return undefined;
  return {
    kind: 'too-many-disappearances',
    people,
    peopleBefore: before.person,
    groups,
    groupsBefore: before.group,
    links: links.lost,
    linksBefore: links.before,
    disappearances,
  };
}
