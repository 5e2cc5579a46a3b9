import type { ControlId } from '../controls/catalogue.ts';
import type { ControlSource } from '../controls/control-source.ts';
import type { Degree } from '../school/first-degree.ts';
import type { AAF_REPORT_ID, FileReportId } from '../school/upstream-report.ts';

/** An upstream source as the school knows it: what the ENT says of its files, and which controls watch it. */
export interface SourceRow {
  /** The degrees whose schools it feeds; it is shown elsewhere too once one of its files has come. */
  readonly degrees: readonly Degree[];
  /** The reports of the ENT that date it; none where only a person says the day. */
  readonly reports: readonly (typeof AAF_REPORT_ID | FileReportId)[];
  /** What is late or wrong with it is what these find, and nothing else. */
  readonly controls: readonly ControlId[];
  /** Who says what depends on it. */
  readonly source: ControlSource;
  /** Who says that a correction made there is seen within the delay of ALI-07; null: another way brings it. */
  readonly delay: ControlSource | null;
}

/** The sources in the order of the chain: Siècle or Onde, STSweb, the AAF that gathers them, then the timetable and Pronote. */
export const UPSTREAM_SOURCES = {
  siecle: {
    degrees: ['second'],
    reports: ['siecle', 'siecle-guardians', 'siecle-structures'],
    controls: ['ALI-06', 'ALI-11'],
    source: { ref: 'S2-082, S2-110' },
    delay: { ref: 'S2-115', quote: "un délai jusqu'à 48h est nécessaire" },
  },
  onde: {
    degrees: ['first'],
    reports: ['onde', 'onde-teachers', 'onde-guardians'],
    // What Siècle and STSweb say in the second degree comes from Onde in the first (formats.md §1): the same symptoms, its files.
    controls: ['ALI-06', 'ALI-08', 'MSG-08'],
    source: { ref: 'S4-005' },
    // The guide speaks of « Siècle ou les autres services académiques »: Onde is not named.
    delay: { ref: 'S2-115', inferred: true },
  },
  sts: {
    degrees: ['second'],
    reports: ['sts'],
    controls: ['ALI-05', 'ALI-08', 'MSG-08'],
    source: { ref: 'S2-084, S2-111' },
    delay: { ref: 'S2-084', quote: "Au bout de 48h, l'ENT sera renseigné" },
  },
  aaf: {
    degrees: ['first', 'second'],
    reports: ['aaf'],
    controls: ['ALI-07'],
    source: { ref: 'S2-084, S2-117' },
    delay: null,
  },
  edt: {
    degrees: ['second'],
    reports: ['edt', 'edt-lessons', 'udt'],
    controls: ['ALI-01', 'ALI-02', 'ALI-03', 'ALI-04', 'ALI-09', 'RPL-02'],
    source: { ref: 'S2-084, S2-086, S2-104, S2-112' },
    delay: null,
  },
  pronote: {
    degrees: ['second'],
    reports: [],
    controls: ['ALI-10'],
    source: { ref: 'S2-088, S2-118' },
    delay: null,
  },
} as const satisfies Readonly<Record<string, SourceRow>>;

/** A source; one without its French words does not compile. */
export type UpstreamSourceId = keyof typeof UPSTREAM_SOURCES;

/** A report that dates a source. */
export type SourceReportId = (typeof UPSTREAM_SOURCES)[UpstreamSourceId]['reports'][number];

/** The row of a source, as every row is shaped. */
export function sourceRow(id: UpstreamSourceId): SourceRow {
  return UPSTREAM_SOURCES[id];
}
