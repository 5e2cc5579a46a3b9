import { z } from 'zod';
import { isDay } from '../kernel/days.ts';
import type { SettingsView } from '../sync/row.ts';

/** The only row of the settings about the timetable. */
export const TIMETABLE_SETTINGS_ID = 'general';

/** How the school's timetable comes in (domain.md §2.6); null: nobody has said. */
export const TimetableSettings = z.object({
  /** Where replacements are kept: `edt` when the timetable software holds them (P9). */
  master: z.enum(['ent', 'edt']).nullable().default(null),
  tool: z.enum(['edt', 'pronote', 'udt']).nullable().default(null),
  mode: z.enum(['manual', 'automatic']).nullable().default(null),
  /** Days between two automatic imports. */
  everyDays: z.number().int().min(1).max(60).nullable().default(null),
  /** Who receives the address of the automatic import. */
  receiverId: z.string().max(100).nullable().default(null),
  /** Days from which its software holds a replacement for a long one; null: its own default (P10). */
  longFromDays: z.number().int().min(2).max(366).nullable().default(null),
  /** Day (`YYYY-MM-DD`) when somebody last imported the identifiers of Pronote into the ENT, as they noted it (ALI-10). */
  idsImportedOn: z.string().refine(isDay).nullable().default(null),
});
export type TimetableSettings = Readonly<z.infer<typeof TimetableSettings>>;

/** What the school has said; all null when it has said nothing. */
export function readTimetableSettings(view: SettingsView): TimetableSettings {
  return TimetableSettings.safeParse(view.find('timetableSettings', TIMETABLE_SETTINGS_ID)?.fields ?? {}).data ?? TimetableSettings.parse({});
}
