import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import { Profile } from '../directory/profile.ts';

/** What a station holds of people of one profile: how many, and how many have each field. */
export interface HeldProfile {
  readonly profile: Profile;
  readonly people: number;
  /** Fields that at least one of them has, with how many do. */
  readonly fields: ReadonlyMap<HeldField, number>;
}

/** The fields that tell something of a person; the key and where the record comes from are left out. */
export const HELD_FIELDS = [
  'lastName', 'firstName', 'civility', 'birthDate', 'email', 'functions', 'subjects', 'groupIds', 'childrenIds', 'otherSchools', 'arrivedOn',
] as const satisfies readonly (keyof Person)[];
export const HeldField = z.enum(HELD_FIELDS);
export type HeldField = z.infer<typeof HeldField>;

/** Somebody whom a station bears, and the names of the fields that it has of them: never what these say, beyond the name. */
export const HeldPerson = z.object({ lastName: z.string().max(200), firstName: z.string().max(200), profile: Profile, fields: z.array(HeldField).max(HELD_FIELDS.length) });
export type HeldPerson = Readonly<z.infer<typeof HeldPerson>>;

/** What a station that receives a person bears of them. */
export function heldPerson(person: Person): HeldPerson {
  return { lastName: person.lastName, firstName: person.firstName, profile: person.profile, fields: fieldsOf(person) };
}

/** The fields that a person has. */
function fieldsOf(person: Person): HeldField[] {
  return HELD_FIELDS.filter((field) => {
    const value = person[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  });
}

/** What a station holds, by profile, for whoever must tell what a lost computer bore (rel:C-P11). */
export function describeHeldData(people: readonly HeldPerson[]): readonly HeldProfile[] {
  return Profile.options.flatMap((profile) => {
    const those = people.filter((person) => person.profile === profile);
    if (those.length === 0) return [];
    const fields = new Map<HeldField, number>();
    for (const field of those.flatMap((person) => person.fields)) fields.set(field, (fields.get(field) ?? 0) + 1);
    const inOrder = [...fields].toSorted(([a], [b]) => HELD_FIELDS.indexOf(a) - HELD_FIELDS.indexOf(b));
    return [{ profile, people: those.length, fields: new Map(inOrder) }];
  });
}
