import { expect, test } from 'vitest';
import { lintKeys } from '../../scripts/ci/lint-keys.ts';

type Files = Readonly<Record<string, string>>;

const SOURCES: Files = {
  'domain/roles/role.ts': "import { word } from './word.ts';\nexport const role = (): string => word;",
  'domain/roles/word.ts': "export const word = 'a';",
  'contract/api.ts': "export type { Role } from '../domain/roles/role.ts';",
  'renderer/screen.tsx': "import type { Role } from '../contract/api.ts';\nimport rows from './rows.json' with { type: 'json' };",
  'renderer/lazy.tsx': "export const later = () => import('./screen.tsx');",
  'renderer/alone.ts': 'export const alone = 1;',
  'renderer/rows.json': '[1]',
};

/** What the compiler writes: nothing of a word, which only a body uses. */
const DECLARATIONS: Files = {
  'domain/roles/role.ts': 'export declare const role: () => string;',
  'domain/roles/word.ts': 'export declare const word = "a";',
  'contract/api.ts': "export type { Role } from '../domain/roles/role.ts';",
  'renderer/screen.tsx': 'export {};',
  'renderer/lazy.tsx': 'export declare const later: () => Promise<typeof import("./screen.tsx")>;',
  'renderer/alone.ts': 'export declare const alone = 1;',
};

const keysOf = (sources: Files, declarations: Files, base = ''): ReadonlyMap<string, string> =>
  lintKeys({ paths: Object.keys(sources).filter((path) => !path.endsWith('.json')), source: (path) => sources[path], declaration: (path) => declarations[path], base });

const changedBy = (sources: Files, declarations: Files = {}, base = ''): readonly string[] => {
  const before = keysOf(SOURCES, DECLARATIONS);
  return [...keysOf({ ...SOURCES, ...sources }, { ...DECLARATIONS, ...declarations }, base)].filter(([path, key]) => before.get(path) !== key).map(([path]) => path);
};

test('nothing that changed is nothing to lint', () => {
  expect(changedBy({})).toEqual([]);
});

test('a type that changed in the domain makes the screens that see it linted again, however far they are', () => {
  const role = 'export declare const role: () => string | undefined;';
  expect(changedBy({ 'domain/roles/role.ts': 'changed' }, { 'domain/roles/role.ts': role })).toEqual([
    'domain/roles/role.ts', 'contract/api.ts', 'renderer/screen.tsx',
  ]);
});

test('a body that changed concerns nobody else; a declaration that it uses concerns it', () => {
  expect(changedBy({ 'domain/roles/role.ts': `${SOURCES['domain/roles/role.ts']}\n// Why.` })).toEqual(['domain/roles/role.ts']);
  expect(changedBy({ 'domain/roles/word.ts': 'changed' }, { 'domain/roles/word.ts': 'export declare const word = "b";' })).toEqual(['domain/roles/role.ts', 'domain/roles/word.ts']);
});

test('what is imported only when it is needed counts, and so does data, which has no declaration', () => {
  expect(changedBy({}, { 'renderer/screen.tsx': 'export declare const screen: string;' })).toEqual(['renderer/lazy.tsx']);
  expect(changedBy({ 'renderer/rows.json': '["a"]' })).toEqual(['renderer/screen.tsx']);
});

test('the configuration, what is installed, and what a file declares for all make everything linted again', () => {
  const all = Object.keys(SOURCES).filter((path) => !path.endsWith('.json'));
  expect(changedBy({}, {}, 'another configuration')).toEqual(all);
  expect(changedBy({ 'renderer/alone.ts': 'declare global { interface Window { readonly a: string } }' })).toEqual(all);
});

test('what one file declares for all is made of other types too', () => {
  const declares = { 'renderer/alone.ts': "import type { Role } from '../contract/api.ts';\ndeclare module 'router' { interface Register { readonly role: Role } }" };
  const before = keysOf({ ...SOURCES, ...declares }, { ...DECLARATIONS, ...declares });
  const after = keysOf({ ...SOURCES, ...declares }, { ...DECLARATIONS, ...declares, 'domain/roles/role.ts': 'export declare const role: number;' });
  expect([...after].filter(([path, key]) => before.get(path) === key)).toEqual([]);
});
