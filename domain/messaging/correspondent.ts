import type { Profile } from '../directory/profile.ts';
import { FAMILY_OF_PROFILE } from '../directory/profile.ts';
import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import { must } from '../kernel/assert.ts';
import { isMember } from '../rights/memberships.ts';
import { hasPerson } from '../rights/people-set.ts';
import type { DirectoryIndex } from '../school/directory-index.ts';
import type { RightsSide } from '../school/school-rights.ts';
import { circleOfGroups } from './rubrique-circles.ts';
import type { Reach } from './school-reach.ts';
import { classOfGroup } from './reach-spheres.ts';
import { targetedSenders } from './targeted-communication.ts';

/** Somebody who writes or is written to: a person by index, or a newcomer who is not in the directory. */
export type Correspondent =
  | { readonly kind: 'person'; readonly person: number }
  | Newcomer;

/** Somebody who is not in the directory, by what she would be and the indices of her groups. */
export interface Newcomer {
  readonly kind: 'newcomer';
  readonly profile: Profile;
  readonly groups: readonly number[];
}

/** What decides whom somebody can write to, and who can write to her. */
export interface Standing {
  /** Her index; -1 for a newcomer. */
  readonly self: number;
  /** Her column of « Qui voit qui ? ». */
  readonly emitter: string;
  /** The classes whose sphere she is in. */
  readonly classes: readonly number[];
  /** Whether she writes to every class: a line of « Qui fait quoi ? », or the access given by name. */
  readonly everyClass: boolean;
  /** Whether she sends targeted communications. */
  readonly targeted: boolean;
  readonly inGroup: (group: number) => boolean;
  readonly inCircle: (rubrique: number) => boolean;
}

/** Works out the standing of somebody. */
export function standingOf(reach: Reach, who: Correspondent): Standing {
  return who.kind === 'person' ? personStanding(reach, who.person) : newcomerStanding(reach, who);
}

function personStanding({ side, spheres, circles, everyClass }: Reach, person: number): Standing {
  return {
    self: person,
    emitter: must(spheres.emitters[person], 'a person of the directory'),
    classes: must(spheres.classesOf[person], 'a person of the directory'),
    everyClass: hasPerson(everyClass, person),
    targeted: hasPerson(targetedSenders(side).people, person),
    inGroup: (group) => isMember(side.rights.memberships, group, person),
    inCircle: (rubrique) => hasPerson(circles.of(rubrique), person),
  };
}

function newcomerStanding({ side, spheres, lines }: Reach, { profile, groups }: Extract<Correspondent, { kind: 'newcomer' }>): Standing {
  const { groups: senders } = targetedSenders(side);
  return {
    self: -1,
    emitter: FAMILY_OF_PROFILE[profile],
    classes: [...new Set(groups.flatMap((group) => classOfGroup(spheres, must(side.groups[group], 'a group of the side')) ?? []))],
    everyClass: groups.some((group) => lines.includes(group)),
    targeted: groups.some((group) => senders.has(group)),
    inGroup: (group) => groups.includes(group),
    inCircle: circleOfGroups(side, groups),
  };
}

/** A newcomer as a screen asks for one: « un élève de 6e A (fictif) ». */
export interface FictitiousNewcomer {
  readonly profile: Profile;
  /** Classes, by the identifier of their group. */
  readonly classIds?: readonly string[];
  /** Any other group: a line, a free group… */
  readonly groupIds?: readonly string[];
}

/**
 * Gives a newcomer the groups that she would be in: those asked for, « Tous », and the computed ones that hold everybody
 * of her profile (inferred from who is there), in the school and in each of her classes.
 */
export function newcomer(side: RightsSide, { profile, classIds = [], groupIds = [] }: FictitiousNewcomer): Newcomer {
  const { directory } = side.ground;
  const wanted = new Set([WELL_KNOWN_GROUPS.everyone, ...groupIds]);
  for (const id of profileGroups(directory, profile)) wanted.add(id);
  for (const id of classIds) wanted.add(classGroup(directory, profile, id));
  return { kind: 'newcomer', profile, groups: [...wanted].flatMap((id) => side.groupIndex.get(id) ?? []) };
}

/** The computed groups of the school in which everybody of a profile is. */
function profileGroups(directory: DirectoryIndex, profile: Profile): readonly string[] {
  const peers = directory.people.filter((person) => person.profile === profile);
  const [first] = peers;
  return (first?.groupIds ?? []).filter((id) => {
    const group = directory.findGroup(id);
    return group?.kind === 'profile' && group.classId === undefined && peers.every(({ groupIds }) => groupIds.includes(id));
  });
}

/** Among a class and the groups computed about it, the one where people of that family are; the class itself by default. */
function classGroup(directory: DirectoryIndex, profile: Profile, classId: string): string {
  const family = FAMILY_OF_PROFILE[profile];
  const holdsPeer = (members: readonly number[] | undefined): boolean =>
    members?.some((person) => FAMILY_OF_PROFILE[must(directory.people[person], 'members are people').profile] === family) === true;
  const about = directory.groups.findIndex((group, g) => group.classId === classId && holdsPeer(directory.upstreamMembers[g]));
  return directory.groups[about]?.id ?? classId;
}
