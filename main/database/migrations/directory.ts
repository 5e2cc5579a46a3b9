import type { Migration } from '../migrate.ts';

/** The directory file of one account: what upstream bases state; disposable, rebuilt from the ENT. */
export const DIRECTORY_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-first-tables',
    sql: `
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE entry (
        entity TEXT NOT NULL, id TEXT NOT NULL, ver INTEGER NOT NULL, data TEXT NOT NULL, search TEXT NOT NULL
      ) STRICT;
    `,
  },
  {
    // Not an index of `entry`: SQLite sorts the whole of an index in memory before it writes any, 100 MB for a million people.
    name: '0002-order-of-names',
    sql: `
      DROP INDEX IF EXISTS entry_search;
      CREATE TABLE name_order (
        entity TEXT NOT NULL, search TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (entity, search, entry)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO name_order SELECT entity, search, rowid FROM entry ORDER BY entity, search, rowid;
    `,
  },
];

/** By identifier: made before the rows of a first load, which come in this order, it costs less than sorting them after. */
export const DIRECTORY_INDEX = 'CREATE UNIQUE INDEX IF NOT EXISTS entry_id ON entry (entity, id)';

/** Puts in their place in the order of names those whose search text is from one to another. */
export const ORDER_NAMES = 'INSERT INTO name_order SELECT entity, search, rowid FROM entry WHERE search >= ? AND search < ? ORDER BY entity, search, rowid';

/** Above every search text: to SQLite every text is below any bytes. */
export const ABOVE_NAMES: Uint8Array = Buffer.alloc(0);

/** What keeps the order of names from then on. */
export const DIRECTORY_TRIGGERS = `
  CREATE TRIGGER IF NOT EXISTS entry_named AFTER INSERT ON entry BEGIN
    INSERT INTO name_order VALUES (new.entity, new.search, new.rowid);
  END;
  CREATE TRIGGER IF NOT EXISTS entry_unnamed AFTER DELETE ON entry BEGIN
    DELETE FROM name_order WHERE entity = old.entity AND search = old.search AND entry = old.rowid;
  END;
`;

/** Both, of a file that nothing is being loaded into. */
export const DIRECTORY_INDEXES = `${DIRECTORY_INDEX};${DIRECTORY_TRIGGERS}`;
