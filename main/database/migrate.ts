import type { Store } from './open-store.ts';

/** One step of a file's shape; its rank in the list is its number, and it never changes once released. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a file to the shape of this version, in one transaction: forward only.
 * A file made by a newer version, or by something else, is refused untouched.
 */
export function migrate(
  store: Store,
  applicationId: number,
  migrations: readonly Migration[],
): 'foreign' | 'newer' | undefined {
  const version = Number(store.pragma('user_version', { simple: true }));
  const tables = Number(store.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  const isOurs = Number(store.pragma('application_id', { simple: true })) === applicationId;
  if (tables > 0 && !isOurs) {
    return 'foreign';
  }
  if (version > migrations.length) {
    return 'newer';
  }
  if (version < migrations.length) {
    apply(store, applicationId, migrations.slice(version), migrations.length);
  }
  return undefined;
}

function apply(store: Store, applicationId: number, missing: readonly Migration[], version: number): void {
  store.transaction(() => {
    for (const { sql } of missing) {
      store.exec(sql);
    }
    store.pragma(`application_id=${applicationId}`);
    store.pragma(`user_version=${version}`);
  })();
}
