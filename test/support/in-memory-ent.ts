import type { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import type { Group } from '../../domain/directory/group.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { School } from '../../domain/directory/school.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { OLDEST_PROTOCOL, SYNC_PROTOCOL, type LiveHead, type PushRequest } from '../../domain/sync/protocol.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import type { Fields } from '../../domain/sync/row.ts';
import { readLeaseDays } from '../../domain/station/lease-days.ts';
import { createLeaseSigner } from '../../server/session/lease-signer.ts';
import type { EntAddress, EntClient } from '../../main/sync/ent/ent-client.ts';
import { EntTrouble, type EntFailure } from '../../main/sync/ent/ent-failure.ts';
import { readWireLine, type WireLine } from '../../main/sync/lines/wire-line.ts';
import { pullLines, snapshotLines } from './in-memory-lines.ts';
import { applyPush } from './in-memory-push.ts';
import { copyWorld, putFact, putRow, type World } from './in-memory-world.ts';

/** What an in-memory ENT begins with. */
export interface EntSeed {
  readonly school: School;
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly rows: readonly { readonly entity: SettingsEntity; readonly id: string; readonly fields: Fields }[];
  readonly accounts: readonly EntAccount[];
  readonly now: () => string;
}

/** An ENT in memory around the pure core: what a console meets in tests, with the failures one asks for. */
export interface InMemoryEnt {
  connect(address: EntAddress): EntClient;
  readonly settings: ReturnType<typeof createRowTable>;
  readonly journal: readonly JournalEntry[];
  putPerson(person: Person): void;
  /** Writes an upstream fact as it is, even in words that this version does not have. */
  putFact(entity: 'person' | 'group', id: string, fact: object): void;
  removePerson(id: string): void;
  /** Writes a row as another administrator would have done, without a journal line. */
  put(entity: string, id: string, fields: Fields, by: string): void;
  /** The next calls of that name fail; `after`: the effect took place, the answer is lost. */
  fail(call: 'push' | 'pull' | 'snapshot' | 'signIn' | 'importFile', failure: EntFailure, when: 'before' | 'after', times?: number): void;
  /** Whether anything answers at all. */
  up: boolean;
  /** Takes the state of now, to come back to it later as a restored backup under another epoch, or as a copy that says nothing of it. */
  backup(): (saysSo?: boolean) => void;
  /** Pushes received, lost answers included. */
  readonly pushes: readonly PushRequest[];
}

/** Starts an ENT in memory. */
export function startInMemoryEnt(seed: EntSeed): InMemoryEnt {
  const world: World = {
    epoch: 'epoch-1',
    n: 0,
    settings: createRowTable(),
    ranks: new Map(),
    facts: new Map(),
    journal: [],
    clients: new Map(),
  };
  const sessions = new Map<string, EntAccount>();
  const listeners = new Set<() => void>();
  const faults: { call: string; failure: EntFailure; when: 'before' | 'after' }[] = [];
  const pushes: PushRequest[] = [];
  const wake = (): void => listeners.forEach((listener) => listener());
  putFact(world, 'school', seed.school.uai, { ...seed.school });
  seed.groups.forEach((group) => putFact(world, 'group', group.id, { ...group }));
  seed.people.forEach((person) => putFact(world, 'person', person.id, { ...person }));
  seed.rows.forEach(({ entity, id, fields }) => putRow(world, entity, id, { ver: 1, fields }));

  const ent: InMemoryEnt = {
    get settings() {
      return world.settings;
    },
    get journal() {
      return world.journal;
    },
    pushes,
    up: true,
    putPerson: (person) => {
      putFact(world, 'person', person.id, { ...person });
      wake();
    },
    putFact: (entity, id, fact) => {
      putFact(world, entity, id, { ...fact });
      wake();
    },
    removePerson: (id) => {
      putFact(world, 'person', id, undefined);
      wake();
    },
    put: (entity, id, fields, by) => {
      const row = world.settings.find(entity, id);
      putRow(world, entity, id, { ver: (row?.ver ?? 0) + 1, fields: { ...row?.fields, ...fields }, by, at: seed.now() });
      wake();
    },
    fail: (call, failure, when, times = 1) => {
      faults.push(...Array.from({ length: times }, () => ({ call, failure, when })));
    },
    backup: () => {
      const saved = copyWorld(world);
      return (saysSo = true) => {
        Object.assign(world, copyWorld(saved), { epoch: saysSo ? `${world.epoch}+` : world.epoch });
        wake();
      };
    },
    connect: ({ token }) => connect({ seed, world, sessions, listeners, faults, pushes, ent: () => ent }, token),
  };
  return ent;
}

/** Signs as an ENT does; one key for all those of a run. */
const keys = new Map<string, string>();
const signLease = createLeaseSigner({ key: (name) => keys.get(name), putKey: (name, body) => void keys.set(name, body) });

interface Wiring {
  readonly seed: EntSeed;
  readonly world: World;
  readonly sessions: Map<string, EntAccount>;
  readonly listeners: Set<() => void>;
  readonly faults: { call: string; failure: EntFailure; when: 'before' | 'after' }[];
  readonly pushes: PushRequest[];
  readonly ent: () => InMemoryEnt;
}

function connect(wiring: Wiring, token: () => string | null): EntClient {
  const { seed, world, sessions, pushes } = wiring;
  const actor = (): EntAccount => {
    const account = sessions.get(token() ?? '');
    if (account === undefined) throw new EntTrouble('session-expired');
    return account;
  };
  return {
    about: () => answer(wiring, 'about', () => ({ school: seed.school, epoch: world.epoch, protocol: { min: OLDEST_PROTOCOL, max: SYNC_PROTOCOL } })),
    accounts: () => answer(wiring, 'accounts', () => seed.accounts),
    signIn: (accountId) =>
      answer(wiring, 'signIn', (): EntSession => {
        const account = seed.accounts.find(({ id }) => id === accountId);
        if (account === undefined) throw new EntTrouble('unknown-account');
        const session = { token: `token-of-${accountId}`.padEnd(40, '.'), account };
        sessions.set(session.token, account);
        return session;
      }),
    verifyJournal: () => answer(wiring, 'verifyJournal', () => ({ from: 1, checked: 0, end: { k: 0, hash: '' }, purgedAt: null, fault: null })),
    lease: (clock) => answer(wiring, 'lease', () => signLease({ account: actor().id, clock, days: readLeaseDays(world.settings) })),
    signOut: () => answer(wiring, 'signOut', () => void sessions.delete(token() ?? '')),
    push: (request) =>
      answer(wiring, 'push', () => {
        pushes.push(request);
        const result = applyPush(world, { account: actor(), now: seed.now }, request);
        wiring.listeners.forEach((listener) => listener());
        return result;
      }),
    pull: (request) => lines(wiring, 'pull', () => [actor(), pullLines(world, request)]),
    snapshot: (request) => lines(wiring, 'snapshot', () => [actor(), snapshotLines(world, request)]),
    // It has no file to read: the real one is tested in test/server/imports/hand-over.test.ts.
    importFile: () => answer(wiring, 'importFile', () => ({ kind: 'refused', refusal: { kind: 'no-school' } })),
    live: (signal) => live(wiring, signal),
  };
}

async function answer<T>(wiring: Wiring, call: string, give: () => T): Promise<T> {
  await Promise.resolve();
  const at = wiring.faults.findIndex((fault) => fault.call === call);
  const fault = at < 0 ? undefined : wiring.faults.splice(at, 1)[0];
  if (!wiring.ent().up || fault?.when === 'before') {
    throw new EntTrouble(fault?.failure ?? 'unreachable');
  }
  const given = give();
  if (fault?.when === 'after') {
    throw new EntTrouble(fault.failure);
  }
  return given;
}

async function* lines(
  wiring: Wiring,
  call: string,
  give: () => readonly [EntAccount, readonly object[]],
): AsyncGenerator<readonly WireLine[]> {
  const [, given] = await answer(wiring, call, give);
  for (let i = 0; i < given.length; i += 1000) {
    yield given.slice(i, i + 1000).map((line) => readWireLine(JSON.stringify(line)));
  }
}

async function* live(wiring: Wiring, signal: AbortSignal): AsyncGenerator<LiveHead> {
  const { world, listeners } = wiring;
  await answer(wiring, 'live', () => undefined);
  let moved: () => void = () => undefined;
  const listener = (): void => moved();
  listeners.add(listener);
  signal.addEventListener('abort', listener);
  try {
    while (!signal.aborted && wiring.ent().up) {
      yield { epoch: world.epoch, settings: world.n, directory: world.n };
      await new Promise<void>((resolve) => {
        moved = resolve;
        // Ended while its last head was being looked at.
        if (signal.aborted) resolve();
      });
    }
  } finally {
    listeners.delete(listener);
  }
}
