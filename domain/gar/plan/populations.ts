import { compareLevels } from '../../directory/level-order.ts';
import type { Person } from '../../directory/person.ts';
import { must } from '../../kernel/assert.ts';
import { oncePer } from '../../kernel/once.ts';
import { addPeople, countBits, peopleSet, wordsFor, type PeopleSet } from '../../rights/people-set.ts';
import { membersOf } from '../../rights/memberships.ts';
import type { DirectoryIndex } from '../../school/directory-index.ts';
import type { RightsSide } from '../../school/school-rights.ts';
import { word } from '../../rights/typed-read.ts';
import type { AssignmentTarget } from './assignment.ts';
import { publicOf, type GarPublic } from '../subscription.ts';

/** The school in which populations are looked for. */
export interface GarGround {
  readonly directory: DirectoryIndex;
  readonly side: RightsSide;
}

/** The people of each public, and of each subject taught; they outlive every edit. */
export interface GarPopulations {
  readonly byPublic: ReadonlyMap<GarPublic, PeopleSet>;
  readonly bySubject: ReadonlyMap<string, PeopleSet>;
  /** Those who came after the first delivery that the ENT read, with the day (`YYYY-MM-DD`). */
  readonly newcomers: readonly { readonly person: Person; readonly rank: number; readonly arrivedOn: string }[];
  /** Students of the classes of a level, as the classes say it; in the order of levels. */
  readonly classesOfLevel: ReadonlyMap<string, readonly string[]>;
}

/** Sorts the people of a directory once. */
export const garPopulations = oncePer(sortPeople);

function sortPeople({ people, groups }: DirectoryIndex): GarPopulations {
  const byPublic = Map.groupBy(people.keys(), (rank) => publicOf(must(people[rank], 'ranks are of people').profile));
  const bySubject = new Map<string, number[]>();
  people.forEach(({ profile, subjects }, rank) => {
    if (publicOf(profile) !== 'teacher') return;
    for (const subject of subjects) bySubject.set(subject, [...(bySubject.get(subject) ?? []), rank]);
  });
  const classes = groups.filter(({ kind, level }) => kind === 'class' && level !== undefined);
  return {
    byPublic: new Map([...byPublic].flatMap(([one, ranks]) => (one === undefined ? [] : [[one, peopleSet(people.length, ranks)] as const]))),
    bySubject: new Map([...bySubject].map(([subject, ranks]) => [subject, peopleSet(people.length, ranks)])),
    newcomers: people.flatMap((person, rank) => (person.arrivedOn === undefined ? [] : [{ person, rank, arrivedOn: person.arrivedOn }])),
    classesOfLevel: new Map([...Map.groupBy(classes, ({ level = '' }) => level)].toSorted(([a], [b]) => compareLevels(a, b)).map(([level, of]) => [level, of.map(({ id }) => id)])),
  };
}

type PeopleOf = (ground: GarGround, id: string) => PeopleSet | undefined;

const PEOPLE_OF: Readonly<Record<AssignmentTarget['kind'], PeopleOf>> = {
  group: ({ side }, id) => {
    const group = side.groupIndex.get(id);
    return group === undefined ? undefined : membersOf(side.rights.memberships, group);
  },
  level: (ground, id) => {
    const { classesOfLevel, byPublic } = garPopulations(ground.directory);
    const classes = (classesOfLevel.get(id) ?? []).map((one) => peopleOfTarget(ground, { kind: 'group', id: one }));
    return onlyOf(unionOf(nobodyOf(ground), classes), byPublic.get('student'));
  },
  subject: ({ directory }, id) => garPopulations(directory).bySubject.get(id),
  profile: ({ directory }, id) => [...garPopulations(directory).byPublic].find(([one]) => one === id)?.[1],
  person: ({ directory: { people, personIndex } }, id) => peopleSet(people.length, [personIndex.get(id)].filter((rank) => rank !== undefined)),
};

/** The people of a target; nobody when it has left the school. */
export function peopleOfTarget(ground: GarGround, { kind, id }: AssignmentTarget): PeopleSet {
  return PEOPLE_OF[kind](ground, id) ?? nobodyOf(ground);
}

/** A set of nobody, for a school. */
export function nobodyOf({ directory }: GarGround): PeopleSet {
  return new Uint32Array(wordsFor(directory.people.length));
}

function unionOf(into: PeopleSet, sets: readonly PeopleSet[]): PeopleSet {
  for (const set of sets) addPeople(into, set);
  return into;
}

const servedIn = oncePer<DirectoryIndex, Map<string, PeopleSet>>(() => new Map());

/** Everybody of some publics: a school has few combinations, each put together once. */
export function servedBy(ground: GarGround, publics: readonly GarPublic[]): PeopleSet {
  const known = servedIn(ground.directory);
  const { byPublic } = garPopulations(ground.directory);
  const served = known.get(publics.join()) ?? unionOf(nobodyOf(ground), publics.flatMap((one) => byPublic.get(one) ?? []));
  known.set(publics.join(), served);
  return served;
}

/** How many people are in both sets. */
export function countCommon(set: PeopleSet, other: PeopleSet | undefined): number {
  if (other === undefined) return 0;
  let count = 0;
  for (let i = 0; i < set.length; i++) count += countBits(word(set, i) & word(other, i));
  return count;
}

/** The people of a set who are in another. */
export function onlyOf(set: PeopleSet, other: PeopleSet | undefined): PeopleSet {
  return set.map((bits, i) => (other === undefined ? 0 : bits & word(other, i)));
}
