import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // Takes a guard out of the product when SABOTAGE names one.
    setupFiles: ['test/support/sabotage.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', 'junit'],
    outputFile: { junit: 'out/test/unit.xml' },
    env: { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8' },
    coverage: {
      provider: 'v8',
      include: ['domain/**/*.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'out/coverage',
      thresholds: { branches: 100 },
    },
  },
});
