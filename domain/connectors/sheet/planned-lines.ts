import { sameJson, type Json } from '../../kernel/json.ts';
import type { UnitGap } from '../compare/compare-units.ts';
import { asChange, type ByHand } from '../plan/plan-change.ts';
import { askedOf } from '../replacements/replacement-row.ts';
import { cellOfUnit } from './cell-units.ts';
import { lineCell, type Cell, type SheetLine, type SheetReason } from './sheet-line.ts';

/** What a plan leaves to be made by hand, and why. */
export type PlannedByHand = Omit<ByHand, 'reason'> & { readonly reason: SheetReason };

/** What somebody keeps here though a reading of a platform without a program shows otherwise. */
export function gapsByHand(gaps: readonly UnitGap[]): readonly PlannedByHand[] {
  return gaps.filter(({ standing }) => standing === 'here').map((gap) => ({ ...asChange(gap), reason: 'keptHere' }));
}

/** An inspection there is an access that is there or not. */
const openness = (value: Json): Json => (value === true ? 'open' : 'closed');

/** How far the journal was when a plan was made, and when (ISO 8601). */
export interface PlannedAt {
  readonly rank: number;
  readonly at: string;
  /** Whether what a line is about has a name there: of what has none, a plan says nothing. */
  readonly isNamed: (line: SheetLine) => boolean;
  /** Whether the platform holds no such value: the program puts the nearest one, and what is missing stays for a person. */
  readonly isInexact: (line: SheetLine) => boolean;
  /** Whether what a line is of leaves by the program since: what had none when it was decided has one now. */
  readonly isTaken?: (line: SheetLine) => boolean;
}

/** A group that is deleted, or made, is one by its state; its name alone is not its end. */
function lineSet({ unit, expect, set }: PlannedByHand): (Cell & { readonly before: Json; readonly after: Json }) | undefined {
  if (unit.kind === 'group' && set === null) return { entity: 'schoolGroup', row: unit.id, field: 'state', before: 'active', after: 'trashed' };
  // Made there whole, or of other days.
  if (unit.kind === 'replacement') return { entity: 'replacement', row: unit.id, ...(askedOf(set) === undefined ? { field: 'period', before: expect, after: set } : { field: 'state', before: 'absent', after: 'active' }) };
  if (unit.kind === 'inspection') return { entity: 'inspection', row: unit.id, field: 'state', before: openness(expect), after: openness(set) };
  const cell = cellOfUnit(unit);
  return cell === undefined ? undefined : { ...cell, before: expect, after: set };
}

/**
 * Lines of what the program of a platform plans and does not make (`byHand`), and the end of those that it plans no longer: done there, decided
 * otherwise, or taken by the program, unless it takes the nearest value only. Gives the lines that change; the same plan twice changes nothing.
 */
export function planLines(lines: readonly SheetLine[], byHand: readonly PlannedByHand[], { rank, at, isNamed, isInexact, isTaken = () => false }: PlannedAt): readonly SheetLine[] {
  const planned = byHand.flatMap((one) => {
    const set = lineSet(one);
    return set === undefined ? [] : [{ id: one.id, reason: one.reason, ...set }];
  });
  const wanted = new Map(planned.map((one) => [lineCell(one), one]));
  const known = new Map(lines.filter(({ state }) => state !== 'withdrawn' && state !== 'seen').map((line) => [lineCell(line), line]));
  const isKept = (line: SheetLine | undefined): boolean => line !== undefined && ((line.reason === 'noProgram' && !isTaken(line)) || line.reason === 'substituteStays' || line.reason === 'inexact' || isPlanned(line) || !isNamed(line));
  const isPlanned = (line: SheetLine): boolean => sameJson(wanted.get(lineCell(line))?.after ?? NOTHING, line.after);
  return [
    ...[...known.values()].filter((line) => !isKept(line)).map((line): SheetLine => (isInexact(line) ? { ...line, reason: 'inexact' } : { ...line, state: 'withdrawn' })),
    ...planned.filter((one) => !isKept(known.get(lineCell(one)))).map((one): SheetLine => ({ ...one, rank, decidedAt: at, state: 'todo', doneBy: null, doneAt: null, readAt: null })),
  ];
}

/** A value that no line sets. */
const NOTHING: Json = { nothing: true };

