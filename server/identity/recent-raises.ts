import { bulkWindowStart, isBulkRaise } from '../../domain/roles/step-up.ts';
import type { IdentityStore } from '../database/identity.store.ts';

/** A send that raises rights: how many lines, by whom, when (ISO 8601), and whether they proved who they are a moment ago. */
export interface Raising {
  readonly account: string;
  readonly lines: number;
  readonly at: string;
  readonly isFresh: boolean;
}

/** Where raises are counted. */
export type Raises = Pick<IdentityStore, 'raisedSince' | 'noteRaises' | 'forgetRaises'>;

/** Whether a send would need a fresh proof, with those of its author in the hour before it. */
export function needsProof(store: Raises, { account, lines, at, isFresh }: Raising): boolean {
  return lines > 0 && !isFresh && isBulkRaise(lines, store.raisedSince(account, bulkWindowStart(at)));
}

/** Counts a send that was let through; a fresh proof vouches for the ones before it. To be called inside its transaction. */
export function countRaising(store: Raises, raising: Raising): void {
  if (raising.lines === 0) return;
  if (raising.isFresh) store.forgetRaises(raising.account);
  else store.noteRaises(raising, bulkWindowStart(raising.at));
}
