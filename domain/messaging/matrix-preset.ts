import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
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

/** Whether a preset speaks of the staff's cells and leaves no staff profile able to write (issue, bad input). */
export function silencedStaff(cells: PresetCells): boolean {
  const staff = Object.entries(cells).filter(([id]) => STAFF_EMITTERS.has(parseVisibilityRuleId(id)?.emitter ?? ''));
  return staff.length > 0 && staff.every(([, visible]) => !visible);
}
