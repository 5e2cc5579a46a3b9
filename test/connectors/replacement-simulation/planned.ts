import { Replacement } from '../../../domain/replacements/replacement.ts';
import type { Desk } from '../../server/ent-desk.ts';
import { DAYS } from '../replacement-bench.ts';

/** The replacement of the school, as a console reads it. */
export interface Planned {
  readonly period: { readonly from: string; readonly to: string };
  readonly state: 'active' | 'cancelled';
}

/** Reads it. */
export function readPlanned(desk: Desk): Planned {
  const [row] = desk.snapshot('settings').flatMap((line) => ('e' in line && 'd' in line && line.e === 'replacement' && line.i === 'r-1' ? [line.d] : []));
  const { period, state } = Replacement.parse({ ...row, id: 'r-1' });
  return { period: period ?? DAYS, state };
}
