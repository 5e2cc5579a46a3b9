import { z } from 'zod';
import type { SettingsView } from '../sync/row.ts';

/** The row about deliveries of the AAF, the only one so far. */
export const AAF_REPORT_ID = 'aaf';

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

/** What an ENT says of its last delivery (ALI-04, ALI-07): written at each import, read here only. */
export const UpstreamReport = z.object({
  /** When the delivery was imported, ISO 8601. */
  at: z.iso.datetime(),
  /** People and groups created, changed, disappeared, unchanged. */
  counts: z.record(z.string().max(60), z.number()).default({}),
  /** What was strange in the files, with the first cases as they are written there. */
  anomalies: z.array(z.object({ kind: z.string().max(60), count: z.number(), examples: z.array(z.string().max(300)).max(10) })).max(100).default([]),
  renamed: z.array(RenamedGroup).max(500).default([]),
  /** People whose record changed, the first ones. */
  changed: z.array(z.string().max(100)).max(MOST_CHANGED).default([]),
});
export type UpstreamReport = Readonly<z.infer<typeof UpstreamReport>>;

/** The report of the last delivery; undefined as long as the ENT has said nothing that this version understands. */
export function readUpstreamReport(view: SettingsView): UpstreamReport | undefined {
  return UpstreamReport.safeParse(view.find('upstreamReport', AAF_REPORT_ID)?.fields).data;
}
