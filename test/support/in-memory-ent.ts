import type { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import { z } from 'zod';
import { Json } from '../../domain/kernel/json.ts';
import { Group } from '../../domain/directory/group.ts';
import { Person } from '../../domain/directory/person.ts';
import type { School } from '../../domain/directory/school.ts';
import type { DirectoryEntity, SettingsEntity } from '../../domain/sync/entity.ts';
import { applyGesture } from '../../domain/sync/ent/apply-gesture.ts';
import type { JournalEntry } from '../../domain/sync/journal-entry.ts';
import { mutationHash, type Mutation } from '../../domain/sync/mutation.ts';
import type { Outcome } from '../../domain/sync/outcome.ts';
import type { Fate, LiveHead, PullRequest, PushAnswer, PushRequest, SnapshotRequest, SyncLine } from '../../domain/sync/protocol.ts';
import { createRowTable } from '../../domain/sync/row-table.ts';
import type { Fields } from '../../domain/sync/row.ts';
import type { EntAddress, EntClient } from '../../main/sync/ent-client.ts';
import { EntTrouble, type EntFailure } from '../../main/sync/ent-failure.ts';
import { readWireLine, type WireLine } from '../../main/sync/wire-line.ts';

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
  removePerson(id: string): void;
  /** Writes a row as another administrator would have done, without a journal line. */
  put(entity: SettingsEntity, id: string, fields: Fields, by: string): void;
  /** The next calls of that name fail; `after`: the effect took place, the answer is lost. */
  fail(call: 'push' | 'pull' | 'snapshot' | 'signIn', failure: EntFailure, when: 'before' | 'after', times?: number): void;
  /** Whether anything answers at all. */
  up: boolean;
  /** Takes the state of now, to come back to it later as a restored backup under another epoch. */
  backup(): () => void;
  /** Pushes received, lost answers included. */
  readonly pushes: readonly PushRequest[];
}

interface Fact {
  readonly entity: DirectoryEntity;
  readonly id: string;
  readonly data: Record<string, unknown> | undefined;
  readonly ver: number;
  readonly n: number;
}

interface Client {
  last: number;
  readonly outcomes: Map<number, Outcome>;
}

interface World {
  epoch: string;
  n: number;
  settings: ReturnType<typeof createRowTable>;
  ranks: Map<string, number>;
  facts: Map<string, Fact>;
  journal: JournalEntry[];
  clients: Map<string, Client>;
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
      return () => {
        Object.assign(world, copyWorld(saved), { epoch: `${world.epoch}+` });
        wake();
      };
    },
    connect: ({ token }) => connect({ seed, world, sessions, listeners, faults, pushes, ent: () => ent }, token),
  };
  return ent;
}

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
    about: () => answer(wiring, 'about', () => ({ school: seed.school, epoch: world.epoch, protocol: { min: 1, max: 1 } })),
    accounts: () => answer(wiring, 'accounts', () => seed.accounts),
    signIn: (accountId) =>
      answer(wiring, 'signIn', (): EntSession => {
        const account = seed.accounts.find(({ id }) => id === accountId);
        if (account === undefined) throw new EntTrouble('unknown-account');
        const session = { token: `token-of-${accountId}`.padEnd(40, '.'), account };
        sessions.set(session.token, account);
        return session;
      }),
    signOut: () => answer(wiring, 'signOut', () => void sessions.delete(token() ?? '')),
    push: (request) =>
      answer(wiring, 'push', () => {
        pushes.push(request);
        const result = applyPush(wiring, actor(), request);
        wiring.listeners.forEach((listener) => listener());
        return result;
      }),
    pull: (request) => lines(wiring, 'pull', () => [actor(), pullLines(world, request)]),
    snapshot: (request) => lines(wiring, 'snapshot', () => [actor(), snapshotLines(world, request)]),
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
  give: () => readonly [EntAccount, readonly SyncLine[]],
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
      });
    }
  } finally {
    listeners.delete(listener);
  }
}

function applyPush({ seed, world }: Wiring, account: EntAccount, request: PushRequest): PushAnswer {
  if (request.epoch !== world.epoch) {
    return { kind: 'resync', epoch: world.epoch };
  }
  const client = world.clients.get(request.client) ?? { last: 0, outcomes: new Map<number, Outcome>() };
  world.clients.set(request.client, client);
  const sorted = sortMutations(client, request.mutations);
  if ('kind' in sorted) {
    return sorted;
  }
  const { outcomes, fresh } = sorted;
  for (const gesture of request.gestures) {
    const mutations = fresh.filter((mutation) => mutation.gesture === gesture.id);
    if (mutations.length > 0) {
      const effect = applyGesture(
        { settings: world.settings, directory: directoryOf(world), now: seed.now() },
        { client: request.client, actor: { accountId: account.id, name: account.name, role: account.role }, gesture, mutations },
      );
      for (const [entity, id, row] of effect.settings.written()) putRow(world, entity, id, row);
      for (const line of effect.journal) world.journal.push({ ...line, k: world.journal.length + 1, at: seed.now() });
      for (const outcome of effect.outcomes) {
        client.outcomes.set(outcome.m, outcome);
        client.last = Math.max(client.last, outcome.m);
        outcomes.push(outcome);
      }
    }
  }
  return { kind: 'outcomes', outcomes };
}

/** Those already answered, and those to apply; or why none can be. */
function sortMutations(client: Client, mutations: readonly Mutation[]): PushAnswer | { outcomes: Outcome[]; fresh: Mutation[] } {
  const outcomes: Outcome[] = [];
  const fresh: Mutation[] = [];
  for (const mutation of mutations) {
    const known = client.outcomes.get(mutation.m);
    if (known !== undefined) {
      if (known.hash !== mutationHash(mutation)) return { kind: 'forked', m: mutation.m };
      outcomes.push(known);
    } else if (mutation.m === client.last + fresh.length + 1) {
      fresh.push(mutation);
    } else {
      return { kind: 'gap', expected: client.last + 1, outcomes };
    }
  }
  return { outcomes, fresh };
}

function directoryOf(world: World) {
  const find = (entity: DirectoryEntity, id: string): unknown => world.facts.get(`${entity} ${id}`)?.data;
  return {
    findPerson: (id: string) => Person.optional().parse(find('person', id)),
    findGroup: (id: string) => Group.optional().parse(find('group', id)),
  };
}

function pullLines(world: World, request: PullRequest): readonly SyncLine[] {
  const [epoch, settings, journal] = parseCursor(request.cursor);
  const [directoryEpoch, directory] = parseCursor(request.directoryCursor);
  if (epoch !== world.epoch || directoryEpoch !== world.epoch) {
    return [begin(world), { r: { resync: 'epoch' } }];
  }
  const facts = [...world.facts.values()].filter(({ n }) => n > directory).map(factLine);
  const rows = rowLines(world, (rank) => rank > settings);
  return [
    begin(world),
    ...facts,
    ...rows,
    ...world.journal.slice(journal).map((entry) => ({ j: entry })),
    { f: fateOf(world, request.client, request.acked) },
    { z: { cursor: cursorOf(world), directoryCursor: cursorOf(world), rows: facts.length + rows.length } },
  ];
}

function snapshotLines(world: World, request: SnapshotRequest): readonly SyncLine[] {
  if (request.stream === 'directory') {
    const facts = [...world.facts.values()].filter(({ data }) => data !== undefined).map(factLine);
    return [begin(world), ...facts, { z: { cursor: null, directoryCursor: cursorOf(world), rows: facts.length } }];
  }
  const rows = rowLines(world, () => true);
  const held = Object.fromEntries(
    request.identities.map((client) => [client, [...(world.clients.get(client)?.outcomes.values() ?? [])].map(({ m, hash }): [number, string] => [m, hash])]),
  );
  return [
    begin(world),
    ...rows,
    ...world.journal.map((entry) => ({ j: entry })),
    { f: fateOf(world, request.client, 0) },
    { h: held },
    { z: { cursor: cursorOf(world), directoryCursor: null, rows: rows.length } },
  ];
}

function begin(world: World): SyncLine {
  return { b: { protocol: 1, epoch: world.epoch, school: '0310000A' } };
}

function fateOf(world: World, name: string, acked: number): Fate {
  const client = world.clients.get(name);
  return { last: client?.last ?? 0, outcomes: [...(client?.outcomes.values() ?? [])].filter(({ m }) => m > acked) };
}

function factLine({ entity, id, data, ver }: Fact): SyncLine {
  const head = { e: entity, i: id, v: ver };
  return data === undefined ? { ...head, x: 1 } : { ...head, d: Plain.parse(JSON.parse(JSON.stringify(data))) };
}

const Plain = z.record(z.string(), Json);

function rowLines(world: World, wanted: (rank: number) => boolean): SyncLine[] {
  return (['rubrique', 'access', 'schoolGroup', 'membership', 'conflict'] as const).flatMap((entity) =>
    [...world.settings.list(entity)]
      .filter(([id]) => wanted(world.ranks.get(`${entity} ${id}`) ?? 0))
      .map(([id, { ver, fields, by, at }]) => ({
        e: entity,
        i: id,
        v: ver,
        d: { ...fields },
        ...(by === undefined ? {} : { by }),
        ...(at === undefined ? {} : { at }),
      })),
  );
}

function cursorOf(world: World): string {
  return `${world.epoch}/${world.n}/${world.journal.length}`;
}

function parseCursor(cursor: string): readonly [string, number, number] {
  const [epoch = '', n = '0', journal = '0'] = cursor.split('/');
  return [epoch, Number(n), Number(journal)];
}

function putRow(world: World, entity: SettingsEntity, id: string, row: Parameters<World['settings']['put']>[2]): void {
  world.n += 1;
  world.ranks.set(`${entity} ${id}`, world.n);
  world.settings.put(entity, id, row);
}

function putFact(world: World, entity: DirectoryEntity, id: string, data: Record<string, unknown> | undefined): void {
  world.n += 1;
  const key = `${entity} ${id}`;
  world.facts.set(key, { entity, id, data, ver: (world.facts.get(key)?.ver ?? 0) + 1, n: world.n });
}

function copyWorld(world: World): World {
  const settings = createRowTable();
  for (const entity of ['rubrique', 'access', 'schoolGroup', 'membership', 'conflict'] as const) {
    for (const [id, row] of world.settings.list(entity)) settings.put(entity, id, row);
  }
  return {
    ...world,
    settings,
    ranks: new Map(world.ranks),
    facts: new Map(world.facts),
    journal: [...world.journal],
    clients: new Map([...world.clients].map(([name, { last, outcomes }]) => [name, { last, outcomes: new Map(outcomes) }])),
  };
}
