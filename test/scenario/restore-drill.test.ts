import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { must } from '../../domain/kernel/assert.ts';
import { createEnt } from '../../server/create-ent.ts';
import { restoreFile } from '../../server/database/engines/sqlite/restore-file.ts';
import { createRandom } from '../simulation/random.ts';
import { cleanUp, KEY, newFolder, NOW, shownRole, STUDENTS, type TestConsole } from '../support/workbench.ts';
import { join, sendOne, startSchool, stopSchools, students } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

/** Drills of a run, rel:R10; `RESTORE_DRILLS` asks for more. */
const DRILLS = Number(process.env['RESTORE_DRILLS'] ?? 6);
const ROLES = ['none', 'visitor', 'writer', 'publisher', 'manager'] as const;

test(`of ${DRILLS} restored ENTs, none lost what it had acknowledged`, async () => {
  const { int } = createRandom(10);
  for (let drill = 0; drill < DRILLS; drill++) {
    await cleanUp();
    await stopSchools();
    expect(await drillOnce({ before: int(3), after: 1 + int(3), harm: int(3) }), `drill ${drill}`).toBe('as acknowledged');
  }
}, 120_000);

interface Drill {
  /** Sends before the backup, and after it. */
  readonly before: number;
  readonly after: number;
  readonly harm: number;
}

/** A backup at some instant, more sends, a destroyed file, the backup put back: consoles give back what it lacks. */
async function drillOnce({ before, after, harm }: Drill): Promise<string> {
  const [folder, backups] = [newFolder(), newFolder()];
  const first = await startSchool(undefined, folder);
  const anne = await join(first, 'admin-1');
  for (let turn = 0; turn < before; turn++) await sendOne(anne, nextRole(turn));
  await stopSchools();
  const ent = createEnt({ file: path(folder, 'ent.sqlite'), clock: () => new Date(NOW) });
  const backup = must(await ent.backup(backups), 'SQLite writes backups');
  ent.close();
  const port = Number(new URL(first.url).port);
  await startSchool(undefined, folder, port);
  for (let turn = before; turn < before + after; turn++) await sendOne(anne, nextRole(turn));
  const acknowledged = await shownRole(anne, 'cdi', STUDENTS);
  await stopSchools();
  destroy(path(folder, 'ent.sqlite'), harm);
  const restored = await restoreFile({ file: path(folder, 'ent.sqlite'), backup, epoch: 'restored', now: new Date(NOW) });
  expect(restored.ok).toBe(true);
  const again = await startSchool(undefined, folder, port);
  await sendLost(anne);
  const bilal = await join(again, 'admin-2');
  return (await shownRole(bilal, 'cdi', STUDENTS)) === acknowledged ? 'as acknowledged' : 'lost';
}

const nextRole = (turn: number) => students(roleAt(turn), roleAt(turn + 1));
const roleAt = (turn: number): (typeof ROLES)[number] => must(ROLES[turn % ROLES.length], 'a role');

async function sendLost(console: TestConsole): Promise<void> {
  const { lost } = await console.client.sync.refresh();
  expect(lost).toBeGreaterThan(0);
  await console.client.sync.resendLost({ resend: true });
}

function destroy(file: string, harm: number): void {
  if (harm === 0) return rmSync(file);
  const bytes = readFileSync(file);
  if (harm === 1) return writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  return writeFileSync(file, bytes.fill(0x5a, 0, 4096));
}

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
