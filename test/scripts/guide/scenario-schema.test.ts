import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioSchema } from '../../../scripts/guide/scenario-schema.ts';

test('the schema of scenario files that is published is the one that reads them (npm run guide)', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../../docs/scenarios/scenario.schema.json'), 'utf8')).toBe(scenarioSchema());
});
