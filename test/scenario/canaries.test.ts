import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join as path } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cleanUp, KEY, newFolder, NO_EFFECT, NOW, smallSeed } from '../support/workbench.ts';
import type { DraftEntry } from '../../domain/draft/draft-entry.ts';
import { join, startSeeded, stopSchools } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

/** Words that nothing else says: a family name, a first name, what an administrator writes. */
const CANARIES = { lastName: 'Zygomatique', firstName: 'Quetzalcoatl', title: 'Xylophonissime', message: 'Kleptoparasitaire' } as const;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path(folder, name)).filter((file) => statSync(file).isFile());
}

/** The files that hold one of the words, as text of any usual kind. */
function tellers(folders: readonly string[], words: readonly string[]): readonly string[] {
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(Buffer.from(word).toString('base64').slice(0, 12))]);
  return folders.flatMap(filesUnder).filter((file) => {
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form)) || words.some((word) => file.includes(word));
  });
}

function rename(id: string, before: string): DraftEntry {
  const { title } = CANARIES;
  return {
    id: crypto.randomUUID(), atomic: false, createdAt: NOW, state: 'active',
    intention: { kind: 'rubrique.rename', rubrique: { id, name: title }, before },
    changes: [{ entity: 'rubrique', id, edits: [{ field: 'title', was: before, set: title }] }],
  };
}

// rel:X11: all that a console and an ENT write down while they work, read byte after byte.
test('names, titles and messages are in no file and no line of a log, of a console nor of its ENT', async () => {
  const [data, backups, log] = [newFolder(), newFolder(), [] as string[]];
  const { rows, people, ...seed } = smallSeed();
  const { lastName, firstName } = CANARIES;
  const named = people.map((one) => ({ ...one, lastName, firstName }));
  const ent = await startSeeded({
    dataFolder: data, backupFolder: backups, encryptionKey: KEY, seed: { ...seed, people: named, settings: rows },
    clock: () => new Date(NOW), log: (line) => log.push(line),
  });
  const console = await join(ent, 'admin-1', { log: (line: string) => log.push(line) });
  const [sent, drafted] = [rename('cdi', 'CDI'), rename('sport', 'Sport')];
  for (const entry of [sent, drafted]) await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [sent.id], ...NO_EFFECT, message: CANARIES.message });
  expect(JSON.stringify(await console.client.school.load())).toContain(CANARIES.lastName);
  const words = Object.values(CANARIES);
  expect(filesUnder(console.folder).length).toBeGreaterThan(3);
  expect(filesUnder(backups)).toHaveLength(1);
  expect(tellers([data, backups, console.folder], words)).toEqual([]);
  await console.stop();
  expect(tellers([data, backups, console.folder], words)).toEqual([]);
  expect(log.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
});
