import type { SheetLine } from '../../../domain/connectors/sheet/sheet-line.ts';

/** A line of which nothing is known. */
export const NOTHING_KNOWN: SheetLine = {
  id: 'x', entity: 'access', row: 'x', field: 'role', before: null, after: null, rank: 0, decidedAt: '', reason: 'noProgram', state: 'withdrawn', doneBy: null, doneAt: null, readAt: null,
};
