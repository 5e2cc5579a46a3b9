import { z } from 'zod';
import { isSettingsEntity, SETTINGS_ENTITIES, type SettingsEntity } from '../../domain/sync/entity.ts';
import { Fields, type Row, type SettingsView } from '../../domain/sync/row.ts';
import { createRowTable, type RowTable } from '../../domain/sync/row-table.ts';
import type { SchoolStore } from '../database/ent-store.ts';
import type { RowRecord } from '../database/tables.ts';

/** The settings of a school kept in memory, as they are on disk at its last commit. */
export interface SettingsMemory {
  /** The settings of now; read again from the disk when somebody else moved the counter. `n`: where it is, for whoever has just read it. */
  current(n?: number): SettingsView;
  /** The checksum of the settings of now (`RowTable.sum`). */
  sum(n?: number): string;
  /** To be called once commits are durable: memory never shows what a crash could take back. */
  committed(before: number, after: number, rows: readonly WrittenRow[]): void;
}

/** A row of the settings and where it stands. */
export type WrittenRow = readonly [entity: SettingsEntity, id: string, row: Row];

const NEVER_LOADED = -1;

/** Keeps the settings of one school in memory. */
export function createSettingsMemory(school: SchoolStore): SettingsMemory {
  const table = createRowTable();
  let loaded = NEVER_LOADED;
  const reload = (): void => {
    table.clear();
    for (const record of school.rows.listAll(SETTINGS_ENTITIES)) if (isSettingsEntity(record.entity)) table.put(record.entity, record.id, readRow(record));
  };
  // Where several processes share the data, somebody else's commits are most often a few rows.
  const follow = (): void => {
    const changed = school.rows.changedSince('settings', loaded);
    if (changed.some(({ gone }) => gone === 1)) reload();
    else for (const record of changed) if (isSettingsEntity(record.entity)) table.put(record.entity, record.id, readRow(record));
  };
  const upToDate = (n = school.commits.head('settings').n): RowTable => {
    if (loaded === NEVER_LOADED || n < loaded) reload();
    else if (n !== loaded) follow();
    loaded = n;
    return table;
  };
  return {
    current: upToDate,
    sum: (n) => upToDate(n).sum(),
    committed: (before, after, rows) => {
      if (before !== loaded) return;
      for (const [entity, id, row] of rows) table.put(entity, id, row);
      loaded = after;
    },
  };
}

const FieldsText = z.string().transform((text, context): Fields => {
  const read = Fields.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  context.addIssue('not the fields of a row');
  return z.NEVER;
});

/** Fields of a row as it is stored. */
export function readFields(text: string): Fields {
  return FieldsText.parse(text);
}

function readRow({ ver, fields, by, at }: RowRecord): Row {
  return { ver, fields: readFields(fields), ...(by === null ? {} : { by }), ...(at === null ? {} : { at }) };
}

/** A row of the settings as it is stored. */
export function recordOf([entity, id, { ver, fields, by, at }]: WrittenRow): RowRecord {
  return { entity, id, ver, gone: 0, fields: JSON.stringify(fields), by: by ?? null, at: at ?? null };
}

