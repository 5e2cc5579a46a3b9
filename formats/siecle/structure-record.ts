import type { SiecleExport } from './siecle-export.ts';

/** One record of BEE_STRUCTURES (formats §3.5). */
export type SiecleStructureRecord = SiecleExport | SiecleDivision | SiecleGroup;

/** A class; its code is free text of 8 characters at most, case-sensitive. */
export interface SiecleDivision {
  readonly kind: 'division';
  readonly code: string;
  readonly label: string;
  readonly mefs: readonly string[];
}

/** A teaching group and the classes it draws from. */
export interface SiecleGroup extends Omit<SiecleDivision, 'kind'> {
  readonly kind: 'group';
  readonly divisions: readonly string[];
}
