import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { must } from '../../../domain/kernel/assert.ts';
import type { SnapshotRequest } from '../../../domain/sync/protocol.ts';
import type { EntClient } from '../../../main/sync/ent/ent-client.ts';
import { EntTrouble, type EntFailure } from '../../../main/sync/ent/ent-failure.ts';
import { readWireLine, type WireLine } from '../../../main/sync/lines/wire-line.ts';
import { cleanUp, NOW, openConsole, smallEnt, smallSeed, type TestConsole } from '../../support/workbench.ts';
import type { InMemoryEnt } from '../../support/in-memory-ent.ts';
import { stopDisk } from '../../support/stop-disk.ts';

afterEach(cleanUp);

/** Rows of a page of an ENT; so many people that a load takes three, and keeps two batches. */
const PAGE = 2000;
const PEOPLE = 4_600;

/** How the loads of a directory end: after so many lines, by a failure; the others go to their end. */
interface Weather {
  cuts: number[];
  failure: EntFailure;
  /** What was asked, and how many rows came. */
  readonly asked: { readonly from: SnapshotRequest['from']; rows: number }[];
}

const calm = (cuts: number[]): Weather => ({ cuts, failure: 'unreachable', asked: [] });

function cutting(client: EntClient, weather: Weather): EntClient {
  return { ...client, snapshot: (request, signal) => (request.stream === 'directory' ? cutLines(client.snapshot(request, signal), request, weather) : client.snapshot(request, signal)) };
}

async function* cutLines(lines: AsyncIterable<readonly WireLine[]>, { from }: SnapshotRequest, weather: Weather): AsyncGenerator<readonly WireLine[]> {
  const asked = { from, rows: 0 };
  weather.asked.push(asked);
  let left = weather.cuts.shift() ?? Infinity;
  for await (const batch of lines) {
    const given = batch.slice(0, left);
    left -= given.length;
    asked.rows += given.filter(({ kind }) => kind === 'directory').length;
    if (given.length > 0) yield given;
    if (left <= 0) throw new EntTrouble(weather.failure);
  }
}

/** Timers on which nothing ever happens: a test tries again by itself. */
const NEVER = { after: () => () => undefined };

function consoleOn(ent: InMemoryEnt, weather: Weather, dataFolder?: string): Promise<TestConsole> {
  return openConsole({ connectEnt: (address) => cutting(ent.connect(address), weather), timers: NEVER, ...(dataFolder === undefined ? {} : { dataFolder }) });
}

/** Signs in, and waits until the first try to load was cut. */
async function cutOnce(console: TestConsole): Promise<void> {
  await console.client.session.signIn({ accountId: 'admin-1' });
  await vi.waitFor(async () => expect(await statusOf(console)).toMatchObject({ connection: 'unreachable', activity: 'idle' }));
}

const idsOf = async (console: TestConsole): Promise<readonly string[]> => unpackSchool(await console.client.school.load()).people.map(({ id }) => id).toSorted();
const unfinished = (console: TestConsole): readonly string[] => globSync('*/*/directory.tmp*', { cwd: console.folder });
const statusOf = async (console: TestConsole) => (await console.client.school.load()).status;

describe('a whole load that is cut', () => {
  test('goes on from its last row, at each boundary of a page and inside, whatever moved meanwhile', async () => {
    const ent = smallEnt(PEOPLE);
    // Before the line that begins, after it, inside a page, after its last row and after the first of the next.
    const weather = calm([0, 1, 7, PAGE - 5, 2, PAGE, 400]);
    const cuts = weather.cuts.length;
    const console = await consoleOn(ent, weather);
    const left = smallSeed(PEOPLE).people.slice(0, 40);
    for (let time = 0; time < cuts; time++) {
      if (time === 0) await cutOnce(console);
      else await console.client.sync.refresh();
      ent.removePerson(must(left[time * 2], 'as many as cuts').id);
      ent.putPerson({ ...must(left[time * 2 + 1], 'as many as cuts'), lastName: `Nouveau ${time}` });
      ent.putPerson({ ...must(left[0], 'somebody'), id: `p0-${time}`, lastName: 'Venu' });
      expect(await idsOf(console)).toEqual([]);
      // What goes on is tried again soon, however often it was cut.
      expect((await statusOf(console)).retryAt).toBe(new Date(Date.parse(NOW) + 750).toISOString());
    }
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
    const other = await consoleOn(ent, calm([]));
    await other.client.session.signIn({ accountId: 'admin-1' });
    await other.client.sync.refresh();
    expect(await idsOf(console)).toEqual(await idsOf(other));
    expect(unpackSchool(await console.client.school.load()).people.filter(({ lastName }) => lastName.startsWith('Nouveau')).length).toBe(cuts);
    // Nothing came twice: the rows of all tries are those of one, and of who came meanwhile.
    const came = weather.asked.reduce((total, { rows }) => total + rows, 0);
    expect(came).toBeGreaterThan(PEOPLE - cuts);
    expect(came).toBeLessThan(PEOPLE + 3 + cuts);
    expect(unfinished(console)).toEqual([]);
  });

  test('goes on after a stop of the console, and says what it keeps', async () => {
    const ent = smallEnt(PEOPLE);
    const first = await consoleOn(ent, calm([3000]));
    await cutOnce(first);
    expect(await statusOf(first)).toMatchObject({ connection: 'unreachable', receivedAt: null, arriving: { people: 2997, groups: 2 } });
    await first.stop();
    const weather = calm([1000]);
    const second = await consoleOn(ent, weather, first.folder);
    await vi.waitFor(async () => expect(await statusOf(second)).toMatchObject({ connection: 'unreachable', arriving: { people: 3996, groups: 2, resumed: true } }));
    expect(await second.client.sync.refresh()).toMatchObject({ connection: 'online' });
    expect((await statusOf(second)).arriving).toBeUndefined();
    expect(weather.asked.map(({ from }) => from?.entity)).toEqual(['person', 'person']);
    expect(await idsOf(second)).toHaveLength(PEOPLE);
  });

  test('says that it goes on to whoever asks for news meanwhile, whatever cut it before', async () => {
    const ent = smallEnt(PEOPLE);
    const weather = calm([3000]);
    const patience = new Map<number, () => void>();
    const held = Promise.withResolvers<undefined>();
    onTestFinished(() => held.resolve(undefined));
    const console = await openConsole({
      timers: { after: (milliseconds, call) => { patience.set(milliseconds, call); return () => patience.delete(milliseconds); } },
      connectEnt: (address) => {
        const client = cutting(ent.connect(address), weather);
        return { ...client, snapshot: (request, signal) => holding(client.snapshot(request, signal), weather.asked.length === 0 ? undefined : held.promise) };
      },
    });
    await cutOnce(console);
    const asked = console.client.sync.refresh();
    await vi.waitFor(async () => expect((await statusOf(console)).arriving?.people).toBeGreaterThan(2997));
    patience.get(15_000)?.();
    expect(await asked).toMatchObject({ connection: 'online', activity: 'loading', since: null, retryAt: null, arriving: { groups: 2, resumed: true } });
    held.resolve(undefined);
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online', activity: 'idle' });
    expect(await idsOf(console)).toHaveLength(PEOPLE);
  });

  test('begins again under another life of the ENT: no row of the former one is left', async () => {
    const ent = smallEnt(PEOPLE);
    const restore = ent.backup();
    ent.putPerson({ ...must(smallSeed(1).people[0], 'somebody'), id: 'a-lost' });
    const weather = calm([3000]);
    const console = await consoleOn(ent, weather);
    await cutOnce(console);
    restore();
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
    expect(await idsOf(console)).toHaveLength(PEOPLE);
    expect(weather.asked[1]).toMatchObject({ from: { entity: 'person' }, rows: PEOPLE + 3 });
  });

  test('begins again when what comes does not say that it goes on, or says it of another load', async () => {
    for (const load of [undefined, { cursor: 'another', goesOn: true }]) {
      const ent = smallEnt(PEOPLE);
      const weather = calm([3000]);
      const console = await openConsole({
        timers: NEVER,
        connectEnt: (address) => {
          const client = cutting(ent.connect(address), weather);
          // It gives everything, as one of before does, or one that mixes up what it is asked.
          const all = (request: SnapshotRequest): SnapshotRequest => ({ ...request, from: undefined });
          return { ...client, snapshot: (request, signal) => saying(client.snapshot(weather.asked.length === 0 ? request : all(request), signal), weather.asked.length === 0 ? 'as is' : load) };
        },
      });
      await cutOnce(console);
      expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
      expect(await idsOf(console)).toHaveLength(PEOPLE);
    }
  });

  test('is thrown away when what comes is wrong, and kept when it is not even an answer', async () => {
    const ent = smallEnt(PEOPLE);
    const weather = calm([3000, 0, 1000]);
    const console = await consoleOn(ent, weather);
    await cutOnce(console);
    weather.failure = 'garbage';
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'garbage', arriving: { people: 2997 } });
    expect(unfinished(console)).not.toEqual([]);
    const wrong = await console.client.sync.refresh();
    expect(wrong.connection).toBe('garbage');
    expect(wrong.arriving).toBeUndefined();
    expect(unfinished(console)).toEqual([]);
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
    expect(weather.asked.map(({ from }) => from === undefined)).toEqual([true, false, false, true]);
  });

  test('is kept before a word that only a newer ENT has, and goes on from there once it is understood', async () => {
    const ent = smallEnt(PEOPLE);
    const [someone] = smallSeed(1).people;
    // Behind three thousand people.
    const id = `${must(smallSeed(PEOPLE).people.map((one) => one.id).toSorted()[3000], 'somebody')}-x`;
    ent.putFact('person', id, { ...must(someone, 'somebody'), id, profile: 'robot' });
    const weather = calm([]);
    const console = await consoleOn(ent, weather);
    await console.client.session.signIn({ accountId: 'admin-1' });
    await vi.waitFor(async () => expect(await statusOf(console)).toMatchObject({ connection: 'too-old', activity: 'idle', arriving: { people: 2997 } }));
    ent.putPerson({ ...must(someone, 'somebody'), id });
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
    expect(weather.asked.map(({ from, rows }) => [from?.entity, rows])).toEqual([[undefined, 2999], ['person', PEOPLE + 4 - 2999]]);
  });

  test('is asked for less and less often where a word stops it again and again', async () => {
    const weather = calm([3000, 1, 1, 1]);
    weather.failure = 'too-old';
    const console = await consoleOn(smallEnt(PEOPLE), weather);
    await console.client.session.signIn({ accountId: 'admin-1' });
    await vi.waitFor(async () => expect(await statusOf(console)).toMatchObject({ connection: 'too-old', activity: 'idle' }));
    const waits = [];
    for (let time = 0; time < 3; time++) waits.push(Date.parse((await console.client.sync.refresh()).retryAt ?? '') - Date.parse(NOW));
    expect(waits).toEqual([1500, 3000, 6000]);
  });

  test('gives its room back where the disk is full: the draft needs it more', async () => {
    const ent = smallEnt(PEOPLE);
    const weather = calm([3000]);
    const console = await consoleOn(ent, weather);
    await cutOnce(console);
    const disk = stopDisk((sql) => sql.startsWith('INSERT INTO entry'), 30);
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'disk-full' });
    disk.mockRestore();
    expect(unfinished(console)).toEqual([]);
    expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online' });
    expect(await idsOf(console)).toHaveLength(PEOPLE);
  });

  test('is nobody’s once the account may see something else: it is erased with the directory', async () => {
    const ent = smallEnt(PEOPLE);
    const weather = calm([]);
    const console = await consoleOn(ent, weather);
    await console.client.session.signIn({ accountId: 'admin-1' });
    await console.client.sync.refresh();
    const folder = dirname(join(console.folder, must(globSync('*/*/directory.db', { cwd: console.folder })[0], 'a directory')));
    weather.cuts = [3000];
    await console.stop();
    const again = await openConsole({
      dataFolder: console.folder, timers: NEVER,
      connectEnt: (address) => {
        const client = cutting(ent.connect(address), weather);
        return { ...client, pull: (...given) => (weather.asked.length < 3 ? resync() : client.pull(...given)) };
      },
    });
    await vi.waitFor(async () => expect((await statusOf(again)).connection).toBe('unreachable'));
    // The view is another: what was shown is gone, and what comes is kept apart until it is whole.
    expect(await idsOf(again)).toEqual([]);
    expect(existsSync(join(folder, 'directory.tmp'))).toBe(true);
  });
});

/** Stops after its first lines, until it is let go. */
async function* holding(lines: AsyncIterable<readonly WireLine[]>, until: Promise<undefined> | undefined): AsyncGenerator<readonly WireLine[]> {
  let batches = 0;
  for await (const batch of lines) {
    yield batch;
    batches += 1;
    if (batches === 1) await until;
  }
}

async function* saying(lines: AsyncIterable<readonly WireLine[]>, load: { readonly cursor: string; readonly goesOn: boolean } | 'as is' | undefined): AsyncGenerator<readonly WireLine[]> {
  for await (const batch of lines) {
    yield load === 'as is' ? batch : batch.map((one) => (one.kind === 'other' && 'b' in one.line ? { ...one, line: { b: { ...one.line.b, load } } } : one));
  }
}

async function* resync(): AsyncGenerator<readonly WireLine[], void, void> {
  yield [readWireLine('{"r":{"resync":"view"}}')];
}
