import type { Accesses } from '../../../../contract/ent/identity.ts';
import type { Asked } from './use-asked.ts';

/** What the ENT answered of who may come in, and how one acts on it. */
export interface AccessesPart {
  readonly asked: Asked<Accesses>;
  readonly accesses: Accesses;
}
