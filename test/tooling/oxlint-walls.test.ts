import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

// The editor shows the walls through oxlint; here the shipped configuration meets one violation per folder.
const ROOT = resolve(import.meta.dirname, '../..');

const VIOLATIONS: readonly (readonly [path: string, specifier: string, rule: string])[] = [
  ['domain/roles/package.ts', 'kysely', 'domain-is-pure'],
  ['domain/roles/folder.ts', '../../contract/api.ts', 'domain-is-pure'],
  ['contract/api.ts', '@orpc/server', 'contract-knows-domain-only'],
  ['contract/folder.ts', '../server/push.ts', 'contract-knows-domain-only'],
  ['formats/read.ts', 'kysely', 'formats-stand-alone'],
  ['formats/domain.ts', '../domain/roles/role.ts', 'formats-stand-alone'],
  ['texts/people/roles.ts', 'zod', 'texts-are-sentences'],
  ['texts/contract.ts', '../contract/api.ts', 'texts-are-sentences'],
  ['server/push/push.ts', '../../main/sync/synchronise.ts', 'server-stays-outside'],
  ['server/push/driver.ts', 'better-sqlite3-multiple-ciphers', 'one-driver-file'],
  ['main/sync/electron.ts', 'electron', 'electron-is-a-shell'],
  ['main/sync/server.ts', '../../server/create-ent.ts', 'server-stays-outside'],
  ['main/sync/driver.store.ts', 'better-sqlite3-multiple-ciphers', 'one-driver-file'],
  ['main/sync/host.ts', '../web/entry.ts', 'services-know-no-host'],
  ['main/electron/host.ts', '../web/entry.ts', 'hosts-ignore-each-other'],
  ['main/web/host.ts', '../electron/entry.ts', 'hosts-ignore-each-other'],
  ['preload/other.ts', '../contract/api.ts', 'preload-is-a-door'],
  ['renderer/console/main.ts', '../../main/console/create-console.ts', 'renderer-sees-the-contract-only'],
  ['renderer/console/node.ts', 'node:fs', 'renderer-sees-the-contract-only'],
  ['renderer/features/journal/grid.tsx', 'ag-grid-react', 'grid-behind-ui'],
];

const ALLOWED: readonly (readonly [path: string, specifier: string])[] = [
  ['domain/roles/role.ts', 'zod'],
  ['contract/ok.ts', '@orpc/contract'],
  ['formats/ok.ts', 'saxes'],
  ['formats/ok-csv.ts', 'csv-parse'],
  ['texts/ok.ts', '../domain/roles/role.ts'],
  ['server/database/connection.ts', 'better-sqlite3-multiple-ciphers'],
  ['main/database/connection.ts', 'better-sqlite3-multiple-ciphers'],
  ['main/electron/entry.ts', 'electron'],
  ['preload/preload.ts', 'electron'],
  ['renderer/ui/grid/data-grid.tsx', 'ag-grid-react'],
  ['scripts/start.ts', '../server/create-ent.ts'],
];

const Report = z.object({ diagnostics: z.array(z.object({ filename: z.string(), help: z.string().optional(), message: z.string() })) });

let folder = '';
let messages: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'walls-'));
  const shipped = z.object({ overrides: z.array(z.unknown()) }).parse(JSON.parse(readFileSync(`${ROOT}/.oxlintrc.json`, 'utf8')));
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ plugins: ['import'], overrides: shipped.overrides }));
  for (const [path, specifier] of [...VIOLATIONS, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `import { it } from '${specifier}';\nexport const use = it;\n`);
  }
  const { stdout } = spawnSync(process.execPath, [`${ROOT}/node_modules/oxlint/bin/oxlint`, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = Report.parse(JSON.parse(stdout));
  messages = new Map(diagnostics.map(({ filename, message, help }) => [filename.replaceAll('\\', '/'), `${message} ${help ?? ''}`]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(VIOLATIONS)('%s may not import %s', (path, _specifier, rule) => {
  expect(messages.get(path)).toContain(`${rule}: `);
});

test.each(ALLOWED)('%s may import %s', (path) => {
  expect(messages.get(path)).toBeUndefined();
});
