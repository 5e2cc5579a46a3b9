import type { Group } from '../../directory/group.ts';
import type { Person } from '../../directory/person.ts';
import type { Loss } from '../refuse-disappearances.ts';
import { isStatedGroup, type HeldDirectory } from './held-directory.ts';
import { countLostLinks } from './lost-links.ts';

/** What of somebody an upstream delivery may change; `places`: the classes and the teaching groups. */
export const ASPECTS = ['name', 'birthDate', 'profile', 'functions', 'subjects', 'email', 'places', 'children', 'otherSchools'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Somebody who stays, and is not as before. */
export interface ChangedPerson {
  readonly person: Person;
  readonly aspects: readonly Aspect[];
  /** Classes and teaching groups that the person enters and leaves, by their identifiers. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** What a delivery makes of a school that was otherwise. */
export interface DirectoryChanges {
  readonly newcomers: readonly Person[];
  readonly leavers: readonly Person[];
  readonly changed: readonly ChangedPerson[];
  readonly newGroups: readonly Group[];
  readonly goneGroups: readonly Group[];
  readonly renamedGroups: readonly { readonly before: string; readonly after: string }[];
  readonly links: Loss;
}

/** Compares a school with what a delivery makes of it; the day when somebody came is the ENT's to say, and left aside. */
export function compareDirectories(before: HeldDirectory, after: HeldDirectory): DirectoryChanges {
  const [peopleBefore, peopleAfter] = [byId(before.people), byId(after.people)];
  const [groupsBefore, groupsAfter] = [byId(before.groups), byId(after.groups)];
  const stated = new Set([...before.groups, ...after.groups].filter(isStatedGroup).map(({ id }) => id));
  return {
    newcomers: after.people.filter(({ id }) => !peopleBefore.has(id)),
    leavers: before.people.filter(({ id }) => !peopleAfter.has(id)),
    changed: after.people.flatMap((person) => changeOf(peopleBefore.get(person.id), person, stated)),
    newGroups: after.groups.filter(({ id }) => !groupsBefore.has(id)),
    goneGroups: before.groups.filter(({ id }) => !groupsAfter.has(id)),
    renamedGroups: after.groups.flatMap(({ id, name }) => {
      const known = groupsBefore.get(id)?.name ?? name;
      return known === name ? [] : [{ before: known, after: name }];
    }),
    links: countLostLinks(before, after),
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function changeOf(before: Person | undefined, person: Person, stated: ReadonlySet<string>): readonly ChangedPerson[] {
  if (before === undefined) return [];
  const placesOf = ({ groupIds }: Person): readonly string[] => groupIds.filter((id) => stated.has(id));
  const joined = placesOf(person).filter((id) => !before.groupIds.includes(id));
  const left = placesOf(before).filter((id) => !person.groupIds.includes(id));
  const isMoved = joined.length + left.length > 0;
  const aspects = ASPECTS.filter((aspect) => (aspect === 'places' ? isMoved : FACTS[aspect](before) !== FACTS[aspect](person)));
  return aspects.length === 0 ? [] : [{ person, aspects, joined, left }];
}

/** Each aspect as a text, which differs when the aspect does. */
const FACTS: Readonly<Record<Exclude<Aspect, 'places'>, (person: Person) => string>> = {
  name: ({ civility, lastName, firstName }) => JSON.stringify([civility, lastName, firstName]),
  birthDate: ({ birthDate }) => String(birthDate),
  profile: ({ profile, source }) => `${profile} ${source}`,
  functions: ({ functions }) => JSON.stringify(functions.map(({ code, label }) => `${code} ${label}`).toSorted()),
  subjects: ({ subjects }) => JSON.stringify(subjects.toSorted()),
  email: ({ email }) => String(email),
  children: ({ childrenIds }) => JSON.stringify(childrenIds.toSorted()),
  otherSchools: ({ otherSchools }) => String(otherSchools),
};
