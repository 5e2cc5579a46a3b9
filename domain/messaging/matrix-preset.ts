import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';
import { parseVisibilityRuleId } from './visibility-rule.ts';

/** What a preset says of each cell it names; the others are left as they are. */
export const PresetCells = z.record(z.string().max(200), z.boolean());
export type PresetCells = Readonly<z.infer<typeof PresetCells>>;

/** A model of « Qui voit qui ? » that a school keeps for itself. */
export const MatrixPreset = z.object({
  id: z.string().min(1).max(100),
  name: z.string().max(120).default(''),
  cells: PresetCells.default({}),
  state: z.enum(['active', 'trashed']),
});
export type MatrixPreset = Readonly<z.infer<typeof MatrixPreset>>;

/** Reads a row as a preset; undefined when it is not one. */
export const readMatrixPreset = readOnce((id, { fields }): MatrixPreset | undefined => MatrixPreset.safeParse({ ...fields, id }).data);

const STAFF_EMITTERS: ReadonlySet<string> = new Set(['teacher', 'staff']);

/**
 * Whether a preset speaks of the staff and, laid over the matrix, leaves no staff profile able to write (issue, bad input).
 * What it does not name stays as it is; a value that is not understood has the benefit of the doubt.
 */
export function silencesStaff(view: SettingsView, cells: PresetCells): boolean {
  const written = [...view.list('visibilityRule')].map(([id, { fields }]) => [id, fields['visible'] !== false] as const);
  const laid = { ...Object.fromEntries(written), ...cells };
  return Object.keys(cells).some(isOfStaff) && !Object.entries(laid).some(([id, visible]) => visible && isOfStaff(id));
}

function isOfStaff(ruleId: string): boolean {
  return STAFF_EMITTERS.has(parseVisibilityRuleId(ruleId)?.emitter ?? '');
}
