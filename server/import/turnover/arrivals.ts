import { z } from 'zod';
import type { Person } from '../../../domain/directory/person.ts';
import type { RowRecord } from '../../database/tables.ts';

const Stored = z.object({ arrivedOn: z.string().optional() });

/**
 * Dates those whom a delivery names and the one before did not. The first delivery of a school dates nobody: nothing says
 * when they came. `day`: `YYYY-MM-DD`, of the import.
 */
export function dateArrivals(people: readonly Person[], stored: readonly RowRecord[], day: string): readonly Person[] {
  if (stored.length === 0) return people;
  const there = new Map(stored.flatMap(({ entity, id, gone, fields }) => (entity === 'person' && gone === 0 ? [[id, fields] as const] : [])));
  return people.map((person) => {
    const fields = there.get(person.id);
    const arrivedOn = fields === undefined ? day : arrivalOf(fields);
    return arrivedOn === undefined ? person : { ...person, arrivedOn };
  });
}

function arrivalOf(fields: string): string | undefined {
  return fields.includes('"arrivedOn"') ? Stored.parse(JSON.parse(fields)).arrivedOn : undefined;
}
