import type { ControlSource } from '../controls/control-source.ts';

/** Something that comes back, whatever the time of the year, and how many days it holds once done. */
interface ReminderRow {
  readonly control: 'ADJ-04' | 'ADJ-05';
  readonly days: number;
  readonly source: ControlSource;
}

/** What comes back: the consents each year, the audit log each month (S3-012: « Annuel », « Mensuel »). */
export const REMINDERS = {
  consents: { control: 'ADJ-04', days: 365, source: { ref: 'S3-012', quote: 'Vérification annuelle des consentements' } },
  audit: { control: 'ADJ-05', days: 31, source: { ref: 'S3-012', quote: "Logs d'audit" } },
} as const satisfies Readonly<Record<string, ReminderRow>>;

/** The identifiers of what comes back; one without its French words does not compile. */
export type ReminderId = keyof typeof REMINDERS;
