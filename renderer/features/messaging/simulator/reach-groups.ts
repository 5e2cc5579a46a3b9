import { standingOf, type Correspondent } from '../../../../domain/messaging/correspondent.ts';
import { openCircles } from '../../../../domain/messaging/reach.ts';
import type { EmitterReach, Reach } from '../../../../domain/messaging/school-reach.ts';
import { hasList, rubriqueAt } from '../../../../domain/messaging/rubrique-circles.ts';
import { membersOf } from '../../../../domain/rights/memberships.ts';
import { addPeople, bothOf, hasPerson, listPeople, peopleSet, type PeopleSet } from '../../../../domain/rights/people-set.ts';
import { REACH_GROUPS } from '../../../../texts/messaging/messaging-reach.ts';

/** The people whom one path opens, or who come by it. */
export interface ReachGroup {
  readonly key: string;
  readonly title: string;
  readonly people: Uint32Array;
}

interface Part {
  readonly key: string;
  readonly title: string;
  readonly set: PeopleSet;
}

/** Those to whom somebody can start to write, path by path; somebody may be under several. */
export function recipientGroups(reach: Reach, who: Correspondent): readonly ReachGroup[] {
  const standing = standingOf(reach, who);
  const { emitter, classes, everyClass, inCircle } = standing;
  const opened = reach.emitter(emitter);
  const own = everyClass ? reach.anyClass : union(reach, reach.spheres.members.filter((_, c) => classes.includes(c)));
  return shown(standing.self, [
    ...targetParts(reach, opened, emitter, () => true),
    ...(opened.seesClasses ? [{ key: 'classes', title: REACH_GROUPS.classes(emitter), set: own }] : []),
    ...circleParts(reach, emitter, inCircle),
  ]);
}

/** The same among some people only, the members of a group for one. */
export function recipientGroupsIn(reach: Reach, who: Correspondent, members: PeopleSet): readonly ReachGroup[] {
  return among(recipientGroups(reach, who), members);
}

/** Those of some people who can start to write to somebody, path by path. */
export function writerGroupsIn(reach: Reach, who: Correspondent, members: PeopleSet): readonly ReachGroup[] {
  return among(writerGroups(reach, who), members);
}

function among(groups: readonly ReachGroup[], members: PeopleSet): readonly ReachGroup[] {
  return groups
    .map(({ people, ...group }) => ({ ...group, people: people.filter((person) => hasPerson(members, person)) }))
    .filter(({ people }) => people.length > 0);
}

/** Those who can start to write to somebody, path by path and column by column. */
export function writerGroups(reach: Reach, who: Correspondent): readonly ReachGroup[] {
  const standing = standingOf(reach, who);
  const { classes, inGroup, inCircle } = standing;
  const { spheres, everyClass } = reach;
  const ofClasses = union(reach, [...(classes.length === 0 ? [] : [everyClass]), ...spheres.members.filter((_, c) => classes.includes(c))]);
  const parts = [...spheres.people].flatMap(([emitter, people]): readonly Part[] => {
    const opened = reach.emitter(emitter);
    return [
      ...targetParts(reach, opened, emitter, inGroup).map((part) => ({ ...part, set: people })),
      ...(opened.seesClasses ? [{ key: `${emitter} classes`, title: REACH_GROUPS.classes(emitter), set: bothOf(ofClasses, people) }] : []),
      ...circleParts(reach, emitter, inCircle).map((part) => ({ ...part, key: `${emitter} ${part.key}`, set: bothOf(part.set, people) })),
    ];
  });
  return shown(standing.self, parts);
}

function targetParts({ side }: Reach, { visible }: EmitterReach, emitter: string, isIn: (group: number) => boolean): readonly Part[] {
  return visible.flatMap(({ cell, group }): readonly Part[] => {
    const shownGroup = group === undefined || !isIn(group) ? undefined : side.groups[group];
    if (group === undefined || shownGroup === undefined) return [];
    return [{ key: cell.ruleId, title: REACH_GROUPS.target(emitter, shownGroup.name), set: membersOf(side.rights.memberships, group) }];
  });
}

/** The mailing lists one by one, whatever the matrix says; the other rubriques together, which one cell of the matrix opens. */
function circleParts(reach: Reach, emitter: string, inCircle: (rubrique: number) => boolean): readonly Part[] {
  const open = openCircles(reach, emitter).filter(inCircle);
  const listed = open.filter((at) => hasList(reach.side, at)).map((at): Part => {
    const { id, name } = rubriqueAt(reach.side, at);
    return { key: `rubrique ${id}`, title: REACH_GROUPS.mailingList(name), set: reach.circles.of(at) };
  });
  const seen = open.filter((at) => !hasList(reach.side, at));
  return seen.length === 0 ? listed : [...listed, { key: 'rubriques', title: REACH_GROUPS.rubriques(emitter), set: union(reach, seen.map((at) => reach.circles.of(at))) }];
}

function union({ side }: Reach, sets: readonly PeopleSet[]): PeopleSet {
  const all = peopleSet(side.rights.input.people, []);
  for (const set of sets) addPeople(all, set);
  return all;
}

/** Nobody writes to herself, and a path that opens nobody is not told. */
function shown(self: number, parts: readonly Part[]): readonly ReachGroup[] {
  return parts
    .map(({ key, title, set }) => ({ key, title, people: listPeople(set).filter((person) => person !== self) }))
    .filter(({ people }) => people.length > 0);
}
