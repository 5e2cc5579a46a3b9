import { z } from 'zod';
import type { Row, SettingsView } from '../../sync/row.ts';

const Fields = z.object({
  manages: z.boolean().default(false),
  /** Day (`YYYY-MM-DD`) when the DRANE was told (G12), or null. */
  declaredOn: z.string().max(10).nullable().default(null),
});

/** Somebody who assigns resources, or who manages Pix, and whether the DRANE knows. */
export interface GarStaff extends Readonly<z.infer<typeof Fields>> {
  readonly personId: string;
}

/** `assignmentManager`: responsable d’affectation; `pixManager`: gestionnaire Pix. */
export type GarStaffEntity = 'assignmentManager' | 'pixManager';

/** Reads a row; undefined when this version does not understand it. */
export function readGarStaff(personId: string, row: Row | undefined): GarStaff | undefined {
  const fields = Fields.safeParse(row?.fields ?? {}).data;
  return fields === undefined ? undefined : { personId, ...fields };
}

/** Those who hold the charge now. */
export function listGarStaff(view: SettingsView, entity: GarStaffEntity): readonly GarStaff[] {
  return [...view.list(entity)].flatMap(([id, row]) => readGarStaff(id, row) ?? []).filter(({ manages }) => manages);
}

/** The service and the role that open « Gérer les affectations » (S2-074). */
export const ASSIGNMENT_ROLE = { service: 'MED', role: 'gar' } as const;
