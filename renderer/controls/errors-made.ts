import { newErrors, type ControlShift } from '../../domain/controls/run-controls.ts';
import type { Looked } from './control-results.ts';
import { passInSlices, type IsWanted } from './pass-in-slices.ts';

/** The errors that a state has and another had not (ux:2.6); none when nobody waits for them any more. */
export async function errorsMade(before: Looked, after: Looked, isWanted: IsWanted): Promise<readonly ControlShift[]> {
  const known = await passInSlices(before, isWanted);
  const found = known === undefined ? undefined : await passInSlices(after, isWanted);
  return known === undefined || found === undefined ? [] : newErrors(known.results, found.results);
}
