import type { Connection } from './engines/engine.ts';
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
export function createPupilKeyStore(connection: Connection, scope: string): PupilKeyStore {
  const { sql } = connection;
  const insert = connection.insertMany('insert into pupil_key (scope, key, person, ine)', 4);
  return {
    list: () => connection.all(sql.selectFrom('pupil_key').select(['key', 'person', 'ine']).where('scope', '=', scope).orderBy('key')),
    replace: (keys) => {
      connection.run(sql.deleteFrom('pupil_key').where('scope', '=', scope));
      insert(keys.map(({ key, person, ine }) => [scope, key, person, ine]));
    },
  };
}
