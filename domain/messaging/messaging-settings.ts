import { z } from 'zod';
import type { Json } from '../kernel/json.ts';
import type { Change } from '../sync/mutation.ts';
import type { SettingsView } from '../sync/row.ts';

/** The only row of the general parameters. */
export const MESSAGING_SETTINGS_ID = 'general';

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Hours during which the ENT holds updates back (circular of 10 July 2025; domain.md O-17). Local time. */
export const QuietHours = z.object({
  enabled: z.boolean(),
  /** Every evening before a school day. */
  weekdays: z.object({ from: Hour, to: Hour }),
  /** From Friday evening to Monday morning. */
  weekend: z.object({ from: Hour, to: Hour }),
  /** Whether school holidays count as a long week-end. */
  holidays: z.boolean(),
});
export type QuietHours = Readonly<z.infer<typeof QuietHours>>;

/**
 * The emergency of March 2024 (domain.md O-18): what is hidden for a time, laid over the matrix, which stays as it is
 * below. It ends by itself at `until`.
 */
export const Restriction = z.object({
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  /** Per cell of the matrix, what is in force meanwhile. */
  cells: z.record(z.string().max(200), z.boolean()),
});
export type Restriction = Readonly<z.infer<typeof Restriction>>;

/** The general parameters (domain.md §2.4.4); null where the ENT has not said. */
export interface MessagingSettings {
  readonly studentMayWriteSingleTeacher: boolean | null;
  readonly reporting: boolean | null;
  readonly quietHours: QuietHours | null;
  readonly restriction: Restriction | null;
}

/** Reads the general parameters; what this version does not understand counts as not said. */
export function readMessagingSettings(view: SettingsView): MessagingSettings {
  const fields = view.find('messagingSettings', MESSAGING_SETTINGS_ID)?.fields ?? {};
  const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
  return {
    studentMayWriteSingleTeacher: flag(fields['studentMayWriteSingleTeacher']),
    reporting: flag(fields['reporting']),
    quietHours: QuietHours.safeParse(fields['quietHours']).data ?? null,
    restriction: Restriction.safeParse(fields['restriction']).data ?? null,
  };
}

/** Whether a change begins the emergency mode, makes another one of it, or suspends accounts: what a school may want two administrators for. */
export function startsRestriction({ entity, edits }: Pick<Change, 'entity' | 'edits'>): boolean {
  const sets = (wanted: Change['entity'], field: string, isSo: (set: Json) => boolean): boolean => entity === wanted && edits.some((edit) => edit.field === field && isSo(edit.set));
  return sets('messagingSettings', 'restriction', (set) => set !== null) || sets('accountSuspension', 'access', (set) => set === 'suspended');
}

/** The restriction in force at an instant (ISO 8601), if any. */
export function restrictionAt(view: SettingsView, now: string): Restriction | undefined {
  const { restriction } = readMessagingSettings(view);
  return restriction !== null && restriction.since <= now && now < restriction.until ? restriction : undefined;
}
