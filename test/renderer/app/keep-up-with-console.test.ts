import { createORPCClient } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import type { ConsoleEvent } from '../../../contract/console/console.contract.ts';
import type { SchoolOutline } from '../../../contract/console/school-snapshot.ts';
import { keepUpWithConsole } from '../../../renderer/app/keep-up-with-console.ts';
import type { Bridge } from '../../../renderer/bridge/find-bridge.ts';
import type { Asked } from '../../../renderer/school/ask-console.ts';
import { followConsole } from '../../../renderer/school/follow-console.ts';
import { createSchoolStore } from '../../../renderer/school/store/create-school-store.ts';
import { access, ME, rubrique } from '../sync/small-school.ts';

const STATUS = { connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0 } as const;

const SCHOOL: SchoolOutline = {
  school: null, actor: ME, outlineJson: '{"ids":["p1"],"members":[[0]]}', rowsJson: JSON.stringify([rubrique('root', null), access('root|group:g', 'visitor')]),
  groups: [{ id: 'g', name: 'G', kind: 'class', origin: 'aaf' }], draft: [], marks: [], sent: [], status: STATUS,
};
const PEOPLE = { peopleJson: '[{"id":"p1","lastName":"A","firstName":"B","profile":"teacher","source":"ent","groupIds":["g"]}]' };

async function* told(...events: readonly ConsoleEvent[]): AsyncGenerator<ConsoleEvent, void, void> {
  yield* events;
}

test('news told while the school is read are applied after it', async () => {
  const store = createSchoolStore();
  const school = Promise.withResolvers<SchoolOutline>();
  const drawn = Promise.withResolvers<void>();
  const stop = vi.fn<() => void>();
  const asked: Asked = {
    events: Promise.resolve(told({ kind: 'rows', rows: [access('root|group:g', 'manager', { ver: 2 })] })),
    session: Promise.resolve({ signedIn: { id: 'adm1', name: 'A', role: 'administrator', title: '' }, accounts: [], entUrl: '', place: '', schoolName: null, keyStorage: 'file', proves: true, signIn: null, pageOpens: true, training: false, firstRun: null }),
    preferences: Promise.resolve({ theme: 'system', density: 'compact', scale: 100, singleKeys: true }),
    outline: school.promise,
    people: Promise.resolve(PEOPLE),
    stop,
  };
  const states: ReturnType<Bridge['state']>[] = ['open', 'closed'];
  const bridge: Bridge = {
    client: createORPCClient({ call: () => Promise.reject(new Error('Nothing is asked here')) }),
    tried: () => Promise.resolve(),
    state: () => states.shift() ?? 'closed',
    onBridgeState: () => () => undefined,
    close: () => undefined,
  };
  keepUpWithConsole(store, bridge, asked, () => drawn.promise);
  await vi.waitFor(() => expect(store.getState().phase).toBe('loading'));
  school.resolve(SCHOOL);
  await vi.waitFor(() => expect(store.getState().phase).toBe('ready'));
  expect(store.getState()).toMatchObject({ isNamed: false, directory: { upstreamMembers: [[0]] } });
  expect(store.getState().rightsNow.groupMembers).toEqual([[0]]);
  drawn.resolve();
  await vi.waitFor(() => expect(stop).toHaveBeenCalled());
  expect(store.getState().base.find('access', 'root|group:g')?.fields['role']).toBe('manager');
  expect(store.getState().directory.findPerson('p1')).toMatchObject({ lastName: 'A', childrenIds: [], functions: [] });
  expect(store.getState().isNamed).toBe(true);
});

test('a page follows who signs out and in elsewhere', async () => {
  const store = createSchoolStore();
  const someone = { signedIn: { id: 'adm1', name: 'A', role: 'administrator', title: '' }, accounts: [], entUrl: '', place: '', schoolName: null, keyStorage: 'file', proves: true, signIn: null, pageOpens: true, training: false, firstRun: null };
  const sessions = [{ ...someone, signedIn: null }, someone];
  const { outlineJson: _outline, rowsJson: _rows, ...rest } = SCHOOL;
  const school = { ...rest, ...PEOPLE, rows: [rubrique('root', null)] };
  const client: Bridge['client'] = createORPCClient({ call: ([, name]) => Promise.resolve(name === 'status' ? sessions.shift() : school) });
  const phases: string[] = [];
  store.subscribe(({ phase }, before) => void (phase === before.phase || phases.push(phase)));
  await followConsole(store, client, { events: Promise.resolve(told({ kind: 'reload' }, { kind: 'reload' })) });
  expect(phases).toStrictEqual(['signed-out', 'ready']);
  expect(store.getState()).toMatchObject({ session: { signedIn: { id: 'adm1' } }, directory: { people: [{ id: 'p1' }] } });
});
