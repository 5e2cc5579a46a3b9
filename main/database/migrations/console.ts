import type { Migration } from '../migrate.ts';

/** The console's own file: who has signed in on this computer, and how they like to see the program. */
export const CONSOLE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-first-tables',
    sql: `
      CREATE TABLE account (
        server TEXT NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, token TEXT, school_name TEXT, PRIMARY KEY (server, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE current (server TEXT PRIMARY KEY, account_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE preference (account TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: '0002-lease',
    sql: `
      CREATE TABLE lease (
        server TEXT NOT NULL, account_id TEXT NOT NULL, renewed_at TEXT NOT NULL, highest TEXT NOT NULL, days INTEGER NOT NULL,
        PRIMARY KEY (server, account_id)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: '0003-refresh-tokens',
    sql: `
      CREATE TABLE refresh_token (
        server TEXT NOT NULL, account_id TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (server, account_id)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: '0004-signed-lease',
    sql: `
      ALTER TABLE lease ADD COLUMN public_key TEXT NOT NULL DEFAULT '';
      ALTER TABLE lease ADD COLUMN signature TEXT NOT NULL DEFAULT '';
    `,
  },
  {
    name: '0005-schools',
    sql: `
      CREATE TABLE school (server TEXT PRIMARY KEY, ent_url TEXT NOT NULL, ent_name TEXT, name TEXT NOT NULL, uai TEXT) STRICT, WITHOUT ROWID;
      CREATE TABLE school_sight (
        server TEXT NOT NULL, account_id TEXT NOT NULL, sight TEXT NOT NULL, PRIMARY KEY (server, account_id)
      ) STRICT, WITHOUT ROWID;
    `,
  },
];
