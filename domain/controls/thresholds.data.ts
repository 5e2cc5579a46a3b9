/** The figures that controls compare with; no source states them (domain.md §3), hence this file, where a school changes them. */
export interface Thresholds {
  /** GRP-08: individual rights that a group already gives, from which it is worth saying. */
  readonly individualRights: number;
  /** ALI-07: hours within which a correction made upstream reaches the ENT (S2-115). */
  readonly upstreamHours: number;
  /** ALI-11: days of the year (`MM-DD`, both included) before the « Base élèves » changes over (S2-083: « période de mai »). */
  readonly changeover: { readonly from: string; readonly to: string };
  /** RUB-02: days without a publication. */
  readonly silentDays: number;
  /** RUB-08: share of the people of individual rights that a group must cover to take their place. */
  readonly coveringShare: number;
  /** RUB-11: days before what is in the trash is deleted for good. */
  readonly trashDays: number;
  /** RUB-12: days before the change of year. */
  readonly yearChangeDays: number;
  /** RUB-12: day of the year (`MM-DD`) from which class rubriques may be deleted (domain.md R9). */
  readonly yearChange: string;
  /** RUB-16: words of a title that hint at personal data. */
  readonly personalWords: readonly string[];
  /** MSG-11: recipients from which a message is a mass message. */
  readonly massRecipients: number;
  /** ADJ-06: dated facts on which this version relies, and the last day (`YYYY-MM-DD`) when they hold. */
  readonly datedFacts: readonly DatedFact[];
}

/** Something true until a day. */
export interface DatedFact {
  readonly fact: 'schoolCalendar';
  readonly until: string;
}

/** The defaults of domain.md §3. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  individualRights: 3,
  upstreamHours: 48,
  changeover: { from: '04-15', to: '05-15' },
  silentDays: 180,
  coveringShare: 0.8,
  trashDays: 14,
  yearChangeDays: 60,
  yearChange: '07-15',
  personalWords: ['notes', 'absences', 'trombinoscope'],
  massRecipients: 200,
  datedFacts: [{ fact: 'schoolCalendar', until: '2027-08-31' }],
};
