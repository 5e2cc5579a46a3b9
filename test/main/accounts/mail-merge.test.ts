import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CONSOLE_MIGRATIONS } from '../../../main/database/migrations/console.ts';
import { DIRECTORY_MIGRATIONS } from '../../../main/database/migrations/directory.ts';
import { SETTINGS_MIGRATIONS } from '../../../main/database/migrations/settings.ts';
import { openStore } from '../../../main/database/open-store.ts';
import { cleanUp, KEY, signedIn, smallEnt, type TestConsole } from '../../support/workbench.ts';

afterEach(cleanUp);

const SECRETS = ['Soleil-41', 'z.dangelo.secret', 'Lune-52', 'z.dangelo.autre'];
/** Without titles: its first line, which is somebody, may be taken for a header. */
const MERGE = ['D’Angelo 0;Zoé;z.dangelo.secret;Soleil-41', 'D’Angelo 1;Zoé;z.dangelo.autre;Lune-52'].join('\n');
const COLUMNS = { lastName: 0, firstName: 1, login: 2 };

/** Gives the file and reads it as the page does, choosing columns one after the other under every reading of its first line. */
async function readMerge({ client }: TestConsole): Promise<string> {
  const { id } = await client.importer.open({ name: 'publipostage.csv', size: Buffer.byteLength(MERGE) });
  await client.importer.add({ id, bytes: new Blob([MERGE]) });
  for (const firstLine of ['titles', 'person'] as const) {
    for (const columns of [COLUMNS, { ...COLUMNS, provisional: 3 }]) await client.importer.read({ id, isSecret: true, firstLine, columns });
  }
  return id;
}

/** All that is in a folder: the bytes of each file, then every table of each database, opened with its key. */
function everythingIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.map((path) => readFileSync(path).toString('latin1') + (path.endsWith('.db') ? tablesOf(path) : '')).join('\n');
}

const KINDS = [
  { applicationId: 0x43_45_63_6f, migrations: CONSOLE_MIGRATIONS }, { applicationId: 0x43_45_73_65, migrations: SETTINGS_MIGRATIONS }, { applicationId: 0x43_45_61_64, migrations: DIRECTORY_MIGRATIONS },
];

function tablesOf(path: string): string {
  for (const kind of KINDS) {
    const opened = openStore(path, KEY, kind);
    if (!opened.ok) continue;
    const names = opened.value.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    const said = names.map((name) => JSON.stringify(opened.value.prepare(`SELECT * FROM "${name}"`).all()));
    opened.value.close();
    return said.join('\n');
  }
  throw new Error(`unknown database: ${path}`);
}

test('nothing of a mail-merge file is on the disk, while it is read, nor after', async () => {
  const console = await signedIn(smallEnt(), 'admin-1');
  const id = await readMerge(console);
  // What is kept beside it shows that this looks where things are kept.
  await console.client.accounts.keep({ platform: '', statedOn: '2026-11-09', source: 'temoin-garde.csv', accounts: [], strangers: 0 });
  await console.client.importer.close({ id });
  await console.stop();
  const all = everythingIn(console.folder);
  expect(all).toContain('temoin-garde.csv');
  expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
});
