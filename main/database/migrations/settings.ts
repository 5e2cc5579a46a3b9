import type { Migration } from '../migrate.ts';

/** The settings file of one account: the user's work and the ENT's settings; small, and never erased. */
export const SETTINGS_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-first-tables',
    sql: `
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE row (
        entity TEXT NOT NULL, id TEXT NOT NULL, ver INTEGER NOT NULL, fields TEXT NOT NULL, author TEXT, at TEXT,
        PRIMARY KEY (entity, id)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE draft (
        seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL, entry TEXT NOT NULL
      ) STRICT;
      CREATE TABLE gesture (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE outbox (
        m INTEGER PRIMARY KEY, gesture TEXT NOT NULL, mutation TEXT NOT NULL, hash TEXT NOT NULL, outcome TEXT
      ) STRICT;
      CREATE TABLE settled (
        client TEXT NOT NULL, m INTEGER NOT NULL, gesture TEXT NOT NULL, mutation TEXT NOT NULL, hash TEXT NOT NULL,
        outcome TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (client, m)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE lost (
        client TEXT NOT NULL, m INTEGER NOT NULL, gesture TEXT NOT NULL, mutation TEXT NOT NULL, hash TEXT NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (client, m)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE journal (k INTEGER PRIMARY KEY, search TEXT NOT NULL, entry TEXT NOT NULL) STRICT;
    `,
  },
  {
    name: '0002-marks',
    sql: `
      CREATE TABLE mark (
        seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (kind, key)
      ) STRICT;
    `,
  },
  {
    name: '0003-control-history',
    sql: `
      CREATE TABLE control_sight (control TEXT PRIMARY KEY, sight TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE control_event (
        seq INTEGER PRIMARY KEY, control TEXT NOT NULL, at TEXT NOT NULL, event TEXT NOT NULL
      ) STRICT;
      CREATE INDEX control_event_control ON control_event (control, seq);
    `,
  },
  {
    // What was sent before this column existed was born with the first schema.
    name: '0004-schema-of-birth',
    sql: `
      ALTER TABLE outbox ADD COLUMN schema INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE settled ADD COLUMN schema INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE lost ADD COLUMN schema INTEGER NOT NULL DEFAULT 1;
    `,
  },
  {
    // Names go out of the lines, to where they can be erased. The index is filled afterwards (journal-index.store.ts).
    name: '0005-journal',
    sql: `
      CREATE TABLE journal_break (
        seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, line INTEGER NOT NULL, found_at TEXT NOT NULL
      ) STRICT;
      CREATE TABLE author (account TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
      INSERT OR REPLACE INTO author
        SELECT json_extract(entry, '$.actor.accountId'), json_extract(entry, '$.actor.name') FROM journal ORDER BY k;
      UPDATE journal SET entry = json_set(entry, '$.actor.name', '');
      ALTER TABLE journal DROP COLUMN search;
      CREATE VIRTUAL TABLE journal_index USING fts5(
        terms, content = '', contentless_delete = 1, detail = 'none', tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE VIRTUAL TABLE journal_vocabulary USING fts5vocab(journal_index, 'row');
    `,
  },
  {
    // Lines are found under all that their keys name: whoever holds a service or is replaced too. Filled again afterwards.
    name: '0006-journal-subjects',
    sql: "INSERT INTO journal_index (journal_index) VALUES ('delete-all');",
  },
  {
    name: '0007-account-statements',
    sql: 'CREATE TABLE account_statement (platform TEXT PRIMARY KEY, statement TEXT NOT NULL) STRICT, WITHOUT ROWID;',
  },
  {
    name: '0008-statistics',
    sql: 'CREATE TABLE statistic_statement (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, statement TEXT NOT NULL) STRICT;',
  },
  {
    name: '0009-report-plan',
    sql: 'CREATE TABLE report_plan (id INTEGER PRIMARY KEY CHECK (id = 1), plan TEXT NOT NULL) STRICT;',
  },
  {
    name: '0010-shared-sheet',
    sql: 'CREATE TABLE shared_sheet (id INTEGER PRIMARY KEY CHECK (id = 1), sheets TEXT NOT NULL) STRICT;',
  },
];
