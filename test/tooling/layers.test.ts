import { describe, expect, test } from 'vitest';
import { checkLayers } from '../../scripts/ci/layer-rules.ts';
import { parseModule } from '../../scripts/ci/modules.ts';

type Files = Readonly<Record<string, string>>;

const rulesBrokenBy = (files: Files): readonly string[] =>
  checkLayers(Object.entries(files).map(([path, source]) => parseModule(path, source))).map(({ rule }) => rule);

const imports = (specifier: string): string => `import { it } from '${specifier}';\nexport const use = it;\n`;
const importsType = (specifier: string): string => `import type { It } from '${specifier}';\nexport type Use = It;\n`;

const VIOLATIONS: readonly (readonly [rule: string, what: string, files: Files])[] = [
  ['domain-is-pure', 'a package', { 'domain/roles/role.ts': imports('kysely') }],
  ['domain-is-pure', 'Node', { 'domain/roles/role.ts': imports('node:fs') }],
  ['domain-is-pure', 'another folder, even its types', { 'domain/roles/role.ts': importsType('../../contract/console/api.ts') }],
  ['contract-knows-domain-only', 'an implementation', { 'contract/ent/api.ts': imports('../../server/push.ts') }],
  ['contract-knows-domain-only', 'the server side of oRPC', { 'contract/ent/api.ts': imports('@orpc/server') }],
  ['formats-stand-alone', 'a rule of the domain', { 'formats/aaf/read.ts': imports('../../domain/directory/person.ts') }],
  ['formats-stand-alone', 'a package', { 'formats/aaf/read.ts': imports('kysely') }],
  ['texts-are-sentences', 'a package', { 'texts/people/roles.ts': imports('zod') }],
  ['texts-are-sentences', 'a screen', { 'texts/people/roles.ts': importsType('../../renderer/ui/field.tsx') }],
  ['server-stays-outside', 'the console', { 'server/push/push.ts': imports('../../main/sync/synchronise.ts') }],
  ['main-stands-alone', 'the reference ENT', { 'main/console/create-console.ts': imports('../../server/create-ent.ts') }],
  ['main-stands-alone', 'a screen', { 'main/console/create-console.ts': imports('../../renderer/app/routes.tsx') }],
  ['main-stands-alone', 'the reference ENT, by a dynamic import', { 'main/console/a.ts': `export const it = () => import('../../server/create-ent.ts');` }],
  ['preload-is-a-door', 'the contract', { 'preload/preload.ts': imports('../contract/console/api.ts') }],
  ['electron-is-a-shell', 'Electron in a service', { 'main/sync/scheduler.ts': imports('electron') }],
  ['electron-is-a-shell', 'Electron types in the web host', { 'main/web/entry.ts': importsType('electron') }],
  ['services-know-no-host', 'a host', { 'main/sync/scheduler.ts': imports('../electron/window.ts') }],
  ['hosts-ignore-each-other', 'the web host in Electron', { 'main/electron/entry.ts': imports('../web/server.ts') }],
  ['hosts-ignore-each-other', 'Electron in the web host', { 'main/web/entry.ts': imports('../electron/window.ts') }],
  ['renderer-sees-the-contract-only', 'main', { 'renderer/console/client.ts': imports('../../main/console/create-console.ts') }],
  ['renderer-sees-the-contract-only', 'the server', { 'renderer/console/client.ts': imports('../../server/create-ent.ts') }],
  ['renderer-sees-the-contract-only', 'a national format', { 'renderer/console/client.ts': imports('../../formats/aaf/read.ts') }],
  ['renderer-sees-the-contract-only', 'Node', { 'renderer/console/client.ts': imports('node:fs') }],
  ['electron-is-a-shell', 'Electron in the page', { 'renderer/console/client.ts': imports('electron') }],
  ['features-do-not-import-features', 'a feature in another', { 'renderer/features/journal/a.tsx': imports('../rubriques/b.tsx') }],
  ['features-do-not-import-features', 'a feature whose name begins the same', { 'renderer/features/groups/a.tsx': imports('../groups-old/b.tsx') }],
  ['features-do-not-reach-up', 'the application in a feature', { 'renderer/features/journal/a.tsx': imports('../../app/routes.tsx') }],
  ['ui-knows-no-feature', 'a feature in a component', { 'renderer/ui/field.tsx': imports('../features/journal/a.tsx') }],
  ['grid-behind-ui', 'AG Grid in a feature', { 'renderer/features/rubriques/a.tsx': imports('ag-grid-react') }],
  ['kysely-lives-in-stores', 'queries in a handler', { 'server/rubriques/rubriques.handlers.ts': imports('kysely') }],
  ['one-driver-file', 'the driver in a store', { 'main/rubriques/rubriques.store.ts': imports('better-sqlite3-multiple-ciphers') }],
  [
    'one-driver-file',
    'a second file that opens SQLite',
    { 'main/database/connection.ts': imports('better-sqlite3-multiple-ciphers'), 'main/database/other.ts': imports('better-sqlite3-multiple-ciphers') },
  ],
  ['sql-lives-in-stores', 'a query in a handler', { 'main/rubriques/rubriques.handlers.ts': 'export const q = `SELECT id FROM rubrique WHERE id = ${1}`;' }],
  ['sql-lives-in-stores', 'a pragma in a host', { 'main/web/entry.ts': `export const q = 'pragma journal_mode = wal';` }],
  [
    'no-cycle',
    'three files in a ring',
    { 'domain/a.ts': imports('./b.ts'), 'domain/b.ts': imports('./c.ts'), 'domain/c.ts': imports('./a.ts') },
  ],
  ['no-cycle', 'two folders, one way by types only', { 'domain/a/a.ts': imports('../b/b.ts'), 'domain/b/b.ts': importsType('../a/a.ts') }],
];

describe('a broken wall is refused', () => {
  test.each(VIOLATIONS)('%s: %s', (rule, _what, files) => {
    expect(rulesBrokenBy(files)).toContain(rule);
  });
});

const ALLOWED: Files = {
  'domain/roles/role.ts': `${imports('zod')}${importsType('./other.ts')}`,
  'domain/roles/other.ts': importsType('./role.ts'),
  'contract/ent/api.ts': `${imports('@orpc/contract')}${importsType('../../domain/roles/role.ts')}`,
  'formats/aaf/read.ts': `${imports('saxes')}${importsType('../../domain/roles/role.ts')}`,
  'texts/people/roles.ts': `${imports('../domain/roles/role.ts')}${importsType('../contract/ent/api.ts')}`,
  'server/push/push.handlers.ts': `${importsType('kysely')}${imports('../../contract/ent/api.ts')}`,
  'server/push/push.store.ts': `${imports('kysely')}export const q = 'SELECT id FROM person';`,
  'server/database/connection.ts': imports('better-sqlite3-multiple-ciphers'),
  'main/database/connection.ts': `${imports('better-sqlite3-multiple-ciphers')}export const q = 'PRAGMA cipher';`,
  'main/electron/entry.ts': `${imports('electron')}${importsType('../console/create-console.ts')}`,
  'preload/preload.ts': imports('electron'),
  'renderer/features/journal/journal.screen.tsx': `${imports('./panel.tsx')}${importsType('../../ui/data-grid.tsx')}`,
  'renderer/ui/grid/data-grid.tsx': imports('ag-grid-react'),
  'renderer/app/routes.tsx': `export const it = () => import('../features/journal/journal.screen.tsx');`,
  'scripts/start.ts': imports('../server/create-ent.ts'),
  'test/main/two.test.ts': `${imports('../../server/create-ent.ts')}${importsType('../../main/electron/entry.ts')}`,
};

test('what the layers allow passes', () => {
  expect(rulesBrokenBy(ALLOWED)).toEqual([]);
});

test('a violation says what to do instead', () => {
  const [violation] = checkLayers([parseModule('main/sync/a.ts', imports('electron'))]);
  expect(violation).toEqual({
    rule: 'electron-is-a-shell',
    path: 'main/sync/a.ts',
    message: 'imports electron: only main/electron and preload touch Electron; ask for a port of Services',
  });
});
