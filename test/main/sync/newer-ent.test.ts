import { afterEach, expect, test } from 'vitest';
import { isSettingsEntity } from '../../../domain/sync/entity.ts';
import { cleanUp, giveRight, NO_EFFECT, openConsole, shownRole, smallEnt, smallSeed, STUDENTS } from '../../support/workbench.ts';

afterEach(cleanUp);

async function joined() {
  const ent = smallEnt();
  const station = await openConsole({ connectEnt: (address) => ent.connect(address) });
  await station.client.session.signIn({ accountId: 'admin-1' });
  await station.client.sync.refresh();
  return { ent, station };
}

test('an entity, a field and a role that only a newer ENT names are kept aside: the pull is whole, and everything goes on', async () => {
  const { ent, station } = await joined();
  ent.put('robot', 'r1', { arms: { left: 1 } }, 'Bilal Sow');
  ent.put('rubrique', 'cdi', { title: 'CDI renommé', state: 'active', hologram: 'blue' }, 'Bilal Sow');
  expect(await station.client.sync.refresh()).toMatchObject({ connection: 'online' });
  const { rows } = await station.client.school.load();
  expect(rows.filter(({ entity }) => !isSettingsEntity(entity))).toEqual([]);
  expect(rows.find(({ entity, id }) => entity === 'rubrique' && id === 'cdi')?.fields).toMatchObject({ title: 'CDI renommé', hologram: 'blue' });
  const entry = giveRight('sport', STUDENTS, 'none', 'writer');
  await station.client.draft.record(entry);
  const { status } = await station.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(status).toMatchObject({ connection: 'online', inOutbox: 0 });
  expect(await shownRole(station, 'sport', STUDENTS)).toBe('writer');
});

test.each([
  ['person', 'p9', { ...smallSeed(1).people[0], id: 'p9', profile: 'robot' }],
  ['person', 'p9', { ...smallSeed(1).people[0], id: 'p9', source: 'factory' }],
  ['group', 'g9', { id: 'g9', name: 'Robots', kind: 'fleet', origin: 'aaf' }],
] as const)('a word of the directory (%s %s) that only a newer ENT has: the console says to update it, and what waits leaves', async (entity, id, fact) => {
  const { ent, station } = await joined();
  ent.putFact(entity, id, fact);
  expect(await station.client.sync.refresh()).toMatchObject({ connection: 'too-old' });
  const entry = giveRight('sport', STUDENTS, 'none', 'writer');
  await station.client.draft.record(entry);
  const { sent } = await station.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['applied']);
  const { draft, peopleJson } = await station.client.school.load();
  expect([draft, peopleJson.includes('9')]).toEqual([[], false]);
});
