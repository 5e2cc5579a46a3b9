import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestContext } from 'vitest';

/** Official schemas and fictitious samples, which the project does not hold: beside its folder, or where the variable says. */
const FOLDER = process.env['REFERENCE_FORMATS'] ?? resolve(import.meta.dirname, '../../../shared/formats');

/** Path of a reference file; skips the test, and says why, when it is absent. */
export function referenceFile({ skip }: Pick<TestContext, 'skip'>, name: string): string {
  const path = resolve(FOLDER, name);
  if (!existsSync(path)) skip('skipped, reference files absent');
  return path;
}
