import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { COMPILE_CACHE } from './scripts/start/compile-cache.ts';

/** What replaces modules of the product, takes guards out of it or starts its programs: nothing of it may reach another file. */
const APART: string[] = ['test/hosts/**/*.test.ts', 'test/scenario/kill-console.test.ts'];
const STARTS_PROGRAMS = 'test/support/programs/global-setup.ts';

/** What tests the server whatever keeps its data; files of their own are for SQLite only, and the trainer's hub keeps nothing. */
const ON_BOTH = ['test/server/**/*.test.ts'];
const NEVER_ON_POSTGRES = ['test/server/storage.test.ts', 'test/server/hub/**'];


/** What starts a PostgreSQL, and gives a database of it to what asks for an ENT. */
export const ON_POSTGRES = { globalSetup: ['test/support/postgres/global-setup.ts'], setupFiles: ['test/support/postgres/setup.ts'] };

const NEVER = ['test/e2e/**', 'node_modules/**'];

/** Files that share what they import: loading it again for each took two thirds of the time of the domain's. */
const project = (name: string, include: readonly string[], others: readonly string[]): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [...include], exclude: [...NEVER, ...others], isolate: false },
});

export default defineConfig({
  test: {
    // Takes a guard out of the product when SABOTAGE names one.
    setupFiles: ['test/support/sabotage.ts', 'test/support/cheap-passphrase.ts'],
    globalSetup: ['test/support/temporary-folder.ts'],
    pool: 'forks',
    // By default one core is left to whoever watches: nobody does.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', 'junit'],
    outputFile: { junit: 'out/test/unit.xml' },
    // The processes that tests start read what others have compiled.
    env: { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', ...COMPILE_CACHE },
    projects: [
      project('domain', ['test/domain/**/*.test.ts'], []),
      project('together', ['test/**/*.test.{ts,tsx}'], ['test/domain/**', 'test/server/postgres/**', ...APART]),
      { extends: true, test: { name: 'apart', include: APART, globalSetup: [STARTS_PROGRAMS] } },
      // The tests of the server once more, where its data are in a real PostgreSQL.
      {
        extends: true,
        test: { name: 'postgres', include: ON_BOTH, exclude: NEVER_ON_POSTGRES, isolate: false, ...ON_POSTGRES, globalSetup: [STARTS_PROGRAMS, ...ON_POSTGRES.globalSetup] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['domain/**/*.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'out/coverage',
      thresholds: { branches: 100 },
    },
  },
});
