import { z } from 'zod';
import type { Person } from '../../domain/directory/person.ts';
import type { PackedSchool, SchoolSnapshot } from './school-snapshot.ts';

type Lists = 'functions' | 'subjects' | 'groupIds' | 'childrenIds';

/** The page trusts its console, which checked each person at the door of the wire. */
const PackedPeople = z.custom<readonly (Omit<Person, Lists> & Partial<Pick<Person, Lists>>)[]>(Array.isArray);

/** Unpacks the people of a school; empty lists, which the wire leaves out, come back. */
export function unpackSchool({ peopleJson, ...rest }: PackedSchool): SchoolSnapshot {
  const people = PackedPeople.parse(JSON.parse(peopleJson));
  return { ...rest, people: people.map((person) => ({ functions: [], subjects: [], groupIds: [], childrenIds: [], ...person })) };
}
