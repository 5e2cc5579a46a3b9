import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../bench/postgres/start-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the PostgreSQL of the run, with `%` where the database goes; null where there is none to start. */
    postgres: { readonly superuser: string; readonly owner: string; readonly ent: string; readonly pid: number } | null;
  }
}

/** One PostgreSQL for the run; where its programs are absent, its tests are skipped with that reason. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const address = (role: 'owner' | 'ent' | 'postgres'): string => postgres?.address('%', role) ?? '';
  project.provide('postgres', postgres === undefined ? null : { superuser: address('postgres'), owner: address('owner'), ent: address('ent'), pid: postgres.process.pid ?? 0 });
  return async () => {
    await postgres?.stop();
  };
}
