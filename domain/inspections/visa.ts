import { z } from 'zod';
import { readOnce } from '../sync/read-once.ts';
import type { SettingsView } from '../sync/row.ts';

/** A visa on lesson books, which freezes a period (V1); the ENT states it, nobody changes it here. */
export const Visa = z.object({
  id: z.string().min(1).max(100),
  /** Null: all teachers. */
  teacherId: z.string().max(100).nullable().default(null),
  subject: z.string().max(200).nullable().default(null),
  from: z.string().max(10),
  to: z.string().max(10),
  /** Who placed it (S2-042: the head; V2: an inspector may). */
  by: z.enum(['direction', 'inspection', 'administrator']),
  placedAt: z.string().max(40).default(''),
});
export type Visa = Readonly<z.infer<typeof Visa>>;

const readVisa = readOnce((id, { fields }): Visa | undefined => Visa.safeParse({ ...fields, id }).data);

/** The visas that the ENT states. */
export function listVisas(view: SettingsView): readonly Visa[] {
  return [...view.list('visa')].flatMap(([id, row]) => readVisa(id, row) ?? []);
}
