/**
 * Days without a sign-in after which an access is said to be dormant. Inferred: no text gives a figure
 * (rel:C-P16 asks for a review of dormant accounts); half a school year.
 */
export const DORMANT_AFTER = { days: 180, source: 'déduit' } as const;

/** Whether somebody who last signed in then (ISO 8601) has not for so long; of whom nothing is known, nothing is said. */
export function isDormant(lastSignIn: string | null, now: string): boolean {
  return lastSignIn !== null && Date.parse(now) - Date.parse(lastSignIn) > DORMANT_AFTER.days * 86_400_000;
}
