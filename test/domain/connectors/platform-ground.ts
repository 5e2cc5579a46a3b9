import type { Person } from '../../../domain/directory/person.ts';
import type { PlatformGroup, PlatformPerson, PlatformSchool } from '../../../domain/connectors/platform-school.ts';
import type { Collection, Proof } from '../../../domain/connectors/proof.ts';
import type { HeldHere } from '../../../domain/connectors/spaces/held-here.ts';
import type { SettingsEntity } from '../../../domain/sync/entity.ts';
import type { Fields, SettingsView } from '../../../domain/sync/row.ts';
import { createRowTable } from '../../../domain/sync/row-table.ts';

/** A group of a platform, of which only what a test is about is said. */
export function group(id: string, given: Partial<PlatformGroup> = {}): PlatformGroup {
  return { id, name: id, kind: 'other', profile: null, classId: null, className: null, direction: 'NONE', members: [], isBroadcast: false, isFixed: false, ...given };
}

export function person(id: string, given: Partial<PlatformPerson> = {}): PlatformPerson {
  return { id, externalId: null, lastName: id, firstName: id, profile: 'Teacher', isOut: false, classIds: [], administers: [], ...given };
}

export function localPerson(id: string, lastName: string, firstName: string, profile: Person['profile']): Person {
  return { id, lastName, firstName, profile, groupIds: [], functions: [], subjects: [], childrenIds: [], source: 'agents' };
}

const WHOLE: Proof = { complete: true, count: 1, by: 'doubleRead' };

/** Every collection read whole. */
export const ALL_WHOLE: Readonly<Record<Collection, Proof>> = { structure: WHOLE, groups: WHOLE, people: WHOLE, members: WHOLE, services: WHOLE, grants: WHOLE, links: WHOLE, lessonBooks: WHOLE, shares: WHOLE, teachings: WHOLE };

export function platformSchool(given: Partial<PlatformSchool>): PlatformSchool {
  return { structure: { id: 's-1', uai: '0319999A', name: 'Collège' }, people: [], groups: [], services: [], grants: new Map(), links: new Map(), lessonBooks: new Map(), teachings: [], spaces: [], proofs: ALL_WHOLE, ...given };
}

/** Settings that hold these rows. */
export function rowsOf(rows: readonly (readonly [SettingsEntity, string, Fields])[]): SettingsView {
  const table = createRowTable();
  for (const [entity, id, fields] of rows) table.put(entity, id, { ver: 1, fields });
  return table;
}

/** A school that gives nobody anything on its rubriques. */
export const NOBODY_HERE: HeldHere = { rank: () => 0, isIn: () => false };
