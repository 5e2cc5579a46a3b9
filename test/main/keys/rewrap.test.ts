import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createKeyKeeper } from '../../../main/keys/key-keeper.ts';
import { readKeyFile, writeKeyFile } from '../../../main/keys/key-file.ts';
import { cleanUp, newFolder } from '../../support/workbench.ts';

afterEach(cleanUp);

const KEY = Buffer.alloc(32, 7);
const CHILD = join(import.meta.dirname, 'rewrap-child.ts');

/** Runs a change of protection that dies before its `at`-th call of the disk; how far it went. */
function change(folder: string, to: string, at: number): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CHILD, join(folder, 'data'), join(folder, 'config'), to, String(at)], (_error, stdout) => resolve(stdout));
  });
}

/** The key as it opens now, with whichever protection is there. */
async function openNow(folder: string, passphrase: string): Promise<{ readonly storage: string; readonly key: Buffer | undefined }> {
  const environment = { XDG_CONFIG_HOME: join(folder, 'config') };
  const file = readKeyFile(join(folder, 'data'), environment);
  const record = file.ok ? file.value.record : undefined;
  if (record?.storage === 'file') return { storage: 'file', key: Buffer.from(record.key, 'base64') };
  const opened = await createKeyKeeper({ dataFolder: join(folder, 'data'), environment }).open(passphrase);
  return { storage: record?.storage ?? 'none', key: opened.ok ? opened.value : undefined };
}

function keptInFile(): string {
  const folder = newFolder();
  const [data, config] = [join(folder, 'data'), join(folder, 'config')];
  mkdirSync(data);
  const file = readKeyFile(data, { XDG_CONFIG_HOME: config });
  if (file.ok) writeKeyFile(data, file.value.path, { storage: 'file', key: KEY.toString('base64') });
  return folder;
}

/** Open, write, sync, close, rename, then the folder: six places where something may be torn; what follows writes the same name again. */
const UNHARMED = 1000;
const STEPS = [1, 2, 3, 5, 6, 9, UNHARMED];

test.each([['un cheval correct', 'passphrase'], ['file', 'file']])(
  'killed at any step of a change to %s, a key still opens, as it was kept or as it was to be',
  { timeout: 240_000 },
  async (to, storage) => {
    const origin = keptInFile();
    if (storage === 'file') await change(origin, 'un cheval correct', UNHARMED);
    const seen = new Set<string>();
    const ended: string[] = [];
    for (const at of STEPS) {
      const folder = newFolder();
      cpSync(origin, folder, { recursive: true });
      const said = await change(folder, to, at);
      const now = await openNow(folder, 'un cheval correct');
      expect(now.key, `killed before call ${String(at)}`).toEqual(KEY);
      seen.add(now.storage);
      if (said.startsWith('DONE')) ended.push(now.storage);
    }
    expect(ended).toEqual([storage]);
    // Some kills left it as it was, others as it was to be.
    expect([...seen].toSorted()).toEqual(['file', 'passphrase']);
  },
);
