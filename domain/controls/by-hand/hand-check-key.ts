import { recurringOfKey } from '../../school-year/recurring-mark.ts';
import { HAND_CHECKS, type HandCheckId } from './hand-checks.data.ts';

/** Whether a control is one that somebody looks at by hand. */
export function isHandCheck(control: string): control is HandCheckId {
  return Object.hasOwn(HAND_CHECKS, control);
}

/** The control that a key of the calendar, or the item that it names, notes as looked at, if any. */
export function handCheckOfKey(key: string): HandCheckId | undefined {
  return recurringOfKey(key, HAND_CHECK_IDS);
}

/** They, in the order of their data. */
export const HAND_CHECK_IDS: readonly HandCheckId[] = Object.keys(HAND_CHECKS).filter(isHandCheck);
