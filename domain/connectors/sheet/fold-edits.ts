import { rowKey } from '../../sync/named-in-key.ts';
import { standsOn } from '../../draft/row-states.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { sameJson, type Json } from '../../kernel/json.ts';
import { isOpen, lineCell, type Cell, type SheetLine, type SheetReason } from './sheet-line.ts';

/** A value that came into force in the ENT, at a rank of its journal. */
export interface FoldedEdit extends Cell {
  readonly before: Json;
  readonly after: Json;
  /** Rank of the line of the journal, from 1. */
  readonly k: number;
  /** ISO 8601. */
  readonly at: string;
  /** Why it is made by hand; undefined when it came from the platform itself, or leaves by its program: nothing is left to do. */
  readonly reason: SheetReason | undefined;
}

/**
 * Follows what was decided since the sheet was last looked at, and gives the lines that change: a value decided again withdraws the line of the
 * one before and makes its own, from what the platform is supposed to hold; back to that, nothing is left to do. A line is never edited in silence
 * (connectors.md §6), and what was done stays as it was said. `edits`: those after the rank up to which the journal was followed.
 */
export function foldEdits(lines: readonly SheetLine[], edits: readonly FoldedEdit[]): readonly SheetLine[] {
  const open = new Map(lines.filter(isOpen).map((line) => [lineCell(line), line]));
  const changed = new Map<string, SheetLine>();
  const put = (line: SheetLine): void => {
    changed.set(line.id, line);
    if (isOpen(line)) open.set(lineCell(line), line);
    else open.delete(lineCell(line));
  };
  for (const edit of edits) {
    const last = open.get(lineCell(edit));
    const before = last?.before ?? edit.before;
    if (last !== undefined) put({ ...last, state: 'withdrawn' });
    if (isNeverMade(edit, before)) for (const line of standingOn(edit, open)) put({ ...line, state: 'withdrawn' });
    else if (edit.reason !== undefined && !sameJson(before, edit.after)) put(lineOf(edit, before, edit.reason));
  }
  return [...changed.values()];
}

function lineOf(edit: FoldedEdit, before: Json, reason: SheetReason): SheetLine {
  const { entity, row, field, after, at, k } = edit;
  return { id: fingerprint(`${lineCell(edit)} ${String(k)}`), entity, row, field, before, after, rank: k, decidedAt: at, reason, state: 'todo', doneBy: null, doneAt: null, readAt: null };
}

/** Whether a row is deleted here that was never made there: with all that stands on it, nothing is left to do. */
function isNeverMade({ field, after }: FoldedEdit, before: Json): boolean {
  return field === 'state' && before === 'absent' && (after === 'trashed' || after === 'cancelled');
}

function standingOn({ entity, row }: FoldedEdit, open: ReadonlyMap<string, SheetLine>): readonly SheetLine[] {
  const gone = new Set([rowKey(entity, row)]);
  return [...open.values()].filter((line) => standsOn({ entity: line.entity, id: line.row, edits: [] }, gone));
}
