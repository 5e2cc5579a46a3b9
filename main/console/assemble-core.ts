import { hostname } from 'node:os';
import type { Store } from '../database/open-store.ts';
import { leaveNothingOf } from '../erasure/leave-nothing.ts';
import { createTraceStore } from '../erasure/trace.store.ts';
import type { EntAccount } from '../../contract/ent/ent.contract.ts';
import { createSenderStore } from '../exchange/sender.store.ts';
import { createSealStore } from '../exchange/seal.store.ts';
import { openStationSeal } from '../exchange/station-seal.ts';
import { createFirstRunStore } from '../first-run/first-run.store.ts';
import type { SignedLease } from '../../domain/station/signed-lease.ts';
import { once } from '../../domain/kernel/once.ts';
import { createLeaseKeeper } from '../lock/lease-keeper.ts';
import { createLeaseStore } from '../lock/lease.store.ts';
import { createStationLock, type Lock, type StationLock, type Watched } from '../lock/station-lock.ts';
import { createStationStore } from '../lock/station.store.ts';
import { createColumnMemory } from '../preferences/column-memory.store.ts';
import { createPlatformMemory } from '../preferences/platform-memory.store.ts';
import { createPreferenceStore } from '../preferences/preference.store.ts';
import { createAccountStore, type AccountStore } from '../session/account.store.ts';
import { chooseDemoAccount } from '../session/authentication.ts';
import { carryOnAnswer, sheetDeskOf } from '../connectors/shared-sheets.ts';
import { createConnectorClient, type ConnectorClient } from '../connectors/connector-client.ts';
import { createIdentityClient, type IdentityClient } from '../session/identity-client.ts';
import { createBrowserSignIn } from '../session/proof/browser-sign-in.ts';
import { createRefreshStore, type RefreshStore } from '../session/proof/refresh.store.ts';
import { createRenewal } from '../session/proof/renew.ts';
import { renewingFetch } from '../session/proof/renewing-fetch.ts';
import { enterProven } from '../session/session.handlers.ts';
import { createHelpTreeStore } from '../families/help-tree.store.ts';
import { createScenarioStore } from '../training/scenario.store.ts';
import { demoSchools } from '../schools/demo-schools.ts';
import { createSchoolStore, idOf } from '../schools/school.store.ts';
import { createEntClient, type EntClient } from '../sync/ent/ent-client.ts';
import { EntTrouble } from '../sync/ent/ent-failure.ts';
import { machineTimers } from '../sync/timers.ts';
import { createUpdateStore } from '../updates/update.store.ts';
import { createDesk, type ConsoleCore } from './console-core.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { EventHub } from './event-hub.ts';

/** What a core has in common with the one before it: pages listen over a lock. */
interface Surroundings {
  readonly events: EventHub;
  readonly onLock: (why: Lock) => void;
}

/** Puts together what the procedures work on, on the console's own file. */
export function assembleCore(ports: ConsolePorts & { readonly key: Uint8Array }, store: Store, { events, onLock }: Surroundings): ConsoleCore {
  const server = idOf(ports);
  const accounts = createAccountStore(store, server);
  const refresh = createRefreshStore(store, server);
  const { ent, identity, connectors } = connectTo(ports, accounts, refresh);
  const stations = createStationStore(store);
  const watched = (): Watched | undefined => {
    const workspace = desk.current()?.workspace;
    return workspace === undefined ? undefined : { accountId: workspace.account.id, settings: () => workspace.state.base };
  };
  const onAnswer = async (): Promise<void> => {
    const open = desk.current();
    if (open === undefined) return;
    await lock.renew(open.workspace.account.id);
    await carryOnAnswer(sheetDeskOf(core, open));
  };
  const onClosed = (account: EntAccount): void => {
    if (!stations.isShared()) return;
    lock.forget(account.id);
    leaveNothingOf(core, server, account);
  };
  const desk = createDesk({ ...ports, onAnswer, onClosed, leaseEndsAt: () => lock.leaseEndsAt() }, ent, events);
  const lock: StationLock = createStationLock({
    leases: createLeaseKeeper(createLeaseStore(store, server), {
      clock: ports.clock,
      onFault: (error) => ports.log(`The lease could not be kept: ${error instanceof Error ? error.message : 'unknown failure'}`),
    }),
    askLease: (clock) => askLease(ent, clock),
    watched,
    minutes: stations.idleMinutes,
    clock: ports.clock,
    timers: ports.timers ?? machineTimers,
    onLock,
    onSoon: (at) => events.tell({ kind: 'lock-soon', at }),
  });
  const core: ConsoleCore = {
    ports,
    lock,
    stations,
    accounts,
    ...storesOf(store, ports),
    ent,
    authentication: chooseDemoAccount(ent, hostname()),
    identity,
    connectors,
    refresh,
    browserSignIn: createBrowserSignIn({
      identity,
      device: hostname(),
      onSession: (session, token) => enterProven(core, session, token),
      onChange: () => events.tell({ kind: 'reload' }),
      log: ports.log,
    }),
    events,
    desk,
    importing: { file: undefined },
  };
  keepDemoSchools(core);
  return core;
}

/** The schools of the demonstration, at their addresses of today. */
function keepDemoSchools({ ports, schools }: ConsoleCore): void {
  for (const one of demoSchools(ports)) if (schools.find(one.id)?.entUrl !== one.entUrl) schools.keep(one);
}

/** What is kept in the console's own file for all its schools. */
function storesOf(store: Store, { program }: ConsolePorts) {
  return {
    accountsOf: (server: string) => createAccountStore(store, server),
    schools: createSchoolStore(store),
    traces: createTraceStore(store),
    firstRun: createFirstRunStore(store),
    preferences: createPreferenceStore(store),
    scenarios: createScenarioStore(store),
    helpTrees: createHelpTreeStore(store),
    updates: createUpdateStore(store, program.version),
    columns: createColumnMemory(store),
    platforms: createPlatformMemory(store),
    seal: once(() => openStationSeal(createSealStore(store))),
    senders: createSenderStore(store),
  };
}

/** An ENT of an older version signs no lease. */
async function askLease(ent: EntClient, clock: string): Promise<SignedLease | undefined> {
  try {
    return await ent.lease(clock);
  } catch (error) {
    if (error instanceof EntTrouble) return undefined;
    throw error;
  }
}

/** Speaks to the ENT, and keeps the session of somebody who proved who they are without asking them again. */
function connectTo(ports: ConsolePorts, accounts: AccountStore, refresh: RefreshStore): { readonly ent: EntClient; readonly identity: IdentityClient; readonly connectors: ConnectorClient } {
  const { connectEnt = createEntClient, connectIdentity = createIdentityClient } = ports;
  const address = { url: ports.entUrl, token: () => accounts.current()?.token ?? null, timers: ports.timers ?? machineTimers };
  const renewal = createRenewal({ accounts, refresh, identity: connectIdentity(address) });
  const kept = { ...address, fetch: renewingFetch(fetch, renewal) };
  return { ent: connectEnt(kept), identity: connectIdentity(kept), connectors: createConnectorClient(kept) };
}
