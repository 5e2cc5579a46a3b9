import { teacherSaid } from '../../correspondences/correspondence.ts';
import { identityKey, nameKey } from '../../directory/identity.ts';
import type { Person } from '../../directory/person.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { DeliverySource, StatedPerson } from '../delivery.ts';

/** Who somebody of a file is in the school, by the key of the file. */
export type KnownPeople = ReadonlyMap<string, Person>;

/** Timetable software may hold names only; elsewhere a name alone names nobody (formats.md §4.3 trap 7, §5.1, §6). */
const NAME_IS_ENOUGH: ReadonlySet<DeliverySource> = new Set<DeliverySource>(['edt', 'udt']);

/**
 * Recognises the people of a file among those of the school: by an identifier of another base, then by name and birth date,
 * then, for timetables, by a name that the school says is somebody's (ALI-03) or that only one has (formats.md §10).
 */
export function recognisePeople(comparison: Comparison, stated: readonly StatedPerson[], among: readonly Person[], unknown: 'unknown-teacher' | 'unknown-student'): KnownPeople {
  const index = indexOf(among);
  const known = new Map<string, Person>();
  for (const one of stated) {
    const found = byId(comparison, one, index) ?? bySaying(comparison, one, unknown) ?? byNames(comparison, one, index, unknown);
    if (found !== undefined) known.set(one.key, found);
  }
  return known;
}

interface PeopleKeys {
  readonly byId: ReadonlyMap<string, Person>;
  readonly byIdentity: ReadonlyMap<string | undefined, readonly Person[]>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
}

function indexOf(people: readonly Person[]): PeopleKeys {
  return {
    byId: new Map(people.map((person) => [person.id, person])),
    byIdentity: Map.groupBy(people, identityKey),
    byName: Map.groupBy(people, nameKey),
  };
}

/** An identifier may be given again, or belong to another year's base: something of the person has to agree (formats.md §0.2). */
function byId({ ground, meet }: Comparison, stated: StatedPerson, { byId: people }: PeopleKeys): Person | undefined {
  for (const id of stated.ids) {
    const person = people.get(ground.ids?.get(id) ?? '');
    if (person !== undefined && agrees(stated, person)) return person;
    if (person !== undefined) meet('contradicted-id', nameOf(stated), { detail: nameOf(person), personId: person.id });
  }
  return undefined;
}

function agrees(stated: StatedPerson, person: Person): boolean {
  const sameDay = stated.birthDate !== undefined && stated.birthDate === person.birthDate;
  return sameDay || variantsOf(stated).some((variant) => nameKey(variant) === nameKey(person));
}

/** A name of a timetable, which an administrator matched: not against a birth date. */
function bySaying({ ground, delivery }: Comparison, stated: StatedPerson, unknown: 'unknown-teacher' | 'unknown-student'): Person | undefined {
  const person = unknown === 'unknown-teacher' && NAME_IS_ENOUGH.has(delivery.source) ? teacherSaid(ground, nameOf(stated)) : undefined;
  return person !== undefined && mayBe(stated, person) ? person : undefined;
}

function byNames({ delivery, meet }: Comparison, stated: StatedPerson, { byIdentity, byName }: PeopleKeys, unknown: 'unknown-teacher' | 'unknown-student'): Person | undefined {
  const variants = variantsOf(stated);
  const born = unique(variants.flatMap((variant) => (variant.birthDate === undefined ? [] : byIdentity.get(identityKey(variant)) ?? [])));
  const named = unique(variants.flatMap((variant) => byName.get(nameKey(variant)) ?? [])).filter((person) => mayBe(stated, person));
  const found = born.length > 0 || !NAME_IS_ENOUGH.has(delivery.source) ? born : named;
  if (found.length === 1) return found[0];
  const [only, ...others] = found.length > 0 ? found : named;
  const isStudent = unknown === 'unknown-student';
  if (only === undefined) meet(unknown, nameOf(stated));
  else if (others.length > 0) meet(isStudent ? 'several-students' : 'several-people', nameOf(stated));
  else meet(isStudent ? 'student-name-only' : 'name-only', nameOf(stated), { personId: only.id });
  return undefined;
}

/** Two birth dates that differ are two people. */
function mayBe({ birthDate }: StatedPerson, person: Person): boolean {
  return birthDate === undefined || person.birthDate === undefined || birthDate === person.birthDate;
}

/** Somebody under each of two names: upstream bases do not all write the same one. */
export function variantsOf<T extends Pick<StatedPerson, 'lastName' | 'birthName' | 'firstName'>>(stated: T): readonly T[] {
  const { birthName } = stated;
  return birthName === undefined ? [stated] : [stated, { ...stated, lastName: birthName }];
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Set(people)];
}

/** How somebody is told in an anomaly. */
export function nameOf({ lastName, firstName }: Pick<StatedPerson, 'lastName' | 'firstName'>): string {
  return `${lastName} ${firstName}`.trim();
}
