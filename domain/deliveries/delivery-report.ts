import { z } from 'zod';
import { FileAnomaly } from '../imports/file-anomaly.ts';
import { RenamedGroup } from '../school/upstream-report.ts';
import type { DeliveryPreview } from './delivery-preview.ts';
import { SubscriptionChange } from './gar/subscription-change.ts';

const Count = z.number().int().min(0);
const Label = z.string().max(400);

const KnownOf = z.object({ stated: Count, known: Count });

const Nomenclature = z.object({ mefs: Count, closedMefs: Count, subjects: Count, programmes: Count, codes: Count, subjectsHere: KnownOf, levelsHere: KnownOf });

/** How many anomalies and subscriptions travel, of comparing and of reading; the counts have them all. */
export const MOST_TOLD = 500;

const Gar = z.object({
  of: z.enum(['subscriptions', 'resources']),
  stated: Count,
  known: Count,
  elsewhere: Count,
  added: Count,
  changed: Count,
  returned: Count,
  withdrawn: Count,
  changes: z.array(SubscriptionChange).max(MOST_TOLD),
});

/** What the application of an upstream file changed, and everything that was wrong in it: what an ENT answers. */
export const DeliveryReport = z.object({
  source: z.string().max(20),
  format: z.string().max(40),
  /** As the file was read; null for an archive. */
  encoding: z.string().max(20).nullable(),
  statedOn: z.string().max(10).nullable(),
  teachers: KnownOf,
  students: KnownOf,
  /** An ENT of an earlier version says nothing of them. */
  guardians: KnownOf.default({ stated: 0, known: 0 }),
  groups: KnownOf,
  nomenclature: Nomenclature.optional(),
  gar: Gar.optional(),
  services: Count,
  /** People whose classes or groups changed, and the places they entered and left. */
  changed: Count,
  joined: Count,
  left: Count,
  /** Replacements written, and withdrawn. */
  replaced: Count,
  withdrawn: Count,
  /** Weeks of teachers written; an ENT of an earlier version keeps none. */
  timetables: Count.default(0),
  renamed: z.array(RenamedGroup).max(MOST_TOLD),
  /** By rule. */
  anomalyCounts: z.record(z.string().max(60), Count),
  anomalies: z
    .array(z.object({ rule: z.string().max(60), where: z.string().max(20), label: Label, detail: Label.optional(), personId: z.string().max(100).optional(), groupId: z.string().max(100).optional() }))
    .max(MOST_TOLD),
  /** What was strange in reading, the first ones, and how many in all. */
  reading: z.object({ count: Count, list: z.array(FileAnomaly).max(MOST_TOLD) }),
});
export type DeliveryReport = Readonly<z.infer<typeof DeliveryReport>>;

/** What is known of the reading of a file. */
export interface DeliveryFile {
  readonly format: string;
  readonly encoding: string | undefined;
  readonly reading: { readonly count: number; readonly list: readonly FileAnomaly[] };
}

/** The report of a comparison once it is applied; what a file may make as long as it likes is cut. */
export function reportOf(preview: DeliveryPreview, { format, encoding, reading }: DeliveryFile): DeliveryReport {
  const { changes, replacements, anomalies, statedOn } = preview;
  return DeliveryReport.parse({
    ...preview,
    format,
    encoding: encoding ?? null,
    statedOn: statedOn ?? null,
    gar: garReport(preview.gar),
    services: preview.services.length,
    changed: changes.length,
    joined: sum(changes.map(({ join }) => join.length)),
    left: sum(changes.map(({ leave }) => leave.length)),
    replaced: replacements.told.length,
    withdrawn: replacements.withdrawn.length,
    timetables: preview.timetables.length,
    renamed: preview.renamed.slice(0, MOST_TOLD),
    anomalyCounts: Object.fromEntries([...Map.groupBy(anomalies, ({ rule }) => rule)].map(([rule, met]) => [rule, met.length])),
    anomalies: anomalies.slice(0, MOST_TOLD).map(({ label, detail, ...rest }) => ({ ...rest, label: cut(label), detail: cut(detail) })),
    reading: { count: reading.count, list: reading.list.slice(0, MOST_TOLD).map(({ place, value, ...rest }) => ({ ...rest, place: cut(place), value: cut(value) })) },
  });
}

function garReport(gar: DeliveryPreview['gar']): z.infer<typeof Gar> | undefined {
  if (gar === undefined) return undefined;
  const count = (deed: SubscriptionChange['deed']): number => gar.changes.filter((one) => one.deed === deed).length;
  const counts = { added: count('added'), changed: count('changed'), returned: count('returned'), withdrawn: count('withdrawn') };
  return { ...gar, ...counts, changes: gar.changes.slice(0, MOST_TOLD) };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function cut(text: string | undefined): string | undefined {
  return text?.slice(0, 400);
}
