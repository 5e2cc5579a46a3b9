import type { SiecleExport } from './siecle-export.ts';

/** One record of BEE_NOMENCLATURES (formats §3.4). */
export type SiecleNomenclatureRecord =
  | SiecleExport
  | {
      readonly kind: 'mef';
      readonly code: string;
      readonly label: string;
      /** Every label, short and long. */
      readonly names: readonly string[];
      /** Never to be derived from the MEF: their numberings differ (formats §9). */
      readonly mefstat11: string | undefined;
      readonly attachedTo: string | undefined;
      /** ISO date of closing, undefined while it is open. */
      readonly closedOn: string | undefined;
    }
  | {
      readonly kind: 'subject';
      readonly code: string;
      readonly shortCode: string | undefined;
      readonly label: string;
      readonly names: readonly string[];
      /** National code of a subject of the academy. */
      readonly nationalCode: string | undefined;
    }
  /** One subject of a MEF under one way of electing it; `hours` is a week's. */
  | {
      readonly kind: 'programme';
      readonly mef: string;
      readonly subject: string;
      readonly election: string | undefined;
      readonly hours: number | undefined;
    }
  /** A code of one of the small lists. */
  | { readonly kind: 'term'; readonly list: SiecleList; readonly code: string; readonly label: string };

/** The small lists that the console resolves codes through. */
export type SiecleList = 'regime' | 'kinship' | 'status' | 'leaving-reason' | 'election' | 'civility' | 'lesson-kind';
