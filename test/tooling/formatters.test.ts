import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Those that a module makes as it is read. */
const AT_ONCE = /^(?:export )?const \w+(?:: [^=]+)? = new Intl\./mu;

it('no formatter is made before it is used: the first one takes a page 15 ms of its start, each other one or two', () => {
  const files = globSync('{domain,texts,contract,renderer}/**/*.{ts,tsx}', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => AT_ONCE.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
