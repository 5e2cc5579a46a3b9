import { ORPCError } from '@orpc/server';
import type { Refusal } from '../../domain/rubriques/refusal.ts';
import { diskFaultOf, storeRefusalOf, type StoreRefusalKind } from '../database/store-refusal.ts';
import type { Lock } from '../lock/station-lock.ts';
import { EntTrouble, type EntFailure } from '../sync/ent/ent-failure.ts';

/** Nobody has signed in: there is no file to work on. */
export function notSignedIn(): Error {
  return new ORPCError('NOT_SIGNED_IN', { status: 401 });
}

/** The console is locked: nothing is read until somebody proves again who they are. */
export function locked({ reason, at }: Lock): Error {
  return new ORPCError('LOCKED', { status: 423, data: { reason, at } });
}

/** The rule says no, with what would make it possible. */
export function refused(refusal: Refusal): Error {
  return new ORPCError('REFUSED', { status: 409, data: refusal });
}

/** The disk did not keep it: nothing has changed. */
export function notKept(kind: StoreRefusalKind): Error {
  return new ORPCError('NOT_KEPT', { status: 507, data: { reason: diskFaultOf(kind) } });
}

/** The ENT gave no usable answer. */
export function entFailed(failure: EntFailure): Error {
  return new ORPCError('ENT', { status: 502, data: { reason: failure === 'too-large' ? 'server-error' : failure } });
}

/** Turns what the disk or the ENT throws into a declared error; anything else is a bug and goes up. */
export function asConsoleError(error: unknown): unknown {
  if (error instanceof EntTrouble) {
    return entFailed(error.failure);
  }
  const refusal = storeRefusalOf(error, 'settings.db');
  return refusal === undefined ? error : notKept(refusal.kind);
}

/** Does what the disk has to keep; what it throws becomes a declared error. */
export function kept(act: () => void): void {
  try {
    act();
  } catch (error) {
    throw asConsoleError(error);
  }
}
