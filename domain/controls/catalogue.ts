import type { Control } from './control.ts';
import { grp01 } from './grp/grp-01.ts';

/** Every control of this version, in the order of the dossier (domain.md §3). */
export const CATALOGUE = [grp01] as const satisfies readonly Control[];

/** The identifiers of the catalogue; a control without its French texts does not compile. */
export type ControlId = (typeof CATALOGUE)[number]['id'];
