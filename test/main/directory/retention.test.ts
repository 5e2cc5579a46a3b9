import { afterEach, expect, test } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { createEnt } from '../../../server/create-ent.ts';
import { cleanUp, giveRight, openConsole, signedIn, smallEnt, smallSeed, STUDENTS } from '../../support/workbench.ts';

afterEach(cleanUp);

test('a laptop put away for a year shows nobody before the ENT gives its people again, and keeps its work', async () => {
  let now = '2026-11-09T08:00:00.000Z';
  const ent = smallEnt();
  const over = { clock: () => new Date(now), connectEnt: (address: Parameters<typeof ent.connect>[0]) => ent.connect(address) };
  const first = await signedIn(ent, 'admin-1', over);
  await first.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
  await first.stop();
  now = '2027-11-09T08:00:00.000Z';
  const again = await openConsole({ ...over, dataFolder: first.folder });
  // It answers who one is, and gives nothing.
  ent.fail('snapshot', 'server-error', 'before', 9);
  await again.client.session.signIn({ accountId: 'admin-1' });
  const school = unpackSchool(await again.client.school.load());
  expect(school.people).toEqual([]);
  expect(school.draft).toHaveLength(1);
});

test('somebody who left more than three months ago is not shown, even where their removal waits to be confirmed', async () => {
  let now = '2026-11-09T08:00:00.000Z';
  const ent = smallEnt();
  const over = { clock: () => new Date(now), connectEnt: (address: Parameters<typeof ent.connect>[0]) => ent.connect(address) };
  const first = await signedIn(ent, 'admin-1', over);
  ent.put('departure', 'p1', { profile: 'teacher', groupIds: [], leftOn: '2026-08-12' }, 'import');
  await first.client.sync.refresh();
  now = '2026-11-12T08:00:00.000Z';
  await first.client.session.signIn({ accountId: 'admin-1' });
  expect(unpackSchool(await first.client.school.load()).people).toHaveLength(3);
  now = '2026-11-13T08:00:00.000Z';
  await first.client.session.signIn({ accountId: 'admin-1' });
  expect(unpackSchool(await first.client.school.load()).people.map(({ id }) => id)).toEqual(['p0', 'p2']);
});

test('the ENT empties what it keeps of them before it answers', () => {
  let now = '2026-11-09T08:00:00.000Z';
  const ent = createEnt({ clock: () => new Date(now) });
  const seed = smallSeed();
  ent.seed({ ...seed, settings: [{ entity: 'departure', id: 'gone', fields: { profile: 'teacher', groupIds: ['profil:enseignant'], leftOn: '2026-08-09' } }] });
  const [account] = ent.accounts();
  if (account === undefined) throw new Error('the seed has accounts');
  const said = (): string => {
    const answer = ent.snapshot(account, { client: 'c', identities: [], stream: 'settings', protocol: 2 });
    return answer.ok ? [...answer.value].join('\n') : 'refused';
  };
  expect(said()).toContain('profil:enseignant"],"leftOn":"2026-08-09');
  now = '2026-11-10T08:00:00.000Z';
  expect(said()).not.toContain('2026-08-09');
  ent.close();
});
