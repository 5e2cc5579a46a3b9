import type { Matrix } from '../../../../domain/messaging/matrix.ts';
import { listPresets } from '../../../../domain/messaging/matrix-gestures.ts';
import { builtInPreset, compareWithPreset, ownPreset, type PresetCell } from '../../../../domain/messaging/presets.ts';
import type { SettingsView } from '../../../../domain/sync/row.ts';
import { MATRIX_TEXTS } from '../../../../texts/messaging/messaging-screen.ts';

/** A model that may be laid over the matrix: one of the console, or of the school. */
export interface Model {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly PresetCell[];
  /** Kept by the school, which may delete it. */
  readonly isOwn: boolean;
}

/** The models of the console, then those of the school by name. The emergency mode is no model: it is laid over for a time. */
export function modelsOf(view: SettingsView, matrix: Matrix): readonly Model[] {
  const builtIn = (['advised', 'open'] as const).map((id): Model => ({ id, name: MATRIX_TEXTS.builtIn[id], cells: builtInPreset(id, matrix), isOwn: false }));
  return [...builtIn, ...listPresets(view).map((preset): Model => ({ id: preset.id, name: preset.name, cells: ownPreset(preset), isOwn: true }))];
}

/** The model that the matrix follows in every cell it names; undefined when it follows none: « Personnalisé ». */
export function followedModel(matrix: Matrix, models: readonly Model[]): Model | undefined {
  return models.find(({ cells }) => cells.length > 0 && compareWithPreset(matrix, cells).length === 0);
}
