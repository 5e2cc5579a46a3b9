import { afterEach, expect, test } from 'vitest';
import { join } from 'node:path';
import { INVENTORY, PERSON_FIELDS, SENSITIVITIES, type Place } from '../../../domain/privacy/inventory.ts';
import { Person } from '../../../domain/directory/person.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { openStore } from '../../../main/database/open-store.ts';
import type { Migration } from '../../../main/database/migrate.ts';
import { CONSOLE_MIGRATIONS } from '../../../main/database/migrations/console.ts';
import { DIRECTORY_MIGRATIONS } from '../../../main/database/migrations/directory.ts';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { migrate } from '../../../server/database/engines/sqlite/migrate.ts';
import { openDatabase } from '../../../server/database/engines/sqlite/open-database.ts';
import { cleanUp, KEY, newFolder } from '../../support/workbench.ts';

afterEach(cleanUp);

interface Askable {
  prepare(sql: string): { all(...values: unknown[]): unknown[] };
}

/** « table.column » of everything that a program makes; what an index of words keeps for itself is no table of ours. */
function columnsIn(database: Askable): readonly string[] {
  const rows = database.prepare(`
    SELECT t.name || '.' || c.name AS column FROM pragma_table_list t, pragma_table_xinfo(t.name) c
    WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite_%'`).all();
  return rows.map((row) => String(Object.values(must(row ?? undefined, 'a row'))[0]));
}

function inventoried(place: Place): readonly string[] {
  return INVENTORY.filter((one) => one.place === place).flatMap(({ table, columns }) => SENSITIVITIES.flatMap((kind) => (columns[kind] ?? []).map((column) => `${table}.${column}`)));
}

function consoleColumns(migrations: readonly Migration[]): readonly string[] {
  const opened = openStore(join(newFolder(), 'x.db'), KEY, { applicationId: 1, migrations });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const columns = columnsIn(opened.value);
  opened.value.close();
  return columns;
}

test('every column of the files of a console is in the inventory, and the reverse', () => {
  expect(inventoried('console').toSorted()).toEqual(consoleColumns(CONSOLE_MIGRATIONS).toSorted());
  expect(inventoried('console-settings').toSorted()).toEqual(consoleColumns(SETTINGS_MIGRATIONS).toSorted());
  expect(inventoried('console-directory').toSorted()).toEqual(consoleColumns(DIRECTORY_MIGRATIONS).toSorted());
});

test('every column of an ENT is in the inventory, and the reverse', () => {
  const database = openDatabase({ file: ':memory:' });
  migrate(database);
  expect(inventoried('ent').toSorted()).toEqual(columnsIn(database).toSorted());
  database.close();
});

test('every field of a person is in the inventory, and the reverse', () => {
  expect(Object.keys(PERSON_FIELDS).toSorted()).toEqual(Object.keys(Person.shape).toSorted());
});
