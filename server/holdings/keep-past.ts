import { Person } from '../../domain/directory/person.ts';
import { heldPerson } from '../../domain/station/held-data.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { PastRecord } from '../database/holding.store.ts';
import type { ReplacedRow } from '../sync/replaced-rows.ts';
import { readFields } from '../settings/settings-memory.ts';

/**
 * Keeps what the records of people said before a commit changes them, where a console may have received them so: the names of
 * their fields, and who they were. To be called before the rows are written, inside the same transaction.
 */
export function keepPast({ holdings }: Pick<SchoolStore, 'holdings'>, written: readonly ReplacedRow[], { n, at }: { readonly n: number; readonly at: string }): void {
  const changed = written.filter(({ row, before }) => row.entity === 'person' && before?.gone === 0);
  const furthest = changed.length === 0 ? 0 : holdings.furthest();
  if (furthest === 0) return;
  holdings.addPasts(
    changed.flatMap(({ row: { id }, before }): PastRecord[] => {
      if (before === undefined || before.n > furthest) return [];
      const { lastName, firstName, profile, fields } = heldPerson(Person.parse({ ...readFields(before.fields), id }));
      return [{ id, since: before.n, until: n, at, last_name: lastName, first_name: firstName, profile, fields: fields.join(' ') }];
    }),
  );
}
