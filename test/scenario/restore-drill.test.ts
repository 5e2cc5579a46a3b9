import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { createEnt } from '../../server/create-ent.ts';
import { restoreFile } from '../../server/database/engines/sqlite/restore-file.ts';
import { restores } from '../faults/programmes/restores.ts';
import { runProgramme } from '../faults/programme.ts';
import { cleanUp, KEY, newFolder, NOW } from '../support/workbench.ts';

afterEach(cleanUp);

test('of 20 ENTs destroyed and restored, none lost what it had acknowledged (rel:R10)', async () => {
  expect((await runProgramme(restores, { from: 1, runs: 20 })).broken).toEqual([]);
}, 120_000);

test('a backup is closed by the key of its data, and a folder keeps the last fourteen', async () => {
  const [folder, backups] = [newFolder(), newFolder()];
  let now = new Date(NOW).getTime();
  const ent = createEnt({ file: path(folder, 'ent.sqlite'), encryptionKey: KEY, clock: () => new Date((now += 86_400_000)) });
  for (let day = 0; day < 16; day++) await ent.backup(backups);
  ent.close();
  const kept = readdirSync(backups);
  expect(kept).toHaveLength(14);
  expect(kept.every((name) => !readFileSync(path(backups, name)).includes(Buffer.from('SQLite format 3')))).toBe(true);
});

test('a backup that cannot be put back changes nothing', async () => {
  const [folder, backups] = [newFolder(), newFolder()];
  const file = path(folder, 'ent.sqlite');
  const ent = createEnt({ file, encryptionKey: KEY, clock: () => new Date(NOW) });
  const backup = must(await ent.backup(backups), 'SQLite writes backups');
  const restore = (over: object) => restoreFile({ file, key: KEY, backup, epoch: 'restored', now: new Date(NOW), ...over });
  expect(await restore({})).toEqual({ ok: false, refusal: { kind: 'in-use' } });
  ent.close();
  const before = readFileSync(file);
  expect(await restore({ backup: path(backups, 'none') })).toEqual({ ok: false, refusal: { kind: 'no-backup' } });
  const damaged = path(backups, 'damaged');
  writeFileSync(damaged, Buffer.from(readFileSync(backup)).fill(0x5a, 8192, 12_288));
  expect(await restore({ backup: damaged })).toMatchObject({ ok: false });
  writeFileSync(damaged, 'not a database, and long enough to be read as one'.repeat(200));
  expect(await restore({ backup: damaged })).toEqual({ ok: false, refusal: { kind: 'not-a-backup' } });
  expect(await restore({ key: Buffer.alloc(32, 9) })).toEqual({ ok: false, refusal: { kind: 'not-a-backup' } });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}.restoring`)).toBe(false);
});
