import Database from 'better-sqlite3-multiple-ciphers';
import type { RightsInput } from '../../domain/rights/rights-input.ts';

/** The same school in SQLite, in memory, with the indexes that the questions want: the best a database does without us. */
export interface RightsInSql {
  /** Counts everyone's ranks by group alone: the mothers are not even checked, so this is less than what is asked of the engine. */
  readonly matrix: () => unknown;
  /** One person's ranks on every rubrique, mothers not checked. */
  readonly row: (person: number) => unknown;
  readonly close: () => void;
}

/** Loads a school into SQLite. */
export function rightsInSql(input: RightsInput): RightsInSql {
  const db = new Database(':memory:');
  db.exec(`
    CREATE TABLE membership (person INTEGER, grp INTEGER, PRIMARY KEY (person, grp)) WITHOUT ROWID;
    CREATE TABLE access (grp INTEGER, rubrique INTEGER, rank INTEGER, PRIMARY KEY (grp, rubrique)) WITHOUT ROWID;
  `);
  const member = db.prepare('INSERT INTO membership VALUES (?, ?)');
  const access = db.prepare('INSERT INTO access VALUES (?, ?, ?)');
  db.transaction(() => {
    input.groupMembers.forEach((people, group) => {
      for (const person of people) member.run(person, group);
    });
    for (const { principal, rubrique, rank } of input.accesses) access.run(principal, rubrique, rank);
  })();
  db.exec('ANALYZE');
  const ranks = 'SELECT person, rubrique, max(rank) AS rank FROM membership JOIN access USING (grp)';
  const matrix = db.prepare(`SELECT count(*), sum(rank) FROM (${ranks} GROUP BY person, rubrique)`);
  const row = db.prepare(`${ranks} WHERE person = ? GROUP BY rubrique`);
  return {
    matrix: () => matrix.get(),
    row: (person) => row.all(person),
    close: () => {
      db.close();
    },
  };
}
