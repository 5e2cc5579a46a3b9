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
export function createPupilKeyStore(query: QueryRunner, scope: string): PupilKeyStore {
  return {
    list: () => query.all(sql.selectFrom('pupil_key').select(['key', 'person', 'ine']).where('scope', '=', scope).orderBy('key')),
    replace: (keys) => {
      query.run(sql.deleteFrom('pupil_key').where('scope', '=', scope));
      for (const key of keys) query.run(sql.insertInto('pupil_key').values({ ...key, scope }));
    },
  };
}
