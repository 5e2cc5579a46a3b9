import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { School } from '../../domain/directory/school.ts';
import type { RowRecord } from '../database/tables.ts';

/**
 * A row of the directory at its first version. Its JSON is what travels, 100,000 times for a large ENT: the identifier,
 * which the line already bears, and empty lists, which consoles supply, are left out.
 */
export function directoryRecord(entity: 'school' | 'person' | 'group', id: string, thing: School | Person | Group): RowRecord {
  return { entity, id, ver: 1, gone: 0, fields: directoryFields(thing), by: null, at: null };
}

/** The JSON of a thing of the directory. */
export function directoryFields(thing: School | Person | Group): string {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(thing)) {
    const isRedundant = key === 'id' || key === 'uai' || (Array.isArray(value) && value.length === 0);
    if (!isRedundant) kept[key] = value;
  }
  return JSON.stringify(kept);
}
