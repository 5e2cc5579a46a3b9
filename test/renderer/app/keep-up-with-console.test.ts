import { createORPCClient } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import type { ConsoleEvent } from '../../../contract/console/console.contract.ts';
import type { PackedSchool } from '../../../contract/console/school-snapshot.ts';
import { keepUpWithConsole } from '../../../renderer/app/keep-up-with-console.ts';
import type { Bridge } from '../../../renderer/bridge/find-bridge.ts';
import type { Asked } from '../../../renderer/school/ask-console.ts';
import { createSchoolStore } from '../../../renderer/school/create-school-store.ts';
import { access, ME, rubrique } from '../sync/small-school.ts';

const STATUS = { connection: 'online', activity: 'idle', since: null, receivedAt: null, retryAt: null, inOutbox: 0, heldRemovals: 0, lost: 0 } as const;

const SCHOOL: PackedSchool = {
  school: null, actor: ME, peopleJson: '[{"id":"p1","lastName":"A","firstName":"B","profile":"teacher","source":"ent"}]',
  groups: [], rows: [rubrique('root', null), access('root|group:g', 'visitor')], draft: [], sent: [], status: STATUS,
};

async function* told(...events: readonly ConsoleEvent[]): AsyncGenerator<ConsoleEvent, void, void> {
  yield* events;
}

test('news told while the school is read are applied after it', async () => {
  const store = createSchoolStore();
  const school = Promise.withResolvers<PackedSchool>();
  const stop = vi.fn<() => void>();
  const asked: Asked = {
    events: Promise.resolve(told({ kind: 'rows', rows: [access('root|group:g', 'manager', { ver: 2 })] })),
    session: Promise.resolve({ signedIn: { id: 'adm1', name: 'A', role: 'administrator', title: '' }, accounts: [], entUrl: '', schoolName: null, keyStorage: 'file' }),
    preferences: Promise.resolve({ theme: 'system', density: 'compact', scale: 100, singleKeys: true }),
    school: school.promise,
    stop,
  };
  const states: ReturnType<Bridge['state']>[] = ['open', 'closed'];
  const bridge: Bridge = {
    client: createORPCClient({ call: () => Promise.reject(new Error('Nothing is asked here')) }),
    state: () => states.shift() ?? 'closed',
    onBridgeState: () => () => undefined,
    close: () => undefined,
  };
  keepUpWithConsole(store, bridge, asked);
  await vi.waitFor(() => expect(store.getState().phase).toBe('loading'));
  school.resolve(SCHOOL);
  await vi.waitFor(() => expect(stop).toHaveBeenCalled());
  expect(store.getState().base.find('access', 'root|group:g')?.fields['role']).toBe('manager');
  expect(store.getState().directory.findPerson('p1')).toMatchObject({ childrenIds: [], functions: [] });
});
