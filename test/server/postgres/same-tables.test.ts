import pg from 'pg';
import { expect, it } from 'vitest';
import { migrate } from '../../../server/database/engines/sqlite/migrate.ts';
import { openDatabase } from '../../../server/database/engines/sqlite/open-database.ts';
import { newDatabase } from '../../support/postgres/new-database.ts';

/** What one engine only needs: SQLite's door to the rows, PostgreSQL's version. */
const OF_ONE = new Set(['writing', 'ent_schema']);

type Columns = Readonly<Record<string, readonly string[]>>;

function grouped(columns: readonly { readonly name: string; readonly column: string }[]): Columns {
  const kept = columns.filter(({ name }) => !OF_ONE.has(name));
  return Object.fromEntries([...Map.groupBy(kept, ({ name }) => name)].map(([name, all]) => [name, all.map(({ column }) => column).toSorted()] as const));
}

function onSqlite(): Columns {
  const database = openDatabase({ file: ':memory:' });
  migrate(database);
  const columns = database
    .prepare<[], { name: string; column: string }>("select m.name as name, c.name as column from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'")
    .all();
  database.close();
  return grouped(columns);
}

async function onPostgres(): Promise<Columns> {
  const client = new pg.Client({ connectionString: newDatabase().owner });
  await client.connect();
  const { rows } = await client.query<{ name: string; column: string }>("select table_name as name, column_name as column from information_schema.columns where table_schema = 'public'");
  await client.end();
  return grouped(rows);
}

it('has the same tables and columns on both engines', async () => {
  expect(await onPostgres()).toEqual(onSqlite());
});
