import { sameJson, type Json } from '../../kernel/json.ts';
import type { Cell, SheetLine } from './sheet-line.ts';

/** What a reading of the platform says of a cell: its value, or that it cannot say. */
export type ReadCell = (cell: Cell & Pick<SheetLine, 'after'>) => { readonly value: Json } | undefined;

/**
 * Sets lines beside a reading (§6: declared is not verified): a value that is there is seen, whoever did it; one that somebody said to be done and that is
 * not there is said so. Gives the lines that change; what was seen once stays so, and what moves there afterwards is a gap of the reading.
 */
export function readBack(lines: readonly SheetLine[], read: ReadCell, at: string): readonly SheetLine[] {
  return lines.flatMap((line) => {
    const found = line.state === 'withdrawn' || line.state === 'seen' ? undefined : read(line);
    if (found === undefined) return [];
    if (sameJson(found.value, line.after)) return [{ ...line, state: 'seen', readAt: at }];
    return [{ ...line, state: line.state === 'declared' ? 'notSeen' : line.state, readAt: at }];
  });
}
