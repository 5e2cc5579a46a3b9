import { afterEach, expect, test, vi } from 'vitest';
import { unpackSchool } from '../../../contract/console/unpack-school.ts';
import { accessId } from '../../../domain/sync/row.ts';
import { EntTrouble } from '../../../main/sync/ent/ent-failure.ts';
import { cleanUp, giveRight, NO_EFFECT, NOW, openConsole, shownRole, signedIn, smallEnt, STUDENTS, TEACHERS } from '../../support/workbench.ts';

afterEach(cleanUp);

/** Timers that a test owns: nothing happens before it says so. */
function heldTimers() {
  const armed = new Set<{ readonly milliseconds: number; readonly call: () => void }>();
  return {
    waits: () => [...armed].map(({ milliseconds }) => milliseconds),
    after: (milliseconds: number, call: () => void) => {
      const timer = { milliseconds, call };
      armed.add(timer);
      return () => void armed.delete(timer);
    },
    run: (milliseconds: number) => {
      const timer = [...armed].find((candidate) => candidate.milliseconds === milliseconds);
      if (timer === undefined) throw new Error(`nothing waits ${milliseconds} ms`);
      armed.delete(timer);
      timer.call();
    },
  };
}

test('what could not leave leaves by itself later, each failure waiting longer', async () => {
  const ent = smallEnt();
  const timers = heldTimers();
  const console = await signedIn(ent, 'admin-1', { timers });
  ent.up = false;
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(timers.waits()).toContain(750);
  timers.run(750);
  await vi.waitFor(() => expect(timers.waits()).toContain(1500));
  ent.up = true;
  timers.run(1500);
  await vi.waitFor(() => expect(ent.journal).toHaveLength(1));
  await vi.waitFor(async () => expect((await console.client.school.load()).status).toMatchObject({ inOutbox: 0, connection: 'online', retryAt: null }));
});

test('an ENT that asks to wait is not asked sooner, not even by its own news, and everything leaves then', async () => {
  const ent = smallEnt();
  const timers = heldTimers();
  const asked = { times: 0, wait: true };
  const console = await signedIn(ent, 'admin-1', {
    timers,
    connectEnt: (address) => {
      const client = ent.connect(address);
      return {
        ...client,
        push: (...given) => {
          asked.times += 1;
          return asked.wait ? Promise.reject(new EntTrouble('busy', undefined, 40)) : client.push(...given);
        },
      };
    },
  });
  await vi.waitFor(() => expect(timers.waits()).toContain(100));
  timers.run(100);
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect((await console.client.school.load()).status).toMatchObject({ connection: 'busy', inOutbox: 1 });
  expect(timers.waits()).toContain(40_750);
  ent.put('access', accessId('cdi', TEACHERS), { role: 'manager' }, 'Bilal Sow');
  await new Promise((done) => setTimeout(done, 20));
  expect(timers.waits()).not.toContain(100);
  expect(asked.times).toBe(1);
  asked.wait = false;
  timers.run(40_750);
  await vi.waitFor(async () => expect((await console.client.school.load()).status).toMatchObject({ connection: 'online', inOutbox: 0 }));
  expect(await shownRole(console, 'cdi', TEACHERS)).toBe('manager');
});

test('news of the ENT come by themselves, gathered for 100 ms', async () => {
  const ent = smallEnt();
  const timers = heldTimers();
  const console = await signedIn(ent, 'admin-1', { timers });
  await vi.waitFor(() => expect(timers.waits()).toContain(100));
  timers.run(100);
  ent.put('access', accessId('cdi', TEACHERS), { role: 'manager' }, 'Bilal Sow');
  await vi.waitFor(() => expect(timers.waits()).toContain(100));
  timers.run(100);
  await vi.waitFor(async () => expect(await shownRole(console, 'cdi', TEACHERS)).toBe('manager'));
});

test('a live channel that is cut is replaced by asking every 30 s', async () => {
  const ent = smallEnt();
  const timers = heldTimers();
  const console = await signedIn(ent, 'admin-1', { timers });
  ent.up = false;
  ent.put('access', accessId('cdi', TEACHERS), { role: 'manager' }, 'Bilal Sow');
  await vi.waitFor(() => expect(timers.waits()).toContain(30_000));
  ent.up = true;
  timers.run(30_000);
  await vi.waitFor(async () => expect(await shownRole(console, 'cdi', TEACHERS)).toBe('manager'));
});

test('a live channel that was held and is cut is looked at once: the screen says at once that the ENT is gone', async () => {
  const ent = smallEnt();
  const timers = heldTimers();
  let now = Date.parse(NOW);
  const console = await signedIn(ent, 'admin-1', { timers, clock: () => new Date(now) });
  await vi.waitFor(() => expect(timers.waits()).toContain(100));
  timers.run(100);
  now += 5000;
  ent.up = false;
  ent.put('access', accessId('cdi', TEACHERS), { role: 'manager' }, 'Bilal Sow');
  await vi.waitFor(() => expect(timers.waits()).toContain(100));
  timers.run(100);
  await vi.waitFor(async () => expect((await console.client.school.load()).status.connection).toBe('unreachable'));
});

test('an answer that got lost is asked again, and nothing is done twice', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  ent.fail('push', 'unreachable', 'after');
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  const first = await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(first.sent.map(({ settled }) => settled)).toEqual([false]);
  expect(await console.client.sync.refresh()).toMatchObject({ inOutbox: 0, connection: 'online' });
  expect(ent.journal.filter(({ status }) => status === 'applied')).toHaveLength(1);
  expect(ent.pushes.map(({ mutations }) => mutations.map(({ m }) => m))).toEqual([[1], [1]]);
  expect(await shownRole(console, 'cdi', STUDENTS)).toBe('writer');
});

test('a lost answer survives a restart', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  ent.fail('push', 'unreachable', 'after');
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  await console.stop();
  const again = await openConsole({ dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
  await again.client.sync.refresh();
  const { sent } = await again.client.school.load();
  expect(sent.map(({ outcome, settled }) => [outcome?.status, settled])).toEqual([['applied', true]]);
});

test('a pull that fails after the push leaves the outcome known and the change shown as on its way', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  ent.fail('pull', 'server-error', 'before');
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  const { sent } = await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(sent.map(({ outcome, settled }) => [outcome?.status, settled])).toEqual([['applied', false]]);
  await console.client.sync.refresh();
  expect((await console.client.school.load()).sent.map(({ settled }) => settled)).toEqual([true]);
});

test('a push found too large is cut in smaller ones', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  const entries = [giveRight('cdi', STUDENTS, 'none', 'writer'), giveRight('sport', STUDENTS, 'none', 'writer')];
  for (const entry of entries) await console.client.draft.record(entry);
  ent.fail('push', 'too-large', 'before');
  await console.client.sync.send({ ids: entries.map(({ id }) => id), ...NO_EFFECT });
  expect(await console.client.sync.refresh()).toMatchObject({ inOutbox: 0 });
  expect(ent.pushes.map(({ mutations }) => mutations.length)).toEqual([1, 1]);
});

test('an expired session stops the queue until somebody signs in again', async () => {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1');
  ent.fail('push', 'session-expired', 'before');
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  const { status } = await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(status).toMatchObject({ connection: 'session-expired', retryAt: null, inOutbox: 1 });
  await console.client.session.signIn({ accountId: 'admin-1' });
  expect(await console.client.sync.refresh()).toMatchObject({ connection: 'online', inOutbox: 0 });
});

test('many disappearances wait for a confirmation; the settings go on meanwhile', async () => {
  const ent = smallEnt(100);
  const console = await signedIn(ent, 'admin-1');
  for (let i = 0; i < 60; i++) ent.removePerson(`p${i}`);
  ent.put('access', accessId('cdi', TEACHERS), { role: 'manager' }, 'Bilal Sow');
  expect(await console.client.sync.refresh()).toMatchObject({ heldRemovals: 60 });
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(100);
  expect(await shownRole(console, 'cdi', TEACHERS)).toBe('manager');
  expect(await console.client.sync.confirmRemovals()).toMatchObject({ heldRemovals: 0 });
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(40);
});

test('a whole directory of which many would go waits alone: what waits leaves, what changes comes', async () => {
  const ent = smallEnt(100);
  const console = await signedIn(ent, 'admin-1');
  for (let i = 0; i < 60; i++) ent.removePerson(`p${i}`);
  ent.backup()();
  expect(await console.client.sync.refresh()).toMatchObject({ heldRemovals: 60 });
  ent.put('access', accessId('cdi', TEACHERS), { role: 'manager' }, 'Bilal Sow');
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  const { status } = await console.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
  expect(status).toMatchObject({ connection: 'online', inOutbox: 0, heldRemovals: 60 });
  expect(await shownRole(console, 'cdi', TEACHERS)).toBe('manager');
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(100);
  expect(await console.client.sync.confirmRemovals()).toMatchObject({ heldRemovals: 0 });
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(40);
});

test('a directory that moved since it waits is looked at again', async () => {
  const ent = smallEnt(100);
  const console = await signedIn(ent, 'admin-1');
  for (let i = 0; i < 60; i++) ent.removePerson(`p${i}`);
  ent.backup()();
  expect(await console.client.sync.refresh()).toMatchObject({ heldRemovals: 60 });
  for (let i = 60; i < 70; i++) ent.removePerson(`p${i}`);
  expect(await console.client.sync.refresh()).toMatchObject({ heldRemovals: 70 });
});

test('whoever lets people go has read how many: more of them wait again', async () => {
  const ent = smallEnt(100);
  const console = await signedIn(ent, 'admin-1');
  for (let i = 0; i < 60; i++) ent.removePerson(`p${i}`);
  expect(await console.client.sync.refresh()).toMatchObject({ heldRemovals: 60 });
  for (let i = 60; i < 70; i++) ent.removePerson(`p${i}`);
  expect(await console.client.sync.confirmRemovals()).toMatchObject({ heldRemovals: 70 });
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(100);
  expect(await console.client.sync.confirmRemovals()).toMatchObject({ heldRemovals: 0 });
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(30);
});

test('a few disappearances go by themselves', async () => {
  const ent = smallEnt(100);
  const console = await signedIn(ent, 'admin-1');
  for (let i = 0; i < 50; i++) ent.removePerson(`p${i}`);
  expect(await console.client.sync.refresh()).toMatchObject({ heldRemovals: 0 });
  expect(unpackSchool(await console.client.school.load()).people).toHaveLength(50);
});

