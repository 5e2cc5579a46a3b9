/** A zone of the school calendar. Corsica and overseas have calendars of their own, that their academies publish. */
export const SCHOOL_ZONES = ['A', 'B', 'C', 'corsica', 'overseas'] as const;
export type SchoolZone = (typeof SCHOOL_ZONES)[number];

/** Holidays of some zones: first and last day without class (`YYYY-MM-DD`). Classes end the day before, and begin again the day after. */
interface HolidayRow {
  readonly id: 'autumn' | 'christmas' | 'winter' | 'spring' | 'summer';
  readonly zones: readonly SchoolZone[];
  readonly from: string;
  readonly to: string;
}

interface CalendarYear {
  /** « 2026-2027 ». */
  readonly year: string;
  /** `read`: what was read of it, its own text or transcriptions that others made. */
  readonly source: { readonly title: string; readonly url: string; readonly read: 'text' | 'transcriptions' };
  readonly rows: readonly HolidayRow[];
}

const MAINLAND: readonly SchoolZone[] = ['A', 'B', 'C'];

/**
 * The years that this version knows; others are not guessed, a school types its own holidays.
 * 2026-2027: transcriptions of the decree made apart agree on every day; its own text was not read. It gives no end to the summer:
 * 31 August is inferred, so that the next year begins in September.
 */
export const SCHOOL_CALENDARS: readonly CalendarYear[] = [
  {
    year: '2026-2027',
    source: {
      read: 'transcriptions',
      title: 'arrêté du 22 octobre 2025 fixant le calendrier scolaire de l’année 2026-2027 (JORF n° 0250 du 23 octobre 2025, texte n° 15)',
      url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000052416058',
    },
    rows: [
      { id: 'autumn', zones: MAINLAND, from: '2026-10-17', to: '2026-11-01' },
      { id: 'christmas', zones: MAINLAND, from: '2026-12-19', to: '2027-01-03' },
      { id: 'winter', zones: ['C'], from: '2027-02-06', to: '2027-02-21' },
      { id: 'winter', zones: ['A'], from: '2027-02-13', to: '2027-02-28' },
      { id: 'winter', zones: ['B'], from: '2027-02-20', to: '2027-03-07' },
      { id: 'spring', zones: ['C'], from: '2027-04-03', to: '2027-04-18' },
      { id: 'spring', zones: ['A'], from: '2027-04-10', to: '2027-04-25' },
      { id: 'spring', zones: ['B'], from: '2027-04-17', to: '2027-05-02' },
      { id: 'summer', zones: MAINLAND, from: '2027-07-03', to: '2027-08-31' },
    ],
  },
];
