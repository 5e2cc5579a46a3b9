import type { ControlSource } from './control-source.ts';

/** The figures that controls compare with; no source states them (domain.md §3), hence this file, which a school overrides (`threshold-settings.ts`). */
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
  /** GAR-06: days since the start of a subscription that nobody received. */
  readonly unassignedDays: number;
  /** GAR-12: days before the end of a subscription. */
  readonly expiringDays: number;
  /** GAR-05: people who assign whose names the ENT sends to the GAR, at most (domain.md G11; connectors.md §14: 15 for one ENT, 50 for another). */
  readonly garManagers: number;
  /** INS-02: days that the lesson book may be open. */
  readonly inspectionDays: number;
  /** ALI-10: days since the identifiers of Pronote were imported. */
  readonly pronoteIdDays: number;
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
  unassignedDays: 15,
  expiringDays: 30,
  garManagers: 15,
  inspectionDays: 31,
  pronoteIdDays: 60,
  datedFacts: [{ fact: 'schoolCalendar', until: '2027-08-31' }],
};

/** What a school may set: a whole number within bounds, a share in per cent, a day or a period of the year, or words. */
export type ThresholdRule =
  | { readonly kind: 'count' | 'hours' | 'days' | 'share'; readonly least: number; readonly most: number }
  | { readonly kind: 'day' | 'period' | 'words' };

/** The thresholds that a school may set: the controls they serve, and where their default comes from (`inferred`: no source states it). */
export const THRESHOLD_ROWS = {
  individualRights: { control: 'GRP-08', rule: { kind: 'count', least: 2, most: 50 }, source: { ref: 'domain.md §3.1', inferred: true } },
  silentDays: { control: 'RUB-02', rule: { kind: 'days', least: 7, most: 730 }, source: { ref: 'domain.md §3.2', inferred: true } },
  coveringShare: { control: 'RUB-08', rule: { kind: 'share', least: 50, most: 100 }, source: { ref: 'domain.md §3.2', inferred: true } },
  trashDays: { control: 'RUB-11', rule: { kind: 'days', least: 1, most: 90 }, source: { ref: 'domain.md §3.2', inferred: true } },
  yearChangeDays: { control: 'RUB-12', rule: { kind: 'days', least: 1, most: 180 }, source: { ref: 'domain.md §3.2', inferred: true } },
  yearChange: { control: 'RUB-12', rule: { kind: 'day' }, source: { ref: 'O-03', quote: 'entre mi-juillet et mi-août' } },
  personalWords: { control: 'RUB-16', rule: { kind: 'words' }, source: { ref: 'domain.md §3.2', inferred: true } },
  massRecipients: { control: 'MSG-11', rule: { kind: 'count', least: 10, most: 10_000 }, source: { ref: 'domain.md §3.3', inferred: true } },
  unassignedDays: { control: 'GAR-06', rule: { kind: 'days', least: 1, most: 120 }, source: { ref: 'domain.md §3.4', inferred: true } },
  expiringDays: { control: 'GAR-12', rule: { kind: 'days', least: 1, most: 180 }, source: { ref: 'domain.md §3.4', inferred: true } },
  garManagers: { control: 'GAR-05', rule: { kind: 'count', least: 1, most: 50 }, source: { ref: 'O-16, connectors.md §14', inferred: true } },
  inspectionDays: { control: 'INS-02', rule: { kind: 'days', least: 14, most: 120 }, source: { ref: 'domain.md §3.6', inferred: true } },
  pronoteIdDays: { control: 'ALI-10', rule: { kind: 'days', least: 1, most: 366 }, source: { ref: 'domain.md §3.5', inferred: true } },
  upstreamHours: { control: 'ALI-07', rule: { kind: 'hours', least: 1, most: 240 }, source: { ref: 'S2-115', quote: 'un délai jusqu\'à 48h est nécessaire' } },
  changeover: { control: 'ALI-11', rule: { kind: 'period' }, source: { ref: 'S2-083', quote: 'période de mai' } },
} as const satisfies Readonly<Record<Exclude<keyof Thresholds, 'datedFacts'>, { control: string; rule: ThresholdRule; source: ControlSource }>>;

/** The name of a threshold; the key of its row. One without its French words does not compile. */
export type ThresholdId = keyof typeof THRESHOLD_ROWS;
