import { afterEach, expect, test } from 'vitest';
import type { ControlSight } from '../../../domain/controls/control-history.ts';
import { cleanUp, openConsole, signedIn, smallEnt } from '../../support/workbench.ts';

afterEach(cleanUp);

const sight = (state: ControlSight['state'], over: Partial<ControlSight> = {}): ControlSight => ({
  control: 'GRP-01', state, findings: state === 'passed' ? 0 : 1, scope: 'a', by: null, since: null, until: null, ...over,
});

test('what happens to a control is kept on this computer, through restarts and away from the network', async () => {
  let now = '2026-11-09T08:00:00.000Z';
  const ent = smallEnt();
  const over = { clock: () => new Date(now) };
  const first = await signedIn(ent, 'admin-1', over);
  await first.client.controls.note({ sights: [sight('passed'), sight('found', { control: 'RUB-01' })] });
  await first.client.sync.setOffline({ offline: true });
  now = '2026-11-09T08:09:00.000Z';
  await first.client.controls.note({ sights: [sight('found'), sight('found', { control: 'RUB-01' })] });
  await first.stop();
  const second = await openConsole({ ...over, dataFolder: first.folder, connectEnt: (address) => ent.connect(address) });
  now = '2026-11-09T08:18:00.000Z';
  await second.client.controls.note({ sights: [sight('passed')] });
  expect(await second.client.controls.history({ control: 'GRP-01' })).toMatchObject([
    { kind: 'gone', at: '2026-11-09T08:18:00.000Z' },
    { kind: 'appeared', at: '2026-11-09T08:09:00.000Z', findings: 1 },
  ]);
  expect(await second.client.controls.history({ control: 'RUB-01' })).toMatchObject([{ kind: 'known', at: '2026-11-09T08:00:00.000Z' }]);
});

test('twelve months are kept, and the last word of each control', async () => {
  let now = '2026-11-09T08:00:00.000Z';
  const { client } = await signedIn(smallEnt(), 'admin-1', { clock: () => new Date(now) });
  await client.controls.note({ sights: [sight('found'), sight('found', { control: 'RUB-01' })] });
  now = '2026-12-09T08:00:00.000Z';
  await client.session.signIn({ accountId: 'admin-1' });
  await client.controls.note({ sights: [sight('passed')] });
  now = '2027-11-20T08:00:00.000Z';
  await client.session.signIn({ accountId: 'admin-1' });
  await client.controls.note({ sights: [] });
  expect(await client.controls.history({ control: 'GRP-01' })).toMatchObject([{ kind: 'gone' }]);
  expect(await client.controls.history({ control: 'RUB-01' })).toMatchObject([{ kind: 'known' }]);
});

test('nobody signed in has no history, and each account has its own', async () => {
  const { client } = await signedIn(smallEnt(), 'admin-1');
  await client.controls.note({ sights: [sight('found')] });
  await client.session.signOut();
  await expect(client.controls.history({ control: 'GRP-01' })).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  await client.session.signIn({ accountId: 'admin-2' });
  expect(await client.controls.history({ control: 'GRP-01' })).toEqual([]);
});
