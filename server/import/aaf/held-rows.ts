import { z } from 'zod';
import type { HeldDirectory } from '../../../domain/deliveries/aaf/held-directory.ts';
import type { Group } from '../../../domain/directory/group.ts';
import type { Person } from '../../../domain/directory/person.ts';
import type { RowRecord } from '../../database/tables.ts';

/** Rows that this ENT wrote: their shape is not checked again for each of 100,000 people. */
const StoredPerson = z.custom<Omit<Person, 'id'>>((value) => value instanceof Object);
const StoredGroup = z.custom<Omit<Group, 'id'>>((value) => value instanceof Object);

/** Lists that a row leaves out when they are empty. */
const NOTHING = { functions: [], subjects: [], groupIds: [], childrenIds: [] };

/** Everybody and every group of the rows of a directory, those that are gone left out. */
export function heldDirectory(stored: readonly RowRecord[]): HeldDirectory {
  const there = (wanted: string): readonly RowRecord[] => stored.filter(({ entity, gone }) => entity === wanted && gone === 0);
  return {
    people: there('person').map(({ id, fields }) => ({ ...NOTHING, ...StoredPerson.parse(JSON.parse(fields)), id })),
    groups: there('group').map(({ id, fields }) => ({ ...StoredGroup.parse(JSON.parse(fields)), id })),
  };
}
