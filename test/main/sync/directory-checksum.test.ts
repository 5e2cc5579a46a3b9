import { afterEach, expect, test } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { EntClient } from '../../../main/sync/ent/ent-client.ts';
import type { WireLine } from '../../../main/sync/lines/wire-line.ts';
import { cleanUp, signedIn, smallEnt, smallSeed } from '../../support/workbench.ts';

afterEach(cleanUp);

/** An ENT whose next pulls lose what they say of somebody, and count as if it had never been said. */
function losing(client: EntClient, id: string): EntClient {
  const lose = async function* (pulled: AsyncIterable<readonly WireLine[]>): AsyncGenerator<readonly WireLine[]> {
    for await (const lines of pulled) {
      const kept = lines.filter((one) => one.kind !== 'directory' || one.line.id !== id);
      const lost = lines.length - kept.length;
      yield kept.map((one) => (one.kind === 'other' && 'z' in one.line ? { ...one, line: { z: { ...one.line.z, rows: one.line.z.rows - lost } } } : one));
    }
  };
  return { ...client, pull: (...given) => lose(client.pull(...given)) };
}

test('a directory that lost somebody on the way is seen at once, and loaded again', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1', { connectEnt: (address) => losing(ent.connect(address), 'p-new') });
  ent.putPerson({ ...must(smallSeed(1).people[0], 'one is asked for'), id: 'p-new' });
  await console.client.sync.refresh();
  const { people } = unpackSchool(await console.client.school.load());
  expect(people.filter(({ id }) => id === 'p-new')).toHaveLength(1);
});

test('a directory made good once is looked at again: what strays afterwards, at the same checksum, is seen too', async () => {
  const ent = smallEnt();
  const strays = { next: false };
  const straying = (client: EntClient): EntClient => ({
    ...client,
    pull: async function* (...given) {
      const isStraying = strays.next;
      strays.next = false;
      if (isStraying) yield [{ kind: 'directory', line: { entity: 'person', id: 'p0', ver: 9, names: [] } }];
      for await (const lines of client.pull(...given)) {
        yield lines.map((one) => (isStraying && one.kind === 'other' && 'z' in one.line ? { ...one, line: { z: { ...one.line.z, rows: one.line.z.rows + 1 } } } : one));
      }
    },
  });
  const console = await signedIn(ent, 'admin-1', { connectEnt: (address) => straying(ent.connect(address)) });
  const isThere = async (): Promise<boolean> => unpackSchool(await console.client.school.load()).people.some(({ id }) => id === 'p0');
  for (let time = 0; time < 2; time++) {
    strays.next = true;
    await console.client.sync.refresh();
    await console.client.sync.refresh();
    expect(await isThere(), `time ${time + 1}`).toBe(true);
  }
});

test('who is lost on the way back to a checksum that was doubted once is missed too', async () => {
  const ent = smallEnt();
  const newcomer = { ...must(smallSeed(1).people[0], 'one is asked for'), id: 'p-new' };
  let pulls = 0;
  // Every pull says a checksum that nothing has; the second one loses somebody who came meanwhile.
  const straying = (client: EntClient): EntClient => ({
    ...client,
    pull: async function* (...given) {
      pulls += 1;
      if (pulls === 2) ent.putPerson(newcomer);
      const isLosing = pulls === 2;
      for await (const lines of client.pull(...given)) {
        const kept = lines.filter((one) => !isLosing || one.kind !== 'directory');
        yield kept.map((one) => (one.kind === 'other' && 'z' in one.line ? { ...one, line: { z: { ...one.line.z, rows: one.line.z.rows - (lines.length - kept.length), directoryCheck: '0000000000000001' } } } : one));
      }
    },
  });
  const console = await signedIn(ent, 'admin-1', { connectEnt: (address) => straying(ent.connect(address)) });
  await console.client.sync.refresh();
  expect(unpackSchool(await console.client.school.load()).people.some(({ id }) => id === 'p-new')).toBe(true);
});

test('an ENT that counts its directory wrong is not asked for all of it at each answer', async () => {
  const ent = smallEnt();
  const snapshots: string[] = [];
  const miscounting = (client: EntClient): EntClient => ({
    ...client,
    snapshot: (request, signal) => (snapshots.push(request.stream), client.snapshot(request, signal)),
    pull: async function* (...given) {
      for await (const lines of client.pull(...given)) {
        yield lines.map((one) => (one.kind === 'other' && 'z' in one.line ? { ...one, line: { z: { ...one.line.z, directoryCheck: '0000000000000001' } } } : one));
      }
    },
  });
  const console = await signedIn(ent, 'admin-1', { connectEnt: (address) => miscounting(ent.connect(address)) });
  await console.client.sync.refresh();
  await console.client.sync.refresh();
  expect(snapshots.filter((stream) => stream === 'directory')).toHaveLength(2);
});
