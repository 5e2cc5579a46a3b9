import type { LoadPlace } from '../protocol.ts';

/** A whole directory that stopped on its way: what it began under, and the last row that is kept (sync.md §3.5). */
export interface UnfinishedLoad extends LoadPlace {
  readonly epoch: string;
}

/** The first line of an answer that gives a whole directory. */
export interface LoadBeginning {
  readonly epoch: string;
  /** Absent: from an ENT that never goes on with a load. */
  readonly load?: { readonly cursor: string; readonly goesOn: boolean } | undefined;
}

/**
 * Whether what comes follows what is kept: the ENT says so, of the very cursor that the load began under, in the same life. The cursor
 * is of one school and one view: rows of two lives, or of two views, never lie in one file.
 */
export function followsOn(kept: UnfinishedLoad | undefined, { epoch, load }: LoadBeginning): boolean {
  return kept !== undefined && load?.goesOn === true && load.cursor === kept.cursor && epoch === kept.epoch;
}
