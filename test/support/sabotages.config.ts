import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import base, { ON_POSTGRES } from '../../vitest.config.ts';
import { readGuards, type Endings } from './run-sabotaged.ts';

/** One guard taken out, and the tests that must see it. */
const project = ([name, tests]: readonly [string, string]): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [tests.endsWith('.ts') ? tests : `${tests}/**/*.test.ts`], env: { SABOTAGE: name }, ...(tests.startsWith('test/server/postgres/') ? ON_POSTGRES : {}) },
});

/** Prints how the tests of each guard ended. */
const reporter: Reporter = {
  onTestRunEnd: (modules) => {
    const endings: Record<string, Endings[string]> = {};
    for (const module of modules) {
      const failures = [...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? []);
      const known = endings[module.project.name] ?? { failed: 0, assertions: 0 };
      endings[module.project.name] = { failed: known.failed + failures.length, assertions: known.assertions + failures.filter(({ name }) => name === 'AssertionError').length };
    }
    console.log(JSON.stringify(endings));
  },
};

const setupFiles = [base.test?.setupFiles ?? [], 'test/support/stop-once-red.ts'].flat();

export default defineConfig({ test: { ...base.test, setupFiles, reporters: [reporter], projects: Object.entries(readGuards()).map(project) } });
