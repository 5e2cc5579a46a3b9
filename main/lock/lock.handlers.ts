import { ORPCError } from '@orpc/server';
import { setTimeout } from 'node:timers/promises';
import { PASSPHRASE_LENGTH, type ConsoleLock, type StationProtection } from '../../contract/console/station.contract.ts';
import { needSchool, type ConsoleCore } from '../console/console-core.ts';
import { asConsoleError, notKept } from '../console/console-error.ts';
import type { Vault } from '../console/vault.ts';
import { leaveNothing } from '../erasure/leave-nothing.ts';
import type { KeyRefusal } from '../keys/key-record.ts';
import { newKey } from '../keys/open-with-passphrase.ts';
import { enterWhereLeft } from '../first-run/where-left.ts';
import { endSession } from '../session/end-session.ts';
import type { Lock } from './station-lock.ts';

type Keys = ConsoleCore['ports']['keys'];

/** Wrong passphrases in a row; each one makes the next answer wait longer (rel:X12). */
export interface Attempts {
  failed: number;
  /** The one that is being tried: those given at once are tried one by one, or a hundred pages would not wait. */
  turn: Promise<unknown>;
}

/** What a sealed console asks: its passphrase, or a first one where the computer keeps no key by itself. */
export function sealShown(lock: Lock | undefined, keys: Keys): ConsoleLock | undefined {
  if (lock === undefined) return undefined;
  return keys.isNew() ? { reason: 'no-store', at: null, needs: 'new-passphrase' } : { ...lock, needs: 'passphrase' };
}

/** What a lock asks of whoever comes back. */
export function lockShown(lock: Lock | undefined): ConsoleLock | undefined {
  return lock && { ...lock, needs: isChosenAgain(lock) ? 'sign-in' : 'ent' };
}

function isChosenAgain({ reason }: Lock): boolean {
  return reason === 'idle' || reason === 'asked';
}

/** Closes what is open. With a passphrase, the key goes too; without one, whoever comes back chooses an account again, after a restart as well. */
export function lockStation(core: ConsoleCore, vault: Vault, why: Lock): void {
  core.importing.file?.putDown();
  core.importing.file = undefined;
  // On a shared computer, whoever left it has left the ENT too.
  if (core.stations.isShared()) void endSession(core);
  if (core.ports.keys.protection().storage === 'passphrase') void vault.seal(why);
  else {
    if (isChosenAgain(why)) {
      core.accounts.setCurrent(null);
      core.stations.setLeft(true);
    }
    void core.desk.close();
  }
  core.events.tell({ kind: 'reload' });
}

/** Opens with its passphrase a console that is sealed, and the files of who was there, if their lease allows it. */
export async function unlock({ vault, keys, attempts }: { readonly vault: Vault; readonly keys: Keys; readonly attempts: Attempts }, passphrase: string): Promise<void> {
  if (vault.peek() !== undefined) return;
  const key = keys.isNew() ? await makeKey(keys, passphrase) : await openPatiently(keys, attempts, passphrase);
  // Another page gave it meanwhile.
  if (vault.peek() !== undefined) return;
  const opened = await vault.open(key);
  if (!opened.ok) throw notKept(opened.refusal.kind);
  const entered = await enterWhereLeft(vault);
  if (!entered.ok) throw notKept(entered.refusal.kind);
  opened.value.events.tell({ kind: 'reload' });
}

/** The key of a folder that never had one, closed by its first passphrase. */
async function makeKey(keys: Keys, passphrase: string): Promise<Buffer> {
  refuseShort(passphrase);
  const closed = await keepingKey(() => keys.close(newKey(), passphrase));
  if (!closed.ok) throw keyFailed(closed.refusal);
  return closed.value.key;
}

function refuseShort(passphrase: string): void {
  if (passphrase.normalize('NFKC').length < PASSPHRASE_LENGTH.least) throw keyFailed({ kind: 'passphrase-short' });
}

/** Milliseconds before a wrong passphrase is answered: doubled at each one, half a minute at most. */
const DELAY = { first: 250, most: 30_000 } as const;

function openPatiently(keys: Keys, attempts: Attempts, passphrase: string): Promise<Buffer> {
  const opening = attempts.turn.then(() => tryOnce(keys, attempts, passphrase));
  attempts.turn = opening.catch(() => undefined);
  return opening;
}

async function tryOnce(keys: Keys, attempts: Attempts, passphrase: string): Promise<Buffer> {
  const opened = await keys.open(passphrase);
  if (opened.ok) {
    attempts.failed = 0;
    return opened.value;
  }
  attempts.failed += 1;
  await setTimeout(Math.min(DELAY.most, DELAY.first * 2 ** (attempts.failed - 1)));
  throw keyFailed(opened.refusal);
}

/** How the data of this computer are protected. */
export function protection(core: ConsoleCore): StationProtection {
  needSchool(core);
  return { ...core.ports.keys.protection(), idleMinutes: core.stations.idleMinutes(), shared: core.stations.isShared() };
}

/** Chooses after how many minutes without activity this station locks itself. */
export function setIdleMinutes(core: ConsoleCore, minutes: number): StationProtection {
  needSchool(core);
  try {
    core.stations.setIdleMinutes(minutes);
  } catch (error) {
    throw asConsoleError(error);
  }
  return protection(core);
}

/** Chooses whether anything stays here of those who leave. */
export function setShared(core: ConsoleCore, isShared: boolean): StationProtection {
  needSchool(core);
  try {
    core.stations.setShared(isShared);
    if (isShared) leaveNothing(core);
  } catch (error) {
    throw asConsoleError(error);
  }
  return protection(core);
}

/** Closes the key with a passphrase; whoever changes one gives the one before. */
export async function setPassphrase(core: ConsoleCore, attempts: Attempts, { current, next }: { readonly current: string | null; readonly next: string }): Promise<StationProtection> {
  needSchool(core);
  refuseShort(next);
  const key = await currentKey(core, attempts, current);
  const closed = await keepingKey(() => core.ports.keys.close(key, next));
  if (!closed.ok) throw keyFailed(closed.refusal);
  return protection(core);
}

/** Leaves the key to what keeps it without a passphrase, never to something weaker without a word. */
export async function removePassphrase(core: ConsoleCore, attempts: Attempts, current: string): Promise<StationProtection> {
  needSchool(core);
  const key = await currentKey(core, attempts, current);
  const released = await keepingKey(() => core.ports.keys.release(key));
  if (!released.ok) throw keyFailed(released.refusal);
  return protection(core);
}

async function currentKey({ ports }: ConsoleCore, attempts: Attempts, passphrase: string | null): Promise<Buffer> {
  const isClosed = ports.keys.protection().storage === 'passphrase';
  if (isClosed && passphrase === null) throw keyFailed({ kind: 'passphrase-needed' });
  if (isClosed && passphrase !== null) return openPatiently(ports.keys, attempts, passphrase);
  return Buffer.from(ports.key);
}

async function keepingKey<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asConsoleError(error);
  }
}

function keyFailed({ kind }: KeyRefusal | { readonly kind: 'passphrase-short' }): Error {
  return new ORPCError('KEY', { status: 409, data: { kind: SHOWN[kind] } });
}

const SHOWN = {
  'passphrase-wrong': 'passphrase-wrong',
  'passphrase-needed': 'passphrase-needed',
  'passphrase-short': 'passphrase-short',
  'os-store-unprotected': 'store-unprotected',
  'os-store-changed': 'store-unprotected',
  'os-store-refuses': 'store-unprotected',
  'key-in-os-store': 'store-unprotected',
  'key-lost': 'key-file',
  'key-damaged': 'key-file',
} as const;
