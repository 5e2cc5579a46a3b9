import { afterEach, beforeEach, expect, it } from 'vitest';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import type { FakeWorld } from '../support/fake-entcore/world.ts';
import { setValue, valueOf } from '../server/ent-desk.ts';
import { ADMIN, CLUB, openPlatformDesk, type PlatformDesk } from './platform-desk.ts';

let desk: PlatformDesk;

beforeEach(async () => {
  desk = await openPlatformDesk();
  await desk.mode('propose', 'group', 'membership');
});
afterEach(() => desk.ent.close());

const OTHER = { ok: false, refusal: 'otherStructure' } as const;
const { id, address } = { id: 'entcore', address: 'http://127.0.0.1:1' } as const;

/** The school was made again there, or merged: the same code, other identifiers, other groups. */
function makeAgain({ structures, groups, users, accounts }: FakeWorld): void {
  structures.splice(0, 1, { id: 's-9', UAI: '0319999A', name: 'Collège réuni (fictif)' });
  for (const group of groups.values()) Object.assign(group, { structure: 's-9' });
  groups.delete('g-free0');
  for (const user of users.values()) Object.assign(user, { structure: 's-9' });
  for (const { userId } of accounts) users.get(userId)?.administers.splice(0, 1, 's-9');
}

it('a school that was made again there, or merged, is not read as one that lost everything: it says so until it is joined again', async () => {
  desk.console.sendOne(setValue('schoolGroup', CLUB, 'name', 'Le journal', 'Équipe 0'));
  makeAgain(desk.fake.world);
  const base = JSON.stringify(desk.ent.connectors.list()[0]?.lastPull);
  expect(await desk.ent.connectors.probe(id)).toEqual(OTHER);
  // What a test writes changes nothing.
  desk.written();
  for (const answer of [await desk.ent.connectors.observe(id), await desk.ent.connectors.dryRun(id)]) expect(answer).toEqual(OTHER);
  expect(desk.written().filter((asked) => !asked.startsWith('POST /auth'))).toEqual([]);
  expect(desk.ent.connectors.list()[0]).toMatchObject({ connected: true, trouble: 'otherStructure', structure: { name: 'Collège (fictif)' }, modes: { group: 'propose' } });
  expect(JSON.stringify(desk.ent.connectors.list()[0]?.lastPull)).toBe(base);
  valueOf(await desk.ent.connectors.connect(ADMIN, { id, address, ...MACHINE }));
  const seen = valueOf(await desk.ent.connectors.observe(id));
  // What was the same is to be said again, and nothing is taken for deleted there.
  expect(desk.ent.connectors.list()[0]).toMatchObject({ trouble: null, structure: { name: 'Collège réuni (fictif)' } });
  expect(seen.gaps.filter(({ standing }) => standing === 'there')).toEqual([]);
  expect(seen.unmatched.map(({ kind }) => kind)).toContain('group');
});

it('a school that is there twice is not read as either', async () => {
  desk.fake.world.structures.push({ id: 's-2b', UAI: '0319999A', name: 'Collège (fictif) bis' });
  desk.fake.world.users.get('u-machine')?.administers.push('s-2b');
  expect(await desk.ent.connectors.observe(id)).toEqual(OTHER);
});

it('a new name of the school there changes nothing, and is shown once it is tested', async () => {
  desk.fake.world.structures.splice(0, 1, { id: 's-1', UAI: '0319999A', name: 'Collège Ada Lovelace (fictif)' });
  expect(await desk.ent.connectors.observe(id)).toMatchObject({ ok: true });
  expect(valueOf(await desk.ent.connectors.probe(id)).structure?.name).toBe('Collège Ada Lovelace (fictif)');
});
