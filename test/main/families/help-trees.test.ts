import { afterEach, expect, test } from 'vitest';
import { MOST_HELP_TREES } from '../../../contract/console/families.contract.ts';
import { HelpTree } from '../../../domain/families/help-tree.ts';
import { SHIPPED_HELP_TREES } from '../../../texts/families/shipped-trees.ts';
import { cleanUp, newFolder, signedIn, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

const SHIPPED = HelpTree.parse(SHIPPED_HELP_TREES[0]);
const tree = (id: string, title = 'Essai'): HelpTree => ({ ...SHIPPED, id, title });

test('the questions that a computer was given survive the end of the console, each under its identifier', async () => {
  const dataFolder = newFolder();
  const ent = smallEnt();
  const first = await signedIn(ent, 'admin-1', { dataFolder });
  await first.client.families.save(tree('a', 'Ancien'));
  await first.client.families.save(tree('b'));
  await first.client.families.save(tree('a'));
  await first.stop();
  const { client } = await signedIn(ent, 'admin-1', { dataFolder });
  expect(await client.families.trees()).toEqual([tree('b'), tree('a')]);
  await client.families.remove({ id: 'b' });
  expect(await client.families.trees()).toEqual([tree('a')]);
});

test('a tree that leads nowhere is not kept, nor more than a console keeps', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  expect(await codeOf(client.families.save({ ...tree('a'), start: 'nulle-part' }))).toContain('BAD_REQUEST');
  for (let i = 0; i < MOST_HELP_TREES; i++) await client.families.save(tree(`t-${i}`));
  expect(await codeOf(client.families.save(tree('trop')))).toContain('TOO_MANY');
  expect(await client.families.trees()).toHaveLength(MOST_HELP_TREES);
});

test('who neither administers nor trains reads the questions, and keeps none', async () => {
  const { client } = await signedIn(smallEnt(), 'head');
  expect(await client.families.trees()).toEqual([]);
  for (const ask of [client.families.save(tree('a')), client.families.remove({ id: 'a' })]) expect(await codeOf(ask)).toContain('FORBIDDEN');
});
