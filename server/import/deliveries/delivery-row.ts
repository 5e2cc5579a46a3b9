import { unknownName } from '../../../domain/correspondences/unknown-names.ts';
import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import type { DeliveryPreview } from '../../../domain/deliveries/delivery-preview.ts';
import type { DeliveryReport } from '../../../domain/deliveries/delivery-report.ts';
import { MOST_CHANGED, reportIdOf, type UpstreamReport } from '../../../domain/school/upstream-report.ts';
import type { RowRecord } from '../../database/tables.ts';

/** The row by which consoles learn of the last file of its kind (ALI-01 to ALI-08, RPL-02). */
export function deliveryRow({ view }: DeliveryGround, preview: DeliveryPreview, report: DeliveryReport, now: string): RowRecord {
  const id = reportIdOf(preview);
  const ver = (view.find('upstreamReport', id)?.ver ?? 0) + 1;
  return { entity: 'upstreamReport', id, ver, gone: 0, fields: JSON.stringify(reportFields(preview, report, now)), by: null, at: null };
}

function reportFields(preview: DeliveryPreview, report: DeliveryReport, now: string): UpstreamReport {
  const { changed, joined, left, replaced, withdrawn } = report;
  return {
    at: now,
    counts: { changed, joined, left, replaced, withdrawn, ...subscriptionCounts(report.gar), teachers: report.teachers.known, students: report.students.known },
    anomalies: anomaliesOf(preview, report),
    renamed: report.renamed,
    changed: preview.changes.map(({ personId }) => personId).slice(0, MOST_CHANGED),
    statedOn: report.statedOn,
    unknown: preview.anomalies.flatMap(unknownName).slice(0, MOST_CHANGED),
    overwritten: preview.overwritten.slice(0, MOST_CHANGED),
    withoutEntId: preview.withoutEntId ?? null,
    substitutions: preview.replacements.stated ?? null,
    withoutService: preview.anomalies
      .flatMap(({ rule, label, personId }) => (rule === 'teacher-without-service' ? [{ label: label.slice(0, 300), personId: personId ?? null }] : []))
      .slice(0, MOST_CHANGED),
    duplicates: preview.duplicates?.slice(0, MOST_CHANGED).map(({ label, records }) => ({ label: label.slice(0, 300), records })) ?? [],
    services: preview.anomalies
      .flatMap(({ rule, personId, groupId }) => (rule === 'service-not-stated' && personId !== undefined && groupId !== undefined ? [{ personId, groupId }] : []))
      .slice(0, MOST_CHANGED),
  };
}

/** How many subscriptions a file of the GAR made, changed and withdrew; nothing of another file. */
export function subscriptionCounts(gar: DeliveryReport['gar']): Readonly<Record<string, number>> {
  return gar === undefined ? {} : { subscribed: gar.added + gar.returned, subscriptionsChanged: gar.changed, unsubscribed: gar.withdrawn };
}

const MOST_EXAMPLES = 5;

function anomaliesOf({ anomalies }: DeliveryPreview, { anomalyCounts }: DeliveryReport): UpstreamReport['anomalies'] {
  return Object.entries(anomalyCounts).map(([kind, count]) => ({
    kind,
    count,
    examples: anomalies.filter(({ rule }) => rule === kind).slice(0, MOST_EXAMPLES).map(({ label }) => label.slice(0, 300)),
  }));
}
