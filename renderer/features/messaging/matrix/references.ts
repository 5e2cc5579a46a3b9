import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { builtInPreset, cellsOfMatrix, compareWithPreset, ownPreset, type PresetCell, type PresetGap } from '../../../../domain/messaging/presets.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';
import { modelsOf } from './models.ts';

/** Something the matrix may be compared with: a model, the emergency mode, what the ENT has. */
export interface Reference {
  readonly id: string;
  readonly name: string;
  /** Its name within a cell. */
  readonly short: string;
  readonly cells: readonly PresetCell[];
  /** The emergency mode is no model: it is laid over the matrix for a time. */
  readonly isTimed: boolean;
}

/** A reference, and the cells that differ from it, by cell. */
export interface Compared {
  readonly reference: Reference;
  readonly gaps: ReadonlyMap<string, PresetGap>;
}

/** The models in their order, the emergency mode, then the matrix as the ENT has it, without the draft. */
export function referencesOf(view: SettingsView, matrix: Matrix, before: Matrix): readonly Reference[] {
  const models = modelsOf(view, matrix).map(({ id, name, cells }): Reference => ({ id, name, short: shortOf(id), cells, isTimed: false }));
  const { builtIn, short, entAsIs } = MATRIX_TEXTS;
  return [
    ...models,
    { id: 'restricted', name: builtIn.restricted, short: short.restricted, cells: builtInPreset('restricted', matrix), isTimed: true },
    { id: 'ent', name: entAsIs, short: short.ent, cells: ownPreset({ cells: cellsOfMatrix(before) }), isTimed: false },
  ];
}

function shortOf(id: string): string {
  return id === 'advised' || id === 'open' ? MATRIX_TEXTS.short[id] : MATRIX_TEXTS.short.own;
}

/** The matrix beside a reference. */
export function compareWith(matrix: Matrix, reference: Reference): Compared {
  return { reference, gaps: new Map(compareWithPreset(matrix, reference.cells).map((gap) => [gap.ruleId, gap])) };
}
