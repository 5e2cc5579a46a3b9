import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join as path } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cleanUp, newFolder, type TestConsole } from '../support/workbench.ts';
import { join, sendOne, startSchool, stopSchools, students } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

const FILES = ['ent.sqlite', 'ent.sqlite-wal'];

function copy(from: string, to: string): void {
  for (const file of FILES) {
    rmSync(path(to, file), { force: true });
    if (existsSync(path(from, file))) copyFileSync(path(from, file), path(to, file));
  }
}

/**
 * An ENT whose file is put back as it was some sends ago: its seals are its own, so that it finds nothing wrong by itself.
 * Only who has seen more can tell (rel:X15).
 */
async function putBack(): Promise<{ anne: TestConsole; again: Awaited<ReturnType<typeof startSchool>> }> {
  const [folder, kept] = [newFolder(), newFolder()];
  const first = await startSchool(undefined, folder);
  const anne = await join(first, 'admin-1');
  await sendOne(anne, students('none', 'writer'));
  await stopSchools();
  copy(folder, kept);
  const port = Number(new URL(first.url).port);
  await startSchool(undefined, folder, port);
  await sendOne(anne, students('writer', 'visitor'));
  await stopSchools();
  copy(kept, folder);
  return { anne, again: await startSchool(undefined, folder, port) };
}

test('a console says that the journal was cut, though the ENT finds nothing wrong with it', async () => {
  const { anne } = await putBack();
  const { report, breaks } = await anne.client.journal.verify();
  expect(report).toMatchObject({ fault: null });
  expect(breaks).toMatchObject([{ kind: 'shortened', line: 3 }]);
});

test('a console says that lines it had received were replaced by others', async () => {
  const { anne, again } = await putBack();
  await anne.client.sync.setOffline({ offline: true });
  const bilal = await join(again, 'admin-2');
  await sendOne(bilal, students('writer', 'none'));
  await sendOne(bilal, students('none', 'manager'));
  await anne.client.sync.setOffline({ offline: false });
  expect((await anne.client.journal.verify()).breaks).toMatchObject([{ kind: 'rewritten', line: 3 }]);
  // Told once, and followed on from there.
  expect(await anne.client.journal.verify()).toMatchObject({ report: { fault: null }, head: { k: 4 }, breaks: [{ kind: 'rewritten' }] });
});

test('a console follows a journal that nobody touched, and says up to where', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await sendOne(bilal, students('none', 'writer'));
  const verified = await anne.client.journal.verify();
  expect(verified.breaks).toEqual([]);
  expect(verified.head).toEqual(verified.report?.end);
});
