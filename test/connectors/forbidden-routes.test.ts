import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../server/connectors/entcore/', import.meta.url);
/** What replaces a list, resets, imports, merges, deletes, or touches a password or an administrator (connectors.md §8.2). */
const FORBIDDEN = [/authorize\/group(?:$|\?)/, /\/v2\//, /rules/, /\/import/, /duplicate/, /\/function\//, /Password/i, /users\/(?:add|delete)/, /\/diary\/inspector\/\$/, /structures\/\$?[^'"`]*\/roles/, /block/];

it('has no route that replaces, resets, merges, imports, nor any that deletes a group', () => {
  const text = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n');
  const paths = [...text.matchAll(/[`'](\/[a-z][^`']*)[`']/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(12);
  for (const path of paths.filter((one) => !one.includes('/auth/'))) for (const forbidden of FORBIDDEN) expect(path).not.toMatch(forbidden);
  expect(text).not.toMatch(/method: 'DELETE', path: [`']\/directory\/group/);
});
