import { z } from 'zod';
import type { Person } from '../../domain/directory/person.ts';
import type { PackedSchool, PeopleOutline, SchoolOutline, SchoolSnapshot, SettingsRow } from './school-snapshot.ts';

type Lists = 'functions' | 'subjects' | 'groupIds' | 'childrenIds';

/** The page trusts its console, which checked each person at the door of the wire. */
const PackedPeople = z.custom<readonly (Omit<Person, Lists> & Partial<Pick<Person, Lists>>)[]>(Array.isArray);

/** Unpacks the people of a school; empty lists, which the wire leaves out, come back. */
export function unpackSchool({ peopleJson, ...rest }: PackedSchool): SchoolSnapshot {
  return { ...rest, people: unpackPeople(peopleJson) };
}

/** Unpacks people alone. */
export function unpackPeople(peopleJson: string): readonly Person[] {
  const people = PackedPeople.parse(JSON.parse(peopleJson));
  return people.map((person) => ({ functions: [], subjects: [], groupIds: [], childrenIds: [], ...person }));
}

/** A school whose people are known by their rank and their groups only. */
export interface OutlinedSchool extends SchoolSnapshot {
  /** Per upstream group, the ranks of its people. */
  readonly members: readonly (readonly number[])[];
}

const Outline = z.custom<PeopleOutline>((value) => typeof value === 'object');
const Rows = z.custom<SettingsRow[]>(Array.isArray);

/** Unpacks the outline of a school: its people have no name yet. */
export function unpackOutline({ outlineJson, rowsJson, ...rest }: SchoolOutline): OutlinedSchool {
  const { ids, members } = Outline.parse(JSON.parse(outlineJson));
  return { ...rest, rows: Rows.parse(JSON.parse(rowsJson)), people: ids.map(nameless), members: members.map(ranksOf) };
}

const NOBODY: Omit<Person, 'id'> = { lastName: '', firstName: '', profile: 'student', source: 'ent', functions: [], subjects: [], groupIds: [], childrenIds: [] };

function nameless(id: string): Person {
  return { ...NOBODY, id };
}

function ranksOf(distances: readonly number[]): readonly number[] {
  let rank = 0;
  return distances.map((distance) => (rank += distance));
}
