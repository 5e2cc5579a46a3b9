import { afterEach, expect, test } from 'vitest';
import { importMembers } from '../../domain/imports/import-members.ts';
import { resolveMembers, type ImportGround } from '../../domain/imports/resolve-members.ts';
import { must } from '../../domain/kernel/assert.ts';
import { createDirectoryIndex } from '../../domain/school/directory-index.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import { unpackSchool } from '../../contract/console/unpack-school.ts';
import { cleanUp, NO_EFFECT, NOW, type TestConsole } from '../support/workbench.ts';
import { join, startSchool, stopSchools } from './school-bench.ts';

afterEach(async () => {
  await cleanUp();
  await stopSchools();
});

/** The school as a page has it. */
async function groundOf({ client }: TestConsole): Promise<ImportGround> {
  const { people, groups, rows } = unpackSchool(await client.school.load());
  const view = createRowTable();
  for (const { entity, id, ver, fields } of rows) view.put(entity, id, { ver, fields });
  return { directory: createDirectoryIndex(people, groups), view };
}

/** The identifier of the group that the list makes. */
const MADE = '0f5a8c1e-7d24-4b7e-9c55-000000000001';

/** Gives a list to a console, and what it adds, as the page puts it together. */
async function read(console: TestConsole, content: string): Promise<ReturnType<typeof importMembers>> {
  const bytes = new Blob([content]);
  const { id } = await console.client.importer.open({ name: 'clubs.csv', size: bytes.size });
  await console.client.importer.add({ id, bytes });
  const file = await console.client.importer.read({ id });
  const members = file.content.kind === 'members' ? file.content.members : [];
  const ground = await groundOf(console);
  return importMembers(ground, resolveMembers(ground, members), { choices: new Map(), newId: () => MADE });
}

const LIST = 'Groupe;Nom;Prénom\nClub échecs;D’Angelo 0;Zoé\nClub échecs;D’ANGELO 1;Zoe\nClub échecs;Personne;Inconnue\n';

test('a list read offline is one entry, undone and done again at once; sent, the other administrator has the group and its members', async () => {
  const ent = await startSchool();
  const [anne, bilal] = [await join(ent, 'admin-1'), await join(ent, 'admin-2')];
  await anne.client.sync.setOffline({ offline: true });
  const { intended } = await read(anne, LIST);
  const entry = { ...must(intended, 'two people are recognised'), id: crypto.randomUUID(), createdAt: NOW, state: 'active' as const };
  await anne.client.draft.record(entry);
  await anne.client.draft.undo();
  await anne.client.draft.redo();
  expect((await anne.client.school.load()).draft).toMatchObject([{ intention: { kind: 'import.members', members: 2, groups: 1, created: 1 }, state: 'active' }]);
  await anne.client.sync.setOffline({ offline: false });
  const { sent } = await anne.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['applied', 'applied', 'applied']);
  await bilal.client.sync.refresh();
  const { view } = await groundOf(bilal);
  expect([...view.list('schoolGroup')].map(([, { fields }]) => fields['name'])).toContain('Club échecs');
  expect([...view.list('membership')].map(([id, { fields }]) => [id.split('|')[1], fields['member']])).toEqual([['p0', true], ['p1', true]]);
  expect((await read(bilal, LIST)).intended).toBeUndefined();
});

test('who may not edit groups keeps nothing of a list', async () => {
  const ent = await startSchool();
  const head = await join(ent, 'head');
  const { intended } = await read(head, LIST);
  const entry = { ...must(intended, 'the list is read all the same'), id: crypto.randomUUID(), createdAt: NOW, state: 'active' as const };
  await expect(head.client.draft.record(entry)).rejects.toMatchObject({ code: 'REFUSED' });
  expect((await head.client.school.load()).draft).toEqual([]);
});
