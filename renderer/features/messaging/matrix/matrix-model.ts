import type { Group } from '../../../../domain/directory/group.ts';
import type { CellValue, Matrix, MatrixCell, MatrixEmitter, MatrixTarget } from '../../../../domain/messaging/matrix.ts';
import { parseTarget } from '../../../../domain/messaging/visibility-rule.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { SPHERE_LABELS } from '../../../../texts/messaging/messaging.ts';
import { fr } from '../../../../texts/language/typography.ts';

/** A cell as the grid draws it. */
export interface CellModel {
  readonly cell: MatrixCell;
  /** What it was before the draft. */
  readonly was: CellValue;
  readonly isChanged: boolean;
  /** What the ENT wrote, for a value that this version does not understand. */
  readonly raw: string | undefined;
}

/** A row of the grid: whom its cells let see. */
export interface MatrixRow {
  readonly target: MatrixTarget;
  readonly name: string;
  /** False for a kind of target unknown here: shown, never written. */
  readonly isUnderstood: boolean;
  readonly cells: readonly CellModel[];
}

/** The whole matrix as the grid draws it. */
export interface MatrixModel {
  readonly matrix: Matrix;
  readonly emitters: readonly MatrixEmitter[];
  readonly rows: readonly MatrixRow[];
  readonly changed: number;
}

/** Reads a matrix and what it was before the draft; `added`: groups for which the user asked a row that has no cell yet. */
export function matrixModel(matrix: Matrix, before: Matrix, view: SettingsView, added: readonly Group[]): MatrixModel {
  const known = new Set(matrix.targets.map(({ key }) => key));
  const asked = added.map((group): MatrixTarget => ({ key: `group:${group.id}`, kind: 'group', group })).filter(({ key }) => !known.has(key));
  const rows = [...matrix.targets, ...asked].map((target): MatrixRow => ({
    target,
    name: targetName(target),
    isUnderstood: parseTarget(target.key) !== undefined,
    cells: matrix.emitters.map(({ id }) => cellModel(matrix.cell(id, target.key), before.cell(id, target.key), view)),
  }));
  const changed = rows.reduce((sum, { cells }) => sum + cells.filter(({ isChanged }) => isChanged).length, 0);
  return { matrix, emitters: matrix.emitters, rows, changed };
}

function cellModel(cell: MatrixCell, was: MatrixCell, view: SettingsView): CellModel {
  const raw = cell.set === 'unknown' ? JSON.stringify(view.find('visibilityRule', cell.ruleId)?.fields['visible']) : undefined;
  return { cell, was: was.set, isChanged: cell.set !== was.set || cell.inForce !== was.inForce, raw };
}

/** A target of the matrix in words; what is not known here keeps the words of the ENT. */
export function targetName({ key, kind, group }: MatrixTarget): string {
  if (group !== undefined) return group.name;
  if (kind === 'classSphere' || kind === 'rubriqueSphere') return SPHERE_LABELS[kind];
  return kind === 'gone' ? fr`Groupe disparu (${key.slice('group:'.length)})` : key;
}

/** The names of the targets of a matrix, by their key. */
export function targetNames({ targets }: Pick<Matrix, 'targets'>): (key: string) => string {
  const names = new Map(targets.map((target) => [target.key, targetName(target)]));
  return (key) => names.get(key) ?? key;
}
