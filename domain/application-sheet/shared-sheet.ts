import { lineCell, type SheetLine } from '../connectors/sheet/sheet-line.ts';
import { must } from '../kernel/assert.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { canonicalJson } from '../kernel/json.ts';
import { rowKey } from '../sync/named-in-key.ts';
import type { DraftEntry } from '../draft/draft-entry.ts';
import { sheetOfRows } from './application-sheet.ts';
import { sheetCell } from './by-hand.ts';
import type { SheetGround } from './concerned.ts';
import type { NetRow } from './net-rows.ts';
import type { ApplicationSheet, SheetCell, SheetStep } from './sheet-step.ts';

/** The sheet that administrators share: steps as on that of a draft, and the lines of the ENT that each stands for. */
export interface SharedSheet {
  readonly sheet: ApplicationSheet;
  readonly linesOf: (step: Pick<SheetStep, 'cells'>) => readonly SheetLine[];
}

/** Lays out lines that the ENT keeps, menu by menu; of the lines of one cell, the last decided is the one to make. */
export function sharedSheet(ground: SheetGround, lines: readonly SheetLine[]): SharedSheet {
  const last = new Map(lines.map((line) => [lineCell(line), line]));
  const byCell = new Map([...last.values()].map((line) => [cellName(cellOf(line)), line]));
  return { sheet: sheetOfRows(ground, rowsOf([...last.values()])), linesOf: ({ cells }) => cells.flatMap((cell) => byCell.get(cellName(cell)) ?? []) };
}

function rowsOf(lines: readonly SheetLine[]): readonly NetRow[] {
  const rows = Map.groupBy(lines, ({ entity, row }) => rowKey(entity, row));
  return [...rows.values()].map((own) => {
    const { entity, row: id } = must(own[0], 'a row has a line');
    return { entity, id, edits: own.map(({ field, before, after, decidedAt }) => ({ entity, id, field, before, after, decidedAt })) };
  });
}

function cellOf(line: SheetLine): SheetCell {
  return { key: lineCell(line), value: fingerprint(canonicalJson(line.after)) };
}

function cellName({ key, value }: SheetCell): string {
  return `${key} ${value}`;
}

/** Entries without the values that a shared sheet holds already: they are followed there, by everybody. */
export function withoutShared(entries: readonly DraftEntry[], lines: readonly SheetLine[]): readonly DraftEntry[] {
  const shared = new Set(lines.map((line) => cellName(cellOf(line))));
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) => ({ ...change, edits: change.edits.filter(({ field, set }) => !shared.has(cellName(sheetCell(change, field, set)))) })),
  }));
}

/** Where a step stands, of its lines: what nobody did, then what a reading did not show, count before what was said or seen. */
export function stepStanding(lines: readonly SheetLine[]): SheetLine['state'] {
  const states = new Set(lines.map(({ state }) => state));
  return (['todo', 'notSeen', 'seen', 'declared'] as const).find((state) => states.has(state)) ?? 'withdrawn';
}
