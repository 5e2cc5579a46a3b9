import { statSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Timers } from '../../../main/sync/timers.ts';
import { cleanUp, giveRight, NO_EFFECT, NOW, openConsole, signedIn, smallEnt, STUDENTS } from '../../support/workbench.ts';
import { codeOf } from './code-of.ts';

afterEach(cleanUp);

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A wall clock that a test sets, and a running one, which only passes, that makes the timers ring. */
function handClock() {
  let [ran, offset] = [0, Date.parse(NOW)];
  const waiting: { at: number; call: () => void }[] = [];
  const timers: Timers = {
    after: (milliseconds, call) => {
      const one = { at: ran + milliseconds, call };
      waiting.push(one);
      return () => void (waiting.includes(one) && waiting.splice(waiting.indexOf(one), 1));
    },
  };
  return {
    ports: { clock: () => new Date(offset + ran), timers },
    /** Sets the wall clock, so many milliseconds after the beginning. */
    set: (milliseconds: number) => {
      offset = Date.parse(NOW) + milliseconds - ran;
    },
    /** Lets time pass, every timer in its turn. */
    pass: (milliseconds: number) => {
      const end = ran + milliseconds;
      for (;;) {
        const next = waiting.filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting.splice(waiting.indexOf(next), 1);
        ran = next.at;
        next.call();
      }
      ran = end;
    },
  };
}

/** Signed in with an entry in the draft, then without an ENT. */
async function worker(clock: ReturnType<typeof handClock>) {
  const ent = smallEnt();
  const console = await signedIn(ent, 'admin-1', clock.ports);
  const entry = giveRight('cdi', STUDENTS, 'none', 'writer');
  await console.client.draft.record(entry);
  ent.up = false;
  return { ent, console, entry };
}

describe('the lease of a school', () => {
  test('lets work until its end, then locks without losing anything, until the ENT answers', async () => {
    const clock = handClock();
    const { ent, console, entry } = await worker(clock);
    clock.set(7 * DAY - MINUTE);
    await console.client.session.signIn({ accountId: 'admin-1' });
    expect((await console.client.school.load()).status.leaseEndsAt).toBe('2026-11-16T08:00:00.000Z');
    clock.set(7 * DAY);
    const over = ['LOCKED', { reason: 'lease-over', at: '2026-11-16T08:00:00.000Z' }];
    expect(await codeOf(console.client.school.load())).toEqual(over);
    expect(await console.client.session.status()).toMatchObject({ signedIn: null, lock: { reason: 'lease-over', needs: 'ent' } });
    expect(await codeOf(console.client.session.signIn({ accountId: 'admin-1' }))).toEqual(over);
    // A clock set back to when the lease was held opens nothing.
    clock.set(DAY);
    expect(await codeOf(console.client.session.signIn({ accountId: 'admin-1' }))).toEqual(['LOCKED', { reason: 'clock-back', at: '2026-11-16T08:00:00.000Z' }]);
    await console.stop();
    const again = await openConsole({ ...clock.ports, dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
    expect(await codeOf(again.client.school.load())).toEqual(['LOCKED', { reason: 'clock-back', at: '2026-11-16T08:00:00.000Z' }]);

    ent.up = true;
    await again.client.session.signIn({ accountId: 'admin-1' });
    expect((await again.client.school.load()).draft.map(({ id }) => id)).toEqual([entry.id]);
    const { sent } = await again.client.sync.send({ ids: [entry.id], ...NO_EFFECT });
    expect(sent.map(({ outcome }) => outcome?.status)).toEqual(['applied']);
  });

  test('begins again at each answer of the ENT, for the days that the school set', async () => {
    const clock = handClock();
    const { ent, console } = await worker(clock);
    ent.put('offlineLease', 'general', { days: 2 }, 'Anne');
    ent.up = true;
    clock.pass(9 * MINUTE);
    expect((await console.client.sync.refresh()).leaseEndsAt).toBe('2026-11-11T08:09:00.000Z');
    clock.set(2 * DAY + 9 * MINUTE);
    expect(await codeOf(console.client.draft.undo())).toEqual(['LOCKED', { reason: 'lease-over', at: '2026-11-11T08:09:00.000Z' }]);
  });

  test('says that a clock ten years ahead is wrong, and opens again once it is right', async () => {
    const clock = handClock();
    const { console } = await worker(clock);
    clock.set(3653 * DAY);
    expect(await codeOf(console.client.school.load())).toMatchObject(['LOCKED', { reason: 'clock-ahead' }]);
    clock.set(DAY);
    await console.client.session.signIn({ accountId: 'admin-1' });
    expect((await console.client.school.load()).draft).toHaveLength(1);
  });

  test('is read on the disk, not in memory only', async () => {
    const clock = handClock();
    const { ent, console } = await worker(clock);
    await console.stop();
    clock.set(7 * DAY);
    const again = await openConsole({ ...clock.ports, dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
    expect(await codeOf(again.client.school.outline())).toMatchObject(['LOCKED', { reason: 'lease-over' }]);
  });
});

describe('a station where nobody does anything', () => {
  test('says so two minutes before, stays when somebody is there, and locks after ten minutes', async () => {
    const clock = handClock();
    const { console } = await worker(clock);
    const news: unknown[] = [];
    const stopping = new AbortController();
    const events = await console.client.events(undefined, { signal: stopping.signal });
    const listening = (async () => {
      for await (const event of events) news.push(event);
    })();
    clock.pass(8 * MINUTE);
    await console.client.station.touch();
    clock.pass(8 * MINUTE);
    await new Promise((resolve) => setImmediate(resolve));
    expect(news.filter((event) => JSON.stringify(event).includes('lock-soon'))).toEqual([
      { kind: 'lock-soon', at: '2026-11-09T08:18:00.000Z' },
    ]);
    expect((await console.client.school.load()).draft).toHaveLength(1);
    clock.pass(2 * MINUTE);
    expect(await codeOf(console.client.school.load())).toEqual(['LOCKED', { reason: 'idle', at: null }]);
    expect(await console.client.session.status()).toMatchObject({ signedIn: null, lock: { reason: 'idle', needs: 'sign-in' } });
    // The lease is held: choosing the account again is enough, without the ENT.
    await console.client.session.signIn({ accountId: 'admin-1' });
    expect((await console.client.school.load()).draft).toHaveLength(1);
    stopping.abort();
    await listening.catch(() => undefined);
  });

  test('is locked after a sleep, whose timers did not ring, and after the clock was set back, by the timers', async () => {
    const slept = handClock();
    const { console } = await worker(slept);
    slept.set(60 * MINUTE);
    expect(await codeOf(console.client.school.load())).toEqual(['LOCKED', { reason: 'idle', at: null }]);
    const back = handClock();
    const other = await worker(back);
    // By less than what a clock put right moves, again and again.
    for (let i = 0; i < 10; i++) {
      back.pass(MINUTE);
      back.set(0);
    }
    expect(await codeOf(other.console.client.school.load())).toEqual(['LOCKED', { reason: 'idle', at: null }]);
  });

  test('asks for an account again after a restart: a lock is not left by killing the program', async () => {
    const clock = handClock();
    const { ent, console } = await worker(clock);
    await console.client.station.lock();
    await console.stop();
    const again = await openConsole({ ...clock.ports, dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
    expect(await codeOf(again.client.school.load())).toEqual(expect.arrayContaining(['NOT_SIGNED_IN']));
  });

  test('keeps a delay from 1 to 60 minutes, and no other', async () => {
    const clock = handClock();
    const { console } = await worker(clock);
    for (const minutes of [0, 61, 2.5, -1]) expect(await codeOf(console.client.station.setIdleMinutes({ minutes }))).toEqual(expect.arrayContaining(['BAD_REQUEST']));
    expect(await console.client.station.setIdleMinutes({ minutes: 60 })).toMatchObject({ idleMinutes: 60 });
    clock.pass(59 * MINUTE);
    expect(await codeOf(console.client.draft.undo())).toBeNull();
    clock.pass(MINUTE);
    expect(await codeOf(console.client.draft.undo())).toEqual(expect.arrayContaining(['LOCKED']));
  });
});

describe('a passphrase', () => {
  const SECRET = 'un cheval correct pile';

  test('closes the key of a running console, which then opens with it only', { timeout: 60_000 }, async () => {
    const clock = handClock();
    const ent = smallEnt();
    const key = new Uint8Array(32).fill(9);
    const console = await signedIn(ent, 'admin-1', { ...clock.ports, key });
    await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
    expect(await codeOf(console.client.station.setPassphrase({ current: null, next: 'court' }))).toEqual(['KEY', { kind: 'passphrase-short' }]);
    expect(await console.client.station.setPassphrase({ current: null, next: SECRET })).toMatchObject({ storage: 'passphrase' });
    ent.up = false;

    clock.pass(10 * MINUTE);
    expect(await console.client.session.status()).toEqual({
      signedIn: null, accounts: [], entUrl: 'http://127.0.0.1:1', place: 'http://127.0.0.1:1', schoolName: null, keyStorage: 'passphrase',
      lock: { reason: 'idle', at: null, needs: 'passphrase' }, proves: false, signIn: null, pageOpens: true, training: false, firstRun: null,
    });
    expect(await codeOf(console.client.school.load())).toEqual(['LOCKED', { reason: 'idle', at: null }]);
    await expect.poll(() => Buffer.from(key).equals(Buffer.alloc(32))).toBe(true);
    expect(await codeOf(console.client.session.signIn({ accountId: 'admin-1' }))).toEqual(expect.arrayContaining(['LOCKED']));
    expect(await codeOf(console.client.station.unlock({ passphrase: 'un autre cheval' }))).toEqual(['KEY', { kind: 'passphrase-wrong' }]);
    await console.client.station.unlock({ passphrase: SECRET });
    expect((await console.client.school.load()).draft).toHaveLength(1);
    await console.stop();

    const again = await openConsole({ ...clock.ports, key: undefined, dataFolder: console.folder, connectEnt: (address) => ent.connect(address) });
    expect(await again.client.session.status()).toMatchObject({ lock: { reason: 'passphrase', needs: 'passphrase' } });
    await again.client.station.unlock({ passphrase: SECRET });
    expect((await again.client.school.load()).draft).toHaveLength(1);
    expect(await codeOf(again.client.station.removePassphrase({ current: 'un autre cheval' }))).toEqual(['KEY', { kind: 'passphrase-wrong' }]);
    expect(await again.client.station.removePassphrase({ current: SECRET })).toMatchObject({ storage: 'file' });
    const keys = join(console.folder, 'config/console-ent/keys');
    for (const name of readdirSync(keys)) expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
  });

  test('is chosen at the first start where nothing keeps a key, makes it, and is the one that opens it afterwards', { timeout: 60_000 }, async () => {
    const ent = smallEnt();
    const connectEnt = (address: Parameters<typeof ent.connect>[0]) => ent.connect(address);
    const console = await openConsole({ key: undefined, connectEnt });
    expect(await console.client.session.status()).toMatchObject({ signedIn: null, keyStorage: 'passphrase', lock: { reason: 'no-store', at: null, needs: 'new-passphrase' } });
    expect(await codeOf(console.client.station.unlock({ passphrase: 'court' }))).toEqual(['KEY', { kind: 'passphrase-short' }]);
    expect(await codeOf(console.client.draft.undo())).toEqual(expect.arrayContaining(['LOCKED']));
    await console.client.station.unlock({ passphrase: SECRET });
    await console.client.session.signIn({ accountId: 'admin-1' });
    await console.client.sync.refresh();
    await console.client.draft.record(giveRight('cdi', STUDENTS, 'none', 'writer'));
    await console.stop();
    const again = await openConsole({ key: undefined, dataFolder: console.folder, connectEnt });
    expect(await again.client.session.status()).toMatchObject({ lock: { reason: 'passphrase', needs: 'passphrase' } });
    expect(await codeOf(again.client.station.unlock({ passphrase: 'un autre cheval' }))).toEqual(['KEY', { kind: 'passphrase-wrong' }]);
    await again.client.station.unlock({ passphrase: SECRET });
    expect((await again.client.school.load()).draft).toHaveLength(1);
  });

  test('opens nothing once the lease is over: the ENT must answer', { timeout: 60_000 }, async () => {
    const clock = handClock();
    const ent = smallEnt();
    const console = await signedIn(ent, 'admin-1', { ...clock.ports, key: new Uint8Array(32).fill(9) });
    await console.client.station.setPassphrase({ current: null, next: SECRET });
    ent.up = false;
    clock.set(8 * DAY);
    expect(await codeOf(console.client.school.load())).toMatchObject(['LOCKED', { reason: 'lease-over' }]);
    await console.client.station.unlock({ passphrase: SECRET });
    expect(await console.client.session.status()).toMatchObject({ signedIn: null, lock: { reason: 'lease-over', needs: 'ent' } });
    expect(await codeOf(console.client.school.load())).toMatchObject(['LOCKED', { reason: 'lease-over' }]);
  });
});
