import { afterEach, expect, test } from 'vitest';
import type { OpenedExchange } from '../../../contract/console/exchange.contract.ts';
import { KEPT_PARTS, type KeptLine, type KeptPart } from '../../../contract/console/kept-here.ts';
import type { Preferences } from '../../../contract/console/preferences.ts';
import { must } from '../../../domain/kernel/assert.ts';
import { choiceKeeper, listKeeper } from '../../../main/copies/kept/keeper.ts';
import { INITIAL_PREFERENCES } from '../../../main/preferences/preference.store.ts';
import tree from '../../../texts/families/ecole.depannage.json' with { type: 'json' };
import { HelpTree } from '../../../domain/families/help-tree.ts';
import { cleanUp, newFolder, NOW, signedIn, smallEnt, type TestConsole } from '../../support/workbench.ts';

afterEach(cleanUp);

const TREE = HelpTree.parse(tree);
const CHOSEN: Preferences = { ...INITIAL_PREFERENCES, theme: 'dark', scale: 125, shortcuts: { palette: 'Ctrl+j', filter: null }, corrections: { siecle: ['2026-11-02T10:00:00.000Z'] } };
const STATEMENT = { platform: 'x', statedOn: '2026-11-02', source: 'comptes.csv', accounts: [], strangers: 3 };
const STATISTICS = { id: '0b4bd6bc-3e0a-4a52-8a6d-6ef9b3e5e1a1', source: 'statistiques.csv', importedOn: '2026-11-03', header: ['Jour', 'Connexions'], columns: {}, lines: [] };
const seen = (findings: number) => ({ control: 'MSG-01', state: findings > 0 ? 'found' as const : 'passed' as const, scope: '', findings, by: null, since: null, until: null });

interface Copied { readonly bytes: Blob; readonly key: string; readonly folder: string }

/** A computer with something of everything, and its copy. */
async function copied(ent: ReturnType<typeof smallEnt>): Promise<Copied> {
  const folder = newFolder();
  const { client } = await signedIn(ent, 'admin-1');
  await client.preferences.save(CHOSEN);
  await client.families.save(TREE);
  await client.accounts.keep(STATEMENT);
  await client.figures.keep(STATISTICS);
  await client.figures.setPlan({ plan: { rhythm: 'monthly', folder, since: '2026-01-01' } });
  await client.controls.note({ sights: [seen(2)] });
  return { ...must(await client.exchange.copy(), 'a copy'), folder };
}

async function give({ client }: TestConsole, { bytes, key }: Copied): Promise<{ readonly id: string; readonly opened: OpenedExchange }> {
  const { id } = await client.importer.open({ name: 'x.entx', size: bytes.size });
  await client.importer.add({ id, bytes });
  return { id, opened: await client.exchange.open({ id, key }) };
}

const fatesOf = (opened: OpenedExchange) => (opened.kind === 'opened' ? Object.fromEntries(opened.kept.map(({ part, fate }) => [part, fate])) : {});
const ALL: readonly KeptPart[] = ['display', 'shortcuts', 'notes', 'report', 'trees', 'statements', 'statistics', 'history'];

test('a new computer gets back what the old one kept, told part by part before, and nothing leaves for the ENT', async () => {
  const ent = smallEnt();
  const copy = await copied(ent);
  const fresh = await signedIn(ent, 'admin-1');
  const { id, opened } = await give(fresh, copy);
  expect(fatesOf(opened)).toEqual(Object.fromEntries(ALL.map((part) => [part, 'new'])));
  expect(opened).toMatchObject({ content: { entries: [] } });
  // The page is not given what it has no use for.
  expect(JSON.stringify(opened)).not.toContain('"accounts"');
  const { client } = fresh;
  expect(await client.exchange.restore({ id, key: copy.key, parts: [...ALL] })).toMatchObject({ kind: 'restored', preferences: CHOSEN });
  expect(await client.preferences.read()).toEqual(CHOSEN);
  expect(await client.families.trees()).toEqual([TREE]);
  expect(await client.accounts.statements()).toEqual([STATEMENT]);
  expect(await client.figures.statistics()).toEqual([STATISTICS]);
  // The reports of the old computer are its own: the next one is that of the next day planned.
  expect(await client.figures.plan()).toMatchObject({ plan: { rhythm: 'monthly', folder: copy.folder, last: null } });
  expect((await client.controls.history({ control: 'MSG-01' })).map(({ findings }) => findings)).toEqual([2]);
  expect(fatesOf((await give(fresh, copy)).opened)).toEqual(Object.fromEntries(ALL.map((part) => [part, 'same'])));
});

test('what is here stays: a list is joined, a choice is replaced where it was ticked only', async () => {
  const ent = smallEnt();
  const copy = await copied(ent);
  const here = await signedIn(ent, 'admin-1', { clock: () => new Date(Date.parse(NOW) + 60_000) });
  const { client } = here;
  await client.preferences.save({ ...INITIAL_PREFERENCES, theme: 'light', shortcuts: { undo: 'Ctrl+u' } });
  await client.families.save({ ...TREE, title: 'Le nôtre' });
  await client.families.save({ ...TREE, id: 'autre', title: 'Un autre' });
  await client.controls.note({ sights: [seen(1)] });
  const { id, opened } = await give(here, copy);
  expect(fatesOf(opened)).toMatchObject({ display: 'other', shortcuts: 'other', notes: 'new', trees: 'same', history: 'joined' });
  const told = (part: KeptPart): KeptLine | undefined => (opened.kind === 'opened' ? opened.kept.find((one) => one.part === part) : undefined);
  expect(told('trees')).toMatchObject({ comes: [], stays: [TREE.title] });
  expect(told('display')).toMatchObject({ here: { display: { theme: 'light' } }, there: { display: { theme: 'dark' } } });
  await client.exchange.restore({ id, key: copy.key, parts: ['notes', 'trees', 'history', 'shortcuts'] });
  expect(await client.preferences.read()).toEqual({ ...INITIAL_PREFERENCES, theme: 'light', shortcuts: CHOSEN.shortcuts, corrections: CHOSEN.corrections });
  expect((await client.families.trees()).map(({ title }) => title)).toEqual(['Le nôtre', 'Un autre']);
  expect((await client.controls.history({ control: 'MSG-01' })).map(({ findings }) => findings)).toEqual([1, 2]);
});

test('somebody else’s copy, another key and a part that this version does not read bring nothing', async () => {
  const ent = smallEnt();
  const copy = await copied(ent);
  const other = await signedIn(ent, 'admin-2');
  const { id, opened } = await give(other, copy);
  expect(opened).toMatchObject({ kind: 'opened', kept: [] });
  expect(await other.client.exchange.restore({ id, key: copy.key, parts: ['display'] })).toEqual({ kind: 'refused' });
  const mine = await signedIn(ent, 'admin-1');
  const again = await give(mine, copy);
  expect(await mine.client.exchange.restore({ id: again.id, key: 'AAAA', parts: ['display'] })).toEqual({ kind: 'refused' });
  expect((await mine.client.preferences.read()).theme).toBe('system');

  const put: unknown[] = [];
  const display = choiceKeeper({ part: 'display', shape: KEPT_PARTS.display, read: () => undefined, put: (one) => put.push(one) });
  const trees = listKeeper({ part: 'trees', shape: KEPT_PARTS.trees, all: () => [], keyOf: ({ id: one }) => one, nameOf: ({ title }) => title, most: 0, add: (missing) => put.push(...missing) });
  for (const keeper of [display, trees]) {
    expect(keeper.look({ theme: 'purple' })).toMatchObject({ fate: 'unreadable' });
    keeper.put({ theme: 'purple' });
  }
  // Whoever may keep no tree is offered none.
  expect(trees.look([TREE])).toMatchObject({ fate: 'same', comes: [] });
  expect(put).toEqual([]);
});
