import { prepareInsertMany } from './insert-many.ts';
import type { SqliteDatabase } from './open-database.ts';
import { sql, type QueryRunner } from './query.ts';
import type { Tables } from './tables.ts';

/** The upstream key of a student of the school, whom it is, and the INE: kept by the ENT alone, never sent to a console. */
export type PupilKey = Omit<Tables['pupil_key'], 'scope'>;

/** By which keys the upstream bases call the students of one school. */
export interface PupilKeyStore {
  list(): readonly PupilKey[];
  /** Takes the place of what was kept: of whoever left, nothing remains. */
  replace(keys: readonly PupilKey[]): void;
}

/** Opens the keys of one school. */
export function createPupilKeyStore(database: SqliteDatabase, query: QueryRunner, scope: string): PupilKeyStore {
  const insert = prepareInsertMany(database, 'insert into pupil_key (scope, key, person, ine)', 4);
  return {
    list: () => query.all(sql.selectFrom('pupil_key').select(['key', 'person', 'ine']).where('scope', '=', scope).orderBy('key')),
    replace: (keys) => {
      query.run(sql.deleteFrom('pupil_key').where('scope', '=', scope));
      insert(keys.map(({ key, person, ine }) => [scope, key, person, ine]));
    },
  };
}
