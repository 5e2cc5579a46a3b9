import { z } from 'zod';
import { DELIVERY_PARTS, DELIVERY_SOURCES, type Delivery, type DeliveryPart, type DeliverySource } from '../deliveries/delivery.ts';
import type { SettingsView } from '../sync/row.ts';

/** The row about deliveries of the AAF. */
export const AAF_REPORT_ID = 'aaf';

/** The row about the last file of a kind: no file takes back what one of another kind told. */
export type FileReportId = DeliverySource | `${DeliverySource}-${DeliveryPart}`;

/** The row of a file, by its base and the part of it that it states. */
export function reportIdOf({ source, part }: Pick<Delivery, 'source' | 'part'>): FileReportId {
  return part === undefined ? source : `${source}-${part}`;
}

/** How many identifiers of changed people travel at most; `counts.changed` has them all. */
export const MOST_CHANGED = 200;

/** A class or a teaching group whose name was another one before a delivery. */
export const RenamedGroup = z.object({
  kind: z.enum(['class', 'teaching']),
  id: z.string().max(100),
  before: z.string().max(300),
  after: z.string().max(300),
});
export type RenamedGroup = Readonly<z.infer<typeof RenamedGroup>>;

/** With the day (`YYYY-MM-DD`) of the delivery of the AAF that renamed it; absent of one before this was kept, and of other files. */
const DatedRenaming = RenamedGroup.extend({ on: z.string().max(10).optional() });
export type DatedRenaming = Readonly<z.infer<typeof DatedRenaming>>;

/** The most days of deliveries that are kept. */
export const MOST_DAYS = 60;

const Id = z.string().max(100);

/** Somebody or something of a file that was not recognised. */
const UnknownName = z.object({ kind: z.enum(['teacher', 'class', 'group']), label: z.string().max(300) });
export type UnknownName = Readonly<z.infer<typeof UnknownName>>;

const OverwrittenTeacher = z.object({ absentId: Id, substituteId: Id, groupId: Id });

/** A teacher of STSweb, as written there; null: the ENT has no such person. */
const StatedTeacher = z.object({ label: z.string().max(300), personId: Id.nullable() });

const DuplicateGuardian = z.object({ label: z.string().max(300), records: z.number().int() });

const ServiceOfSomebody = z.object({ personId: Id, groupId: Id });

/** What an ENT says of its last delivery (ALI-03 to ALI-08, ALI-10, RPL-02): written at each import, read here only. */
export const UpstreamReport = z.object({
  /** When the delivery was imported, ISO 8601. */
  at: z.iso.datetime(),
  /** People and groups created, changed, disappeared, unchanged. */
  counts: z.record(z.string().max(60), z.number()).default({}),
  /** What was strange in the files, with the first cases as they are written there. */
  anomalies: z.array(z.object({ kind: z.string().max(60), count: z.number(), examples: z.array(z.string().max(300)).max(10) })).max(100).default([]),
  renamed: z.array(DatedRenaming).max(500).default([]),
  /** People whose record changed, the first ones. */
  changed: z.array(z.string().max(100)).max(MOST_CHANGED).default([]),
  /** The days of the deliveries of the AAF (`YYYY-MM-DD`), the last one first. */
  days: z.array(z.string().max(10)).max(MOST_DAYS).optional(),
  /** Day of the export (`YYYY-MM-DD`), where the file says it. */
  statedOn: z.string().max(10).nullable().default(null),
  /** Teachers, classes and groups of the file that the school does not know, as written there, the first ones (ALI-03). */
  unknown: z.array(UnknownName).max(MOST_CHANGED).default([]),
  /** Teachers whose name was replaced in the timetable (RPL-02). */
  overwritten: z.array(OverwrittenTeacher).max(MOST_CHANGED).default([]),
  /** Services that the timetable has and the ENT does not (ALI-05). */
  services: z.array(ServiceOfSomebody).max(MOST_CHANGED).default([]),
  /** Teachers to whom STSweb gives no service (ALI-08). */
  withoutService: z.array(StatedTeacher).max(MOST_CHANGED).default([]),
  /** Guardians who have a record per child in Siècle (ALI-06). */
  duplicates: z.array(DuplicateGuardian).max(MOST_CHANGED).default([]),
  /** How many replacements the timetable tells; null: the file tells none of its own, or does not say (domain.md §2.6, states). */
  substitutions: z.number().int().nullable().default(null),
  /** People whom the timetable software does not know by their identifier of the ENT; null: it uses none, or does not say (ALI-10). */
  withoutEntId: z.number().int().nullable().default(null),
});
export type UpstreamReport = Readonly<z.infer<typeof UpstreamReport>>;

/** The report of the last delivery of a base; undefined as long as the ENT has said nothing that this version understands. */
export function readUpstreamReport(view: SettingsView, id: typeof AAF_REPORT_ID | FileReportId = AAF_REPORT_ID): UpstreamReport | undefined {
  return UpstreamReport.safeParse(view.find('upstreamReport', id)?.fields).data;
}

/** The reports of every kind of file that has come, the AAF first. */
export function listUpstreamReports(view: SettingsView): readonly UpstreamReport[] {
  const ids = [AAF_REPORT_ID, ...idsOf(DELIVERY_SOURCES)] as const;
  return ids.flatMap((id) => readUpstreamReport(view, id) ?? []);
}

function idsOf(sources: readonly DeliverySource[]): readonly FileReportId[] {
  return sources.flatMap((source) => [undefined, ...DELIVERY_PARTS].map((part) => reportIdOf({ source, part })));
}

/** The report of the last timetable, whichever software it came from, among those that can answer. */
export function readTimetableReport(view: SettingsView, answers: (report: UpstreamReport) => boolean = () => true): UpstreamReport | undefined {
  const reports = idsOf(['edt', 'udt']).flatMap((id) => readUpstreamReport(view, id) ?? []);
  return reports.filter(answers).toSorted((one, other) => other.at.localeCompare(one.at))[0];
}

/** How many people the timetable software does not know by their identifier of the ENT, by the last file that says so (ALI-10). */
export function readWithoutEntId(view: SettingsView): number | undefined {
  return readTimetableReport(view, ({ withoutEntId }) => withoutEntId !== null)?.withoutEntId ?? undefined;
}
