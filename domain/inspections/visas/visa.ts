import { z } from 'zod';
import { readOnce } from '../../sync/read-once.ts';
import type { SettingsView } from '../../sync/row.ts';

/** Who placed a visa (S2-042: the head; V2: an inspector may; VIS-02: an administrator should not). */
export const VisaAuthor = z.enum(['direction', 'inspection', 'administrator']);
export type VisaAuthor = z.infer<typeof VisaAuthor>;

/**
 * A visa on lesson books, which freezes a period (V1), as somebody read it there and wrote it down here: no file holds them, and
 * nothing is placed nor lifted from here. Days are `YYYY-MM-DD`, both included.
 */
export const Visa = z.object({
  id: z.string().min(1).max(100),
  /** Null: all teachers. */
  teacherId: z.string().max(100).nullable().default(null),
  /** Null: every subject of those teachers. */
  subject: z.string().max(200).nullable().default(null),
  from: z.string().max(10),
  to: z.string().max(10),
  by: VisaAuthor.default('direction'),
  state: z.enum(['active', 'removed']),
});
export type Visa = Readonly<z.infer<typeof Visa>>;

/** Reads a row as a visa; undefined when it is not one, or not yet one. */
export const readVisa = readOnce((id, { fields }): Visa | undefined => Visa.safeParse({ ...fields, id }).data);

/** The visas that the school has written down, the first period first. */
export function listVisas(view: SettingsView): readonly Visa[] {
  return [...view.list('visa')]
    .flatMap(([id, row]) => readVisa(id, row) ?? [])
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => a.from.localeCompare(b.from));
}
