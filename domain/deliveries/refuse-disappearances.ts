/** How many would be taken away, of how many there are. */
export interface Loss {
  readonly lost: number;
  readonly before: number;
}

/** What an import would take away: people, groups, and links between those who stay. */
export interface Losses {
  readonly people: Loss;
  readonly groups: Loss;
  readonly links: Loss;
}

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
export function refuseDisappearances({ people, groups, links }: Losses, accepted: number): TooManyDisappearances | undefined {
  const isMass = [people, groups, links].some(({ lost, before }) => lost > ASK_ABOVE.count || lost > ASK_ABOVE.share * before);
  const disappearances = Math.max(people.lost, groups.lost, links.lost);
  if (!isMass || accepted >= disappearances) return undefined;
  return {
    kind: 'too-many-disappearances',
    people: people.lost,
    peopleBefore: people.before,
    groups: groups.lost,
    groupsBefore: groups.before,
    links: links.lost,
    linksBefore: links.before,
    disappearances,
  };
}
