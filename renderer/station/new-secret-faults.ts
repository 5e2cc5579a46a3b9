import { PASSPHRASE_LENGTH } from '../../contract/console/station.contract.ts';
import { KEY_FAILURES, LOCK_TEXTS } from '../../texts/station/lock.ts';

/** A new passphrase, typed twice. */
export interface NewSecret {
  readonly next: string;
  readonly again: string;
}

/** What may be said of the two fields before anything is asked, once the second is begun. */
export function newSecretFaults(typed: NewSecret): Partial<Record<keyof NewSecret, string>> {
  if (typed.again === '') return {};
  return { ...(isShort(typed) ? { next: KEY_FAILURES['passphrase-short'] } : {}), ...(isOther(typed) ? { again: LOCK_TEXTS.different } : {}) };
}

/** Whether the new passphrase is long enough and the same twice. */
export function isNewSecretWhole(typed: NewSecret): boolean {
  return !isShort(typed) && !isOther(typed);
}

function isShort({ next }: NewSecret): boolean {
  return next.length < PASSPHRASE_LENGTH.least;
}

function isOther({ next, again }: NewSecret): boolean {
  return next !== again;
}
