import { compareDelivery } from '../../../domain/deliveries/compare-delivery.ts';
import type { DeliveryGround } from '../../../domain/deliveries/delivery-ground.ts';
import type { DeliveryImportRefusal } from '../../../domain/deliveries/delivery-import.ts';
import type { DeliveryPreview } from '../../../domain/deliveries/delivery-preview.ts';
import { reportOf, type DeliveryReport } from '../../../domain/deliveries/delivery-report.ts';
import { refuseDisappearances } from '../../../domain/deliveries/refuse-disappearances.ts';
import { localDay } from '../../../domain/kernel/local-time.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { JournalLine } from '../../../domain/sync/journal-entry.ts';
import { readDelivery, type DeliveryReading } from '../../../formats/deliveries/read-delivery.ts';
import { describeContainer } from '../../../formats/edt/describe-container.ts';
import type { FileInput } from '../../../formats/file/byte-source.ts';
import { FileError } from '../../../formats/file/file-error.ts';
import { SOURCE_LABELS } from '../../../texts/files/deliveries.ts';
import type { EntStore, SchoolStore } from '../../database/ent-store.ts';
import { systemLine } from '../../seed/seed-school.ts';
import { recordOf } from '../../settings/settings-memory.ts';
import { commitRows } from '../../sync/commit.ts';
import type { Faults } from '../../sync/sync-ports.ts';
import { changedPeople, replacementRows, timetableRows } from './changed-rows.ts';
import { replacementLines } from './replacement-lines.ts';
import { deliveryRow, subscriptionCounts } from './delivery-row.ts';
import { readSchool } from './read-school.ts';
import { subscriptionLines, subscriptionRows } from './subscription-rows.ts';

/** An upstream file to apply. */
export interface DeliveryRequest {
  readonly input: FileInput;
  /** How many places taken back and replacements withdrawn somebody has agreed to. */
  readonly acceptDisappearances?: number;
  /** Who handed it over, for the journal; the command line by default. */
  readonly by?: JournalLine['actor'];
}

/** What an import works with; `current` is the school that the ENT has. */
export interface DeliveryPorts {
  readonly store: EntStore;
  readonly now: () => Date;
  readonly current: string | undefined;
  readonly faults: Faults;
}

/** Applies an upstream file to the school, in one transaction: a refusal, or a file that fails, changes nothing. */
export async function importDelivery({ store, now, current, faults }: DeliveryPorts, request: DeliveryRequest): Promise<Result<DeliveryReport, DeliveryImportRefusal>> {
  if (current === undefined) return refuse({ kind: 'no-school' });
  const read = await readFile(request.input);
  if (!read.ok) return read;
  const reading = read.value;
  return store.transaction(() => {
    const applied = apply(store.school(current), { uai: current, reading, request, now: now().toISOString() });
    faults.beforeCommit?.();
    return applied;
  });
}

type ReadFile = Extract<DeliveryReading, { readonly kind: 'delivery' }>;

async function readFile(input: FileInput): Promise<Result<ReadFile, DeliveryImportRefusal>> {
  try {
    const reading = await readDelivery(input);
    return reading.kind === 'delivery' ? accept(reading) : refuse(await notDelivery(input, reading));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { kind, line, detail } = error.refusal;
    return refuse({ kind: 'file', refusal: { kind, line, detail: detail?.slice(0, 400) } });
  }
}

async function notDelivery(input: FileInput, { format }: Extract<DeliveryReading, { readonly kind: 'no-delivery' }>): Promise<DeliveryImportRefusal> {
  if (format !== 'edt-encrypted') return { kind: 'no-delivery', format };
  const { partners } = await describeContainer(input);
  return { kind: 'no-delivery', format, partners: partners.slice(0, 2) };
}

interface Application {
  readonly uai: string;
  readonly reading: ReadFile;
  readonly request: DeliveryRequest;
  readonly now: string;
}

function apply(school: SchoolStore, { uai, reading, request, now }: Application): Result<DeliveryReport, DeliveryImportRefusal> {
  const ground = readSchool(school, uai, localDay(now));
  const compared = compareDelivery(ground, reading.delivery);
  if (!compared.ok) return compared;
  const preview = compared.value;
  const tooMany = refuseMass(preview, request.acceptDisappearances ?? 0);
  if (tooMany !== undefined) return refuse(tooMany);
  const report = reportOf(preview, { format: reading.format, encoding: reading.encoding?.name, reading: reading.anomalies });
  write(school, ground, { preview, report, now, by: request.by });
  return accept(report);
}

/**
 * Places taken back and subscriptions withdrawn, of those that the base is the master of. A replacement withdrawn is every day's
 * business; all of them, by a timetable that tells none any more, look like an export without them.
 */
function refuseMass({ links, replacements, gar }: DeliveryPreview, accepted: number): DeliveryImportRefusal | undefined {
  const subscriptions = gar ?? { lost: 0, before: 0 };
  const silenced = replacements.stated === 0 ? replacements.withdrawn.length : 0;
  const none = { lost: 0, before: 0 };
  const taken = { lost: links.lost + silenced + subscriptions.lost, before: links.before + silenced + subscriptions.before };
  const tooMany = refuseDisappearances({ people: none, groups: none, links: taken }, accepted);
  if (tooMany === undefined) return undefined;
  return { kind: 'too-many-disappearances', links: links.lost, linksBefore: links.before, replacements: silenced, subscriptions: subscriptions.lost, subscriptionsBefore: subscriptions.before, disappearances: tooMany.disappearances };
}

interface Writing {
  readonly preview: DeliveryPreview;
  readonly report: DeliveryReport;
  readonly now: string;
  readonly by: DeliveryRequest['by'];
}

function write(school: SchoolStore, ground: DeliveryGround, { preview, report, now, by }: Writing): void {
  const actor = `Import ${SOURCE_LABELS[preview.source]}`;
  const replaced = replacementRows(ground, preview.replacements, { name: actor, now });
  const subscribed = subscriptionRows(ground, preview.gar?.changes ?? [], { name: actor, now });
  const signed = (line: JournalLine): JournalLine => (by === undefined ? line : { ...line, actor: by, message: actor });
  // A nomenclature says nothing of anybody: what the last file of its base told stays true.
  const about = preview.nomenclature === undefined ? [deliveryRow(ground, preview, report, now)] : [];
  const settings = [...replaced, ...subscribed, ...timetableRows(ground, preview.timetables, { name: actor, now })].map(recordOf).concat(about);
  commitRows(school, { stream: 'directory', source: 'import', actor, rows: changedPeople(school.rows, ground, preview.changes), journal: [signed(systemLine('imported', actor, countsOf(preview, report)))] }, now);
  commitRows(school, { stream: 'settings', source: 'import', actor, rows: settings, journal: [...replacementLines(ground, replaced, actor), ...subscriptionLines(preview.gar?.changes ?? [], actor)].map(signed) }, now);
}

function countsOf({ anomalies }: DeliveryPreview, { changed, joined, left, replaced, withdrawn, timetables, gar, reading }: DeliveryReport): Readonly<Record<string, number>> {
  return { changed, joined, left, replaced, withdrawn, timetables, ...subscriptionCounts(gar), anomalies: anomalies.length + reading.count };
}
