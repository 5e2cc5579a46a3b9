import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findTestBrowser, FRENCH_BROWSER } from './scripts/browser.ts';

const executablePath = findTestBrowser();

/** A page lives for seconds here: of the two compilers that optimise its scripts, only the quick one earns what it costs, where axe looks at thousands of nodes. */
const OPTIMISED_QUICKLY = '--js-flags=--no-turbofan';

/** The environment of this process, as the browser takes it. */
function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/e2e',
  globalSetup: './test/e2e/support/global-setup.config.ts',
  // More than cores: each waits a good third of its time, for a page or for a process.
  workers: 3,
  forbidOnly: process.env['CI'] !== undefined,
  // Wide on purpose: a busy machine is slow, which is no failure.
  timeout: 180_000,
  // What passes the second time only is printed as flaky, by name.
  retries: 1,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['junit', { outputFile: 'out/test/e2e.xml' }]],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    // Scrollbars take their place, as they do for the user.
    launchOptions: { ignoreDefaultArgs: ['--hide-scrollbars'], args: [...BROWSER_FLAGS, OPTIMISED_QUICKLY, '--lang=fr'], env: { ...definedEnvironment(), ...FRENCH_BROWSER }, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
