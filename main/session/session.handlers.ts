import type { ConsoleSession } from '../../contract/console/console.contract.ts';
import type { EntAccount, EntSession } from '../../contract/ent/ent.contract.ts';
import { firstRunStep } from '../../domain/first-run/first-run-step.ts';
import { entFailed, locked, notKept } from '../console/console-error.ts';
import type { ConsoleCore } from '../console/console-core.ts';
import type { ConsolePorts } from '../console/console-ports.ts';
import type { Vault } from '../console/vault.ts';
import { isNowhere } from '../first-run/nowhere.ts';
import { lockShown, sealShown } from '../lock/lock.handlers.ts';
import { endSession } from './end-session.ts';
import { reached } from './access.handlers.ts';
import { idOf } from '../schools/school.store.ts';
import { EntTrouble, type EntFailure } from '../sync/ent/ent-failure.ts';
import { within } from '../sync/ent/within.ts';

/** Milliseconds given to the ENT to list its accounts: beyond, those known on this computer are shown. */
const PATIENCE = 3000;

/** What signing in works on: pages may ask who is there while everything is closed. */
export interface SessionRoom {
  readonly ports: ConsolePorts;
  readonly vault: Vault;
}

/** Says who is signed in and whom one may choose. */
export async function sessionStatus({ ports, vault }: SessionRoom): Promise<ConsoleSession> {
  const core = vault.peek();
  if (core !== undefined) return openStatus({ ports, vault }, core);
  // A first passphrase is asked: it is what will keep the key.
  const keyStorage = ports.keys.isNew() ? 'passphrase' : ports.keys.protection().storage;
  return { signedIn: null, accounts: [], ...placeOf(vault), schoolName: null, keyStorage, lock: sealShown(vault.sealed(), ports.keys), proves: false, signIn: null, ...ofThisHost(ports), firstRun: null };
}

/** The same, once the data are open. */
async function openStatus({ ports, vault }: SessionRoom, core: ConsoleCore): Promise<ConsoleSession> {
  core.lock.enforce();
  const isAsked = core.desk.current() === undefined && !isNowhere(vault.place());
  const [offered, ways] = await Promise.all([isAsked ? withinPatience(core.ent.accounts()) : undefined, isAsked ? withinPatience(core.identity.ways()) : undefined]);
  const known = core.accounts.list().map(({ account }) => account);
  // As it is now: somebody may have signed in, or this station locked itself, while the ENT was asked.
  const signedIn = core.desk.current()?.workspace.account ?? null;
  return {
    signedIn,
    accounts: [...(offered ?? known)],
    ...placeOf(vault),
    schoolName: shownSchool(core),
    keyStorage: ports.keys.protection().storage,
    lock: signedIn === null ? lockShown(core.lock.current()) : undefined,
    proves: ways?.demonstration === false,
    signIn: core.browserSignIn.state(),
    ...ofThisHost(ports),
    firstRun: stepShown(core, signedIn !== null),
  };
}

function placeOf(vault: Vault): Pick<ConsoleSession, 'entUrl' | 'place'> {
  const place = vault.place();
  return { entUrl: place.entUrl, place: idOf(place) };
}

function ofThisHost({ openBrowser, isTraining = false }: ConsolePorts): Pick<ConsoleSession, 'pageOpens' | 'training'> {
  return { pageOpens: openBrowser === undefined, training: isTraining };
}

function stepShown({ firstRun, ports }: ConsoleCore, isSignedIn: boolean): ConsoleSession['firstRun'] {
  return firstRunStep({ note: firstRun.note(), server: isNowhere(ports) ? null : idOf(ports), isSignedIn });
}

function shownSchool({ accounts, desk, schools, ports }: ConsoleCore): string | null {
  const loaded = desk.current()?.workspace.directory.now().school()?.name;
  const remembered = accounts.current() ?? accounts.list()[0];
  return loaded ?? remembered?.schoolName ?? schools.find(idOf(ports))?.name ?? null;
}

async function withinPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await within(answer, PATIENCE);
  } catch {
    // An ENT that does not answer is told by the exchange; here the known accounts are enough.
    return undefined;
  }
}

/** Signs in: by the ENT when it answers; else an account already known here opens its own file and works offline. */
export async function signIn(room: SessionRoom, accountId: string): Promise<ConsoleSession> {
  const core = room.vault.core();
  const asked = await askEnt(core, accountId);
  const account = 'token' in asked ? await remember(core, asked) : knownAccount(core, accountId, asked.failure);
  await enter(core, account);
  return sessionStatus(room);
}

/**
 * Begins a sign-in by the browser, which this host or the page opens. On a demonstration, where nothing is proved, whoever is
 * signed in is chosen again.
 */
export async function prove(room: SessionRoom): Promise<ConsoleSession> {
  const core = room.vault.core();
  const current = core.desk.current()?.workspace.account.id;
  const { demonstration } = await reached(core.identity.ways());
  if (demonstration && current !== undefined) return signIn(room, current);
  const url = await reached(core.browserSignIn.begin());
  core.ports.openBrowser?.(url);
  return sessionStatus(room);
}

/** Opens the console of somebody who proved who they are; the session that this one takes the place of is closed. */
export async function enterProven(core: ConsoleCore, session: EntSession, refreshToken: string | undefined): Promise<void> {
  await endSession(core);
  const account = await remember(core, session);
  if (refreshToken !== undefined) core.refresh.keep(account.id, refreshToken);
  await enter(core, account);
}

async function enter(core: ConsoleCore, account: EntAccount): Promise<void> {
  core.accounts.setCurrent(account.id);
  const opened = await core.desk.open(account);
  if (!opened.ok) {
    core.accounts.setCurrent(null);
    throw notKept(opened.refusal.kind);
  }
  core.stations.setLeft(false);
  core.lock.release();
  core.events.tell({ kind: 'reload' });
}

async function askEnt(core: ConsoleCore, accountId: string): Promise<EntSession | { readonly failure: EntFailure }> {
  try {
    return await core.authentication.signIn(accountId);
  } catch (error) {
    if (error instanceof EntTrouble) {
      return { failure: error.failure };
    }
    throw error;
  }
}

async function remember(core: ConsoleCore, { account, token }: EntSession): Promise<EntAccount> {
  const about = await withinPatience(core.ent.about());
  const schoolName = about?.school.name ?? core.accounts.find(account.id)?.schoolName ?? null;
  core.accounts.remember({ account, token, schoolName });
  // Whoever asks for a lease says who they are.
  core.accounts.setCurrent(account.id);
  await core.lock.renew(account.id);
  return account;
}

function knownAccount(core: ConsoleCore, accountId: string, failure: EntFailure): EntAccount {
  const known = core.accounts.find(accountId);
  // A shared computer keeps nothing that could say who somebody is without the ENT.
  if (known === undefined || failure === 'unknown-account' || core.stations.isShared()) {
    throw entFailed(failure);
  }
  // Without the ENT, only a lease opens what this computer holds.
  const bar = core.lock.bar(accountId);
  if (bar !== undefined) throw locked(bar);
  return known.account;
}

/** Signs out: the files close, the proof is forgotten; the draft and what waits to leave stay. */
export async function signOut(room: SessionRoom): Promise<ConsoleSession> {
  const core = room.vault.core();
  const account = core.desk.current()?.workspace.account;
  const ended = endSession(core);
  await core.desk.close();
  await ended;
  const known = account === undefined ? undefined : core.accounts.find(account.id);
  if (known !== undefined) {
    core.accounts.remember({ ...known, token: null });
    core.refresh.forget(known.account.id);
  }
  core.accounts.setCurrent(null);
  core.events.tell({ kind: 'reload' });
  return sessionStatus(room);
}
