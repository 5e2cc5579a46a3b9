import type { Json } from '../../kernel/json.ts';
import { restrictionAt } from '../../messaging/messaging-settings.ts';
import type { SettingsView } from '../../sync/row.ts';
import type { PlatformSchool } from '../platform-school.ts';
import { pairsOfAny, pairsWithout, type Pairs } from '../reach/pairs.ts';
import { reachModel } from '../reach/reach-model.ts';
import { cellPairs, readCell, type CellReading } from './cell-pairs.ts';
import type { PlatformCell } from './platform-cell.ts';

/** One cell, here and there. */
export interface CellBeside {
  readonly cell: PlatformCell;
  /** What the school has decided, under any restriction in force. */
  readonly mine: boolean;
  /** Its pairs; of a hidden cell, only those that no visible one of the school lets through. */
  readonly pairs: Pairs;
  /** What the platform lets through of them. */
  readonly reading: CellReading;
}

/** The cells that both sides may hold, by their rule. */
export type MatrixBeside = ReadonlyMap<string, CellBeside>;

/** What the school has decided of each cell at an instant (ISO 8601); what nobody decided, or is not understood, is left out. */
export function wantedCells(view: SettingsView, now: string): ReadonlyMap<string, boolean> {
  const laid = restrictionAt(view, now)?.cells ?? {};
  return new Map(
    [...view.list('visibilityRule')].flatMap(([id, row]) => {
      const set = row.fields['visible'];
      // A restriction only hides there: what it would open besides is left to a person.
      return typeof set === 'boolean' ? [[id, set && laid[id] !== false] as const] : [];
    }),
  );
}

/**
 * Reads the matrix there. Cells overlap, and links do not say which one they are for: what a visible cell of the school explains is not held
 * against a hidden one (§7.5). A cell of nobody is left out.
 */
export function matrixBeside(school: PlatformSchool, cells: ReadonlyMap<string, PlatformCell>, wanted: ReadonlyMap<string, boolean>): MatrixBeside {
  const model = reachModel(school);
  const known = [...cells].map(([id, cell]) => ({ id, cell, pairs: cellPairs(school, cell), mine: wanted.get(id) === true })).filter(({ pairs }) => pairs.size > 0);
  const shown = new Map([...Map.groupBy(known.filter(({ mine }) => mine), ({ cell }) => cell.profile)].map(([profile, all]) => [profile, pairsOfAny(all.map(({ pairs }) => pairs))]));
  return new Map(
    known.map(({ id, ...one }) => {
      const pairs = one.mine ? one.pairs : pairsWithout(one.pairs, shown.get(one.cell.profile) ?? new Map());
      return [id, { ...one, pairs, reading: readCell(model, pairs) }];
    }),
  );
}

/** What a reading is as a value: shown, not shown, or in part, which no cell of ours can be and is kept as it is. */
export function cellValue({ value }: CellReading): Json {
  return value === 'partial' ? 'partial' : value === 'visible';
}
