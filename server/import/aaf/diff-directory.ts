import type { BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import type { RowRecord } from '../../database/tables.ts';
import { directoryRecord } from '../../directory/directory-record.ts';


/** What has to be written so that a school is what a delivery states. */
export interface DirectoryDiff {
  readonly rows: readonly RowRecord[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly disappeared: number;
  /** People and groups that were there and no longer are, by entity. */
  readonly gone: Readonly<Record<'person' | 'group', readonly string[]>>;
  /** Groups that were not there, or no longer. */
  readonly appeared: readonly string[];
  /** How many there were before, by entity. */
  readonly before: Readonly<Record<'person' | 'group', number>>;
}

/** Compares what is stored, rows that are gone included, with what a delivery makes. */
export function diffDirectory(stored: readonly RowRecord[], built: BuiltDirectory): DirectoryDiff {
  const left = new Map(stored.map((row) => [keyOf(row), row]));
  const counts = { created: 0, changed: 0, unchanged: 0 };
  const rows: RowRecord[] = [];
  const appeared: string[] = [];
  for (const row of recordsOf(built)) {
    const known = left.get(keyOf(row));
    left.delete(keyOf(row));
    const isThere = known?.gone === 0;
    if (isThere && known.fields === row.fields) counts.unchanged += 1;
    else {
      counts[isThere ? 'changed' : 'created'] += 1;
      if (!isThere && row.entity === 'group') appeared.push(row.id);
      rows.push({ ...row, ver: (known?.ver ?? 0) + 1 });
    }
  }
  const missing = [...left.values()].filter(({ gone, entity }) => gone === 0 && entity !== 'school');
  const idsOf = (entity: string): readonly string[] =>
    missing.filter((row) => row.entity === entity).map(({ id }) => id);
  const countOf = (entity: string): number =>
    stored.filter((row) => row.entity === entity && row.gone === 0).length;
  return {
    rows: [...rows, ...missing.map((row) => ({ ...row, ver: row.ver + 1, gone: 1, fields: '{}' }))],
    ...counts,
    disappeared: missing.length,
    appeared,
    gone: { person: idsOf('person'), group: idsOf('group') },
    before: { person: countOf('person'), group: countOf('group') },
  };
}

function* recordsOf({ school, groups, people }: BuiltDirectory): Generator<RowRecord> {
  yield directoryRecord('school', school.uai, school);
  for (const group of groups) yield directoryRecord('group', group.id, group);
  for (const person of people) yield directoryRecord('person', person.id, person);
}

function keyOf({ entity, id }: RowRecord): string {
  return `${entity} ${id}`;
}
