import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { licenceList, licenceTexts } from '../../scripts/licences/licence-files.ts';
import { importedBy, shippedPackages } from '../../scripts/licences/shipped-packages.ts';
import { SHIPPED_LICENCES } from '../../texts/station/licences.data.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What may be shipped with a program whose source is not given: licences that ask for their notice alone (Apache-2.0 for what has no NOTICE of its own too). */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Unlicense', '(MIT OR CC0-1.0)']);

test('the licences of what is shipped are those of what is installed (« npm run licences » writes them again)', () => {
  const packages = shippedPackages(ROOT);
  expect(readFileSync(join(ROOT, 'texts/station/licences.data.ts'), 'utf8')).toBe(licenceList(packages));
  expect(readFileSync(join(ROOT, 'resources/LICENCES.txt'), 'utf8')).toBe(licenceTexts(packages));
});

test('every package that a shipped source imports is in the list, under a licence that asks for its notice alone', () => {
  const listed = new Set(SHIPPED_LICENCES.map(([name]) => name));
  expect(importedBy(ROOT).filter((name) => !listed.has(name))).toEqual([]);
  expect(importedBy(ROOT)).toEqual(expect.arrayContaining(['better-sqlite3-multiple-ciphers', 'react', 'fastify', 'ag-grid-community', 'oidc-provider']));
  expect(SHIPPED_LICENCES.filter(([, , licence]) => !ALLOWED.has(licence))).toEqual([]);
});
