import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { builtProgram } from '../support/programs/built-programs.ts';
import { cleanUp, newFolder, NO_EFFECT, openConsole } from '../support/workbench.ts';
import { join, startSchool, stopSchools } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

const CHILD = builtProgram('test/scenario/console-child.ts');

/** Lets a console work in a process of its own, and kills it after so many promises. */
async function workUntilKilled(folder: string, url: string, promises: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, folder, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kept: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, id = ''] = line.split(' ');
    if (word !== 'KEPT') throw new Error(line);
    kept.push(id);
    if (kept.length >= promises && child.exitCode === null) child.kill('SIGKILL');
  }
  return kept;
}

test('a console killed in the middle loses nothing it promised and doubles nothing', async () => {
  const ent = await startSchool();
  const folder = newFolder();
  const kept: string[] = [];
  for (const promises of [1, 4, 6, 9]) {
    kept.push(...(await workUntilKilled(folder, ent.url, promises)));
  }
  // By the clock of those that were killed: one set back would lock the station.
  const survivor = await openConsole({ dataFolder: folder, entUrl: ent.url, entName: 'kill', clock: () => new Date() });
  await survivor.client.sync.refresh();
  const { draft } = await survivor.client.school.load();
  if (draft.length > 0) await survivor.client.sync.send({ ids: draft.map(({ id }) => id), ...NO_EFFECT });
  expect(await survivor.client.sync.refresh()).toMatchObject({ inOutbox: 0, connection: 'online' });

  const other = await join(ent, 'admin-2');
  const { rows } = await other.client.school.load();
  const there = new Set(rows.filter(({ entity }) => entity === 'rubrique').map(({ id }) => id));
  expect(kept.length).toBeGreaterThanOrEqual(20);
  expect(kept.filter((id) => !there.has(id))).toEqual([]);
  const { entries } = await other.client.journal.page({ search: '', before: null, limit: 200 });
  const created = entries.flatMap(({ status, edits }) => (status === 'applied' ? [edits[0]?.id] : []));
  expect(new Set(created).size).toBe(created.length);
}, 60_000);

test('a second start on the same data says so and leaves', async () => {
  const ent = await startSchool();
  const first = await openConsole({ entUrl: ent.url });
  const child = spawn(process.execPath, [CHILD, first.folder, ent.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  expect(said).toBe('REFUSED locked\n');
  expect(child.exitCode ?? 4).toBe(4);
});
