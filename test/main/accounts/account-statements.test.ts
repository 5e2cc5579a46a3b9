import { afterEach, expect, test } from 'vitest';
import { MOST_STATEMENTS } from '../../../contract/console/accounts.contract.ts';
import type { AccountStatement } from '../../../domain/accounts/account-statement.ts';
import { cleanUp, newFolder, signedIn, smallEnt } from '../../support/workbench.ts';
import { codeOf } from '../lock/code-of.ts';

afterEach(cleanUp);

const statement = (platform: string, source = 'a.csv'): AccountStatement => ({ platform, statedOn: '2026-11-09', source, accounts: [{ personId: 'p1', state: 'active' }], strangers: 1 });

test('what exports said of accounts survives the end of the console, the last one of each platform', async () => {
  const dataFolder = newFolder();
  const ent = smallEnt();
  const first = await signedIn(ent, 'admin-1', { dataFolder });
  await first.client.accounts.keep(statement('x', 'ancien.csv'));
  await first.client.accounts.keep(statement('y'));
  await first.client.accounts.keep(statement('x'));
  await first.stop();
  const { client } = await signedIn(ent, 'admin-1', { dataFolder });
  expect(await client.accounts.statements()).toEqual([statement('x'), statement('y')]);
  await client.accounts.forget({ platform: 'x' });
  expect(await client.accounts.statements()).toEqual([statement('y')]);
});

test('a statement that bears anything to sign in with is not kept, nor more than a console keeps', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  const withSecret = { ...statement('x'), accounts: [{ personId: 'p1', state: 'active' as const, provisional: 'Secret-1' }] };
  expect(await codeOf(client.accounts.keep(withSecret))).toContain('BAD_REQUEST');
  for (let i = 0; i < MOST_STATEMENTS; i++) await client.accounts.keep(statement(`p-${i}`));
  expect(await codeOf(client.accounts.keep(statement('trop')))).toContain('TOO_MANY');
});

test('who does not administer the ENT reads statements, and keeps none', async () => {
  const { client } = await signedIn(smallEnt(), 'head');
  expect(await client.accounts.statements()).toEqual([]);
  for (const ask of [client.accounts.keep(statement('x')), client.accounts.forget({ platform: 'x' })]) expect(await codeOf(ask)).toContain('FORBIDDEN');
});

test('the account of somebody who left is forgotten with them, three months after', async () => {
  let now = '2026-11-09T08:00:00.000Z';
  const ent = smallEnt();
  const { client } = await signedIn(ent, 'admin-1', { clock: () => new Date(now) });
  ent.put('departure', 'p1', { profile: 'teacher', groupIds: [], leftOn: '2026-08-12' }, 'import');
  await client.sync.refresh();
  const two = { ...statement('x'), accounts: [{ personId: 'p0', state: 'active' as const }, { personId: 'p1', state: 'active' as const }] };
  await client.accounts.keep(two);
  await client.session.signIn({ accountId: 'admin-1' });
  expect(await client.accounts.statements()).toEqual([two]);
  now = '2026-11-13T08:00:00.000Z';
  await client.session.signIn({ accountId: 'admin-1' });
  expect(await client.accounts.statements()).toEqual([{ ...two, accounts: [{ personId: 'p0', state: 'active' }] }]);
});
