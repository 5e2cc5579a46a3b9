import type { CellValue, Matrix, MatrixTarget } from './matrix.ts';
import { splitRuleId } from './matrix.ts';
import type { MatrixPreset, PresetCells } from './matrix-preset.ts';
import { PRESET_RULES, type BuiltInPreset } from './presets.data.ts';

/** What a model says of one cell of this school. */
export interface PresetCell {
  readonly ruleId: string;
  readonly emitter: string;
  /** The key of the target. */
  readonly target: string;
  readonly visible: boolean;
  /** Where the value comes from (S2-034); absent for a model of the school. */
  readonly source?: string;
  /** True for what is deduced (« Déduit » on screen). */
  readonly inferred: boolean;
}

/** A model of the console, worked out for the targets that exist; what is not known here is left as it is. */
export function builtInPreset(preset: BuiltInPreset, { emitters, targets }: Pick<Matrix, 'emitters' | 'targets'>): readonly PresetCell[] {
  return emitters.flatMap(({ id: emitter }) =>
    targets.filter(exists).flatMap((target): readonly PresetCell[] => {
      const value = PRESET_RULES[preset](emitter, target);
      return value === undefined ? [] : [{ ruleId: `${emitter}|${target.key}`, emitter, target: target.key, ...value }];
    }),
  );
}

function exists({ kind, group }: MatrixTarget): boolean {
  return group !== undefined || kind === 'classSphere' || kind === 'rubriqueSphere';
}

/** A model that the school keeps, cell by cell. */
export function ownPreset({ cells }: Pick<MatrixPreset, 'cells'>): readonly PresetCell[] {
  return Object.entries(cells).flatMap(([ruleId, visible]) => {
    const key = splitRuleId(ruleId);
    return key === undefined ? [] : [{ ruleId, ...key, visible, inferred: false }];
  });
}

/** The cells of a model as gestures take them (`applyPreset`, `restrict`, `savePreset`). */
export function cellsOfPreset(preset: readonly PresetCell[]): PresetCells {
  return Object.fromEntries(preset.map(({ ruleId, visible }) => [ruleId, visible]));
}

/** The matrix as it is set, as the cells of a model to keep; what is not understood is left out. */
export function cellsOfMatrix({ emitters, targets, cell }: Matrix): PresetCells {
  const cells = emitters.flatMap(({ id }) => targets.map(({ key }) => cell(id, key)));
  return Object.fromEntries(cells.flatMap(({ ruleId, set }) => (set === 'unknown' ? [] : [[ruleId, set]])));
}

/** A cell that is not as a model wants it. */
export interface PresetGap extends PresetCell {
  readonly set: CellValue;
}

/** The cells that differ from a model, apart from any emergency restriction. */
export function compareWithPreset(matrix: Matrix, preset: readonly PresetCell[]): readonly PresetGap[] {
  return preset.flatMap((wanted) => {
    const { set } = matrix.cell(wanted.emitter, wanted.target);
    return set === wanted.visible ? [] : [{ ...wanted, set }];
  });
}

/** Whom a family could still see with some cells laid over the matrix: what the emergency mode does, said before. */
export interface StillVisible {
  readonly emitter: string;
  /** The keys of the targets that stay visible. */
  readonly kept: readonly string[];
  /** The keys of those that are visible now and would be hidden. */
  readonly closed: readonly string[];
  /** The keys of those that are hidden now and would be visible. */
  readonly opened: readonly string[];
}

/** What laying cells over the matrix in force does, family by family. */
export function foreseeCells({ emitters, targets, cell }: Matrix, cells: PresetCells): readonly StillVisible[] {
  return emitters.map(({ id: emitter }) => {
    const seen = targets.map(({ key }) => {
      const { ruleId, inForce } = cell(emitter, key);
      return { key, was: inForce === true, is: cells[ruleId] ?? inForce === true };
    });
    const keys = (was: boolean, is: boolean): readonly string[] => seen.filter((one) => one.was === was && one.is === is).map(({ key }) => key);
    return { emitter, kept: keys(true, true), closed: keys(true, false), opened: keys(false, true) };
  });
}
