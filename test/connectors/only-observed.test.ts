import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_TIMING } from '../../domain/connectors/timing.ts';
import { connectorTroubleSentence } from '../../texts/connectors/connector-troubles.ts';
import { valueOf } from '../server/ent-desk.ts';
import { MACHINE } from '../support/fake-entcore/fake-school.ts';
import { ADMIN, LEO, openPlatformDesk, setClub, type PlatformDesk } from './platform-desk.ts';

const ID = { id: 'entcore' } as const;
const AGAIN = { ...ID, address: 'http://127.0.0.1:1', ...MACHINE };

let now: string;
let desk: PlatformDesk;

beforeEach(async () => {
  now = '2026-11-09T08:00:00.000Z';
  desk = await openPlatformDesk({ clock: () => new Date(now) });
  await desk.mode('apply', 'membership', 'group');
  setClub(desk, 'p16-e0-0', false);
  desk.written();
});
afterEach(() => desk.ent.close());

const view = () => desk.ent.connectors.list()[0];
const choose = async (mode: 'observe' | 'apply' = 'apply') => desk.ent.connectors.setMode(ADMIN, { ...ID, unit: 'membership', mode });
const test = async () => valueOf(await desk.ent.connectors.probe('entcore')).onlyObserved;

/** What is asked is looked at, stays to be done, and nothing is written there. */
async function expectOnlyObserved(why: 'unknownVersion' | 'unsaidVersion' | 'movedVersion' | 'misread'): Promise<void> {
  expect(await desk.send()).toEqual({ [LEO]: { kind: 'observed' } });
  expect(desk.written()).toEqual([]);
  expect(view()).toMatchObject({ onlyObserved: why, modes: {} });
  expect(await choose()).toEqual({ ok: false, refusal: why });
  expect(await choose('observe')).toMatchObject({ ok: true });
  expect(connectorTroubleSentence(why)).toMatch(/«\sobserver\s».*brouillon est intact.*\(ENT-CON-\d\d\)$/u);
  expect(desk.ent.journal().filter(({ body }) => body.includes('"act":"onlyObserve"'))).toHaveLength(1);
}

describe('a platform that is not the one that was tested (connectors.md §8.3)', () => {
  it('is only looked at where its major version is one that nobody read, whoever asks, until it is another', async () => {
    desk.fake.options.version = '7.0.0';
    await expectOnlyObserved('unknownVersion');
    expect([await test(), await test()]).toEqual(['unknownVersion', 'unknownVersion']);
    expect(await choose()).toEqual({ ok: false, refusal: 'unknownVersion' });
    expect(valueOf(await desk.ent.connectors.connect(ADMIN, AGAIN)).onlyObserved).toBe('unknownVersion');
    desk.fake.options.version = '6.16.0';
    expect([await test(), await test()]).toEqual(['movedVersion', null]);
  });

  it('is only looked at where it does not say its version to this account', async () => {
    desk.fake.faults.push({ kind: '401', path: '/infra/' });
    await expectOnlyObserved('unsaidVersion');
    expect(await test()).toBe('unsaidVersion');
    desk.fake.faults.splice(0);
    expect(await test()).toBeNull();
  });

  it('is not written once its version moved, until somebody tests it, then says again what leaves', async () => {
    desk.fake.options.version = '6.16.0';
    await expectOnlyObserved('movedVersion');
    expect(await test()).toBeNull();
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'observed' } });
    await desk.mode('propose', 'membership');
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'applied' } });
  });

  it('is not let be written again by a test that a program makes', async () => {
    valueOf(await desk.ent.connectors.setTiming(ADMIN, { ...ID, timing: { ...FIRST_TIMING, readAt: ['06:00'] } }));
    desk.fake.options.version = '6.16.0';
    for (const at of ['2026-11-10T05:00:00.000Z', '2026-11-11T05:00:00.000Z']) {
      now = at;
      await desk.ent.readPlatforms();
      expect(view()).toMatchObject({ probedAt: at, onlyObserved: 'movedVersion', modes: {} });
    }
    expect(await test()).toBeNull();
  });

  it('is not joined again as it was: what leaves is said again', async () => {
    desk.fake.options.version = '6.16.0';
    expect(valueOf(await desk.ent.connectors.connect(ADMIN, AGAIN))).toMatchObject({ onlyObserved: 'movedVersion', modes: {} });
    expect(await test()).toBeNull();
  });

  it('says nothing of its version where it cannot be asked: nothing is read, and nothing changes', async () => {
    desk.fake.faults.push({ kind: '503', path: '/infra/' });
    expect(await desk.ent.connectors.dryRun('entcore')).toEqual({ ok: false, refusal: 'busy' });
    expect(view()).toMatchObject({ onlyObserved: null, modes: { membership: 'apply' } });
    desk.fake.faults.splice(0);
    now = '2026-11-09T08:10:00.000Z';
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'applied' } });
  });
});

describe('a platform whose answers changed shape (connectors.md §8.7)', () => {
  const misread = () => desk.fake.faults.push({ kind: 'unknown', path: '/actualites/' });
  const read = async () => valueOf(await desk.ent.connectors.observe('entcore'));

  it('is only looked at after three readings in a row that are not understood, until a test understands all of it', async () => {
    misread();
    await read();
    await read();
    expect(view()).toMatchObject({ onlyObserved: null, modes: { membership: 'apply' } });
    await expectOnlyObserved('misread');
    expect(await test()).toBe('misread');
    desk.fake.faults.splice(0);
    expect(await test()).toBeNull();
    expect(view()?.modes).toEqual({});
  });

  it('counts them in a row: one that is understood begins anew', async () => {
    misread();
    await read();
    await read();
    desk.fake.faults.splice(0);
    await read();
    misread();
    await read();
    expect(view()).toMatchObject({ onlyObserved: null, modes: { membership: 'apply' } });
  });
});

describe('what was sent and cannot be read again (connectors.md §8.7)', () => {
  /** From a write on, nothing is read until the platform is read whole. */
  function blindAfterWrites(): void {
    const handle = desk.fake.handle.bind(desk.fake);
    let isBlind = false;
    desk.fake.handle = (request) => {
      if (request.path.startsWith('/directory/structure/')) isBlind = false;
      const answer = isBlind && request.method === 'GET' ? undefined : handle(request);
      isBlind ||= request.method !== 'GET' && request.path.startsWith('/directory/');
      return answer;
    };
  }

  it('twice in a row, stops what is sent, and the platform is only looked at', async () => {
    const { handle } = desk.fake;
    blindAfterWrites();
    expect(await desk.send()).toEqual({ [LEO]: { kind: 'unverified', failure: null } });
    expect(view()).toMatchObject({ onlyObserved: null, modes: { membership: 'apply' } });
    setClub(desk, 'p16-t1', true);
    expect(Object.values(await desk.send())).toEqual([{ kind: 'unverified', failure: null }]);
    expect(view()).toMatchObject({ onlyObserved: 'unverified', modes: {} });
    expect(await choose()).toEqual({ ok: false, refusal: 'unverified' });
    desk.fake.handle = handle;
    expect(await test()).toBeNull();
  });

  it('is counted in a row: one that is read begins anew', async () => {
    const { handle } = desk.fake;
    blindAfterWrites();
    await desk.send();
    desk.fake.handle = handle;
    setClub(desk, 'p16-t1', true);
    expect(Object.values(await desk.send())).toEqual([{ kind: 'applied' }]);
    blindAfterWrites();
    setClub(desk, 'p16-e0-1', true);
    await desk.send();
    expect(view()).toMatchObject({ onlyObserved: null, modes: { membership: 'apply' } });
  });
});
