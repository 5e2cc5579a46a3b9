import { createAnomalyCounter, type Anomaly, type AnomalyCounter } from '../../../domain/deliveries/aaf/aaf-anomalies.ts';
import { buildDirectory, type BuiltDirectory } from '../../../domain/deliveries/aaf/build/build-directory.ts';
import { personId } from '../../../domain/deliveries/aaf/build/person-id.ts';
import { chooseStructure, type ChoiceRefusal } from '../../../domain/deliveries/aaf/choose-structure.ts';
import { compareDirectories } from '../../../domain/deliveries/aaf/compare-directories.ts';
import { feedingReport, lossesOf } from '../../../domain/deliveries/aaf/feeding-report.ts';
import { recogniseStudents, type KnownStudents } from '../../../domain/deliveries/aaf/recognise-students.ts';
import { refuseDisappearances, type TooManyDisappearances } from '../../../domain/deliveries/refuse-disappearances.ts';
import { localDay } from '../../../domain/kernel/local-time.ts';
import { accept, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { JournalLine } from '../../../domain/sync/journal-entry.ts';
import { listDelivery, type AafDelivery } from '../../../formats/aaf/delivery.ts';
import { deltaSource } from '../../../formats/aaf/school/delta-source.ts';
import { readSchool, type SchoolReading } from '../../../formats/aaf/school/read-school.ts';
import { fullSource, type RecordSource } from '../../../formats/aaf/school/record-source.ts';
import { madeSchoolOf } from '../../../domain/training/fictitious-school.ts';
import { FileError, type FileRefusal } from '../../../formats/file/file-error.ts';
import type { EntStore, SchoolStore } from '../../database/ent-store.ts';
import type { PupilKey } from '../../database/pupil-key.store.ts';
import type { RowRecord } from '../../database/tables.ts';
import { withNewcomers } from '../../seed/demo-gar.ts';
import { demoSettings } from '../../seed/demo-settings.ts';
import { seedRecord, systemLine, type SeedRow } from '../../seed/seed-school.ts';
import { createSettingsMemory, recordOf } from '../../settings/settings-memory.ts';
import { commitRows } from '../../sync/commit.ts';
import { demoAccounts } from '../first/demo-accounts.ts';
import { firstSettings } from '../first/first-settings.ts';
import { newClassRubriques } from '../first/new-class-rubriques.ts';
import { dateArrivals } from '../turnover/arrivals.ts';
import { departureRows } from '../turnover/departures.ts';
import { withdrawReferences } from '../turnover/withdraw-references.ts';
import { diffDirectory, type DirectoryDiff } from './diff-directory.ts';
import { heldDirectory } from './held-rows.ts';
import type { ImportReport } from './import-report.ts';
import { keepBase } from './keep-base.ts';
import { readBase } from './stored-base.ts';
import { upstreamReportRow } from './upstream-report.ts';

/** What to import. */
export interface ImportRequest {
  /** The folder of the delivery, or the delivery that somebody handed over. */
  readonly folder: string | AafDelivery;
  /** UAI of the school, where the delivery holds several. */
  readonly school?: string;
  /** What concerns that school, where a full delivery was read once for several; and what was strange in the whole. */
  readonly share?: { readonly source: RecordSource; readonly anomalies: readonly Anomaly[] };
  /** How many disappearances somebody has agreed to. */
  readonly acceptDisappearances?: number;
  /** Whether the names of the delivery are invented; the demonstration's always are. */
  readonly fictitious?: boolean;
  /** What a school that is made starts with, beside what the import gives it. */
  readonly settings?: readonly SeedRow[];
  /** Who handed it over, for the journal; the command line by default. */
  readonly by?: JournalLine['actor'];
}

/** Why an import stopped; the school is as it was. */
export type ImportRefusal =
  | { readonly kind: 'file'; readonly refusal: FileRefusal }
  | ChoiceRefusal
  /** A delta, and no full delivery before it. */
  | { readonly kind: 'no-base' }
  /** This ENT already has another school. */
  | { readonly kind: 'other-school'; readonly current: string; readonly wanted: string }
  | TooManyDisappearances;

/** What an import works with; `current` is the school that the ENT already has. */
export interface ImportPorts {
  readonly store: EntStore;
  readonly now: () => Date;
  readonly current: string | undefined;
}

/** Who the journal says imported. */
const AUTHOR = 'Import AAF';

/** Brings a school to what a delivery states, full or delta, in one transaction: a refusal, or a file that fails, changes nothing. */
export async function importAaf(ports: ImportPorts, request: ImportRequest): Promise<Result<ImportReport, ImportRefusal>> {
  const { current } = ports;
  if (current !== undefined && request.school !== undefined && request.school !== current) {
    return refuse({ kind: 'other-school', current, wanted: request.school });
  }
  const anomalies = createAnomalyCounter(request.share?.anomalies);
  const delivery = await readFolder(ports.store, request, { wanted: request.school ?? current, anomalies });
  if (!delivery.ok) return delivery;
  return ports.store.transaction(() => apply(ports, { request, delivery: delivery.value, anomalies }));
}

interface Application {
  readonly request: ImportRequest;
  readonly delivery: SchoolReading;
  readonly anomalies: AnomalyCounter;
}

/** Compares with what the school is now, and writes: where another process shares the data, nothing happens between the two. */
function apply(ports: ImportPorts, { request, delivery, anomalies: reading }: Application): Result<ImportReport, ImportRefusal> {
  const anomalies = createAnomalyCounter(reading.list());
  const { uai } = delivery.structure;
  const school = ports.store.school(uai);
  const stored = school.rows.changedSince('directory', 0);
  const before = heldDirectory(stored);
  const known = recogniseStudents(delivery, { people: before.people, keys: school.pupils.list() }, anomalies);
  const now = ports.now().toISOString();
  const read = buildDirectory(delivery, { fictitious: request.fictitious ?? madeSchoolOf(uai) !== undefined, known, anomalies });
  const built = { ...read, people: datePeople(read, stored, localDay(now)) };
  const diff = diffDirectory(stored, built);
  const changes = compareDirectories(before, built);
  const tooMany = refuseDisappearances(lossesOf(before, changes), request.acceptDisappearances ?? 0);
  if (tooMany !== undefined) return refuse(tooMany);
  const feeding = feedingReport({ about: delivery.about, before, after: built, changes, anomalies: anomalies.list() });
  const report = { ...reportOf(delivery, built, diff, anomalies.list()), feeding };
  keepKeys(school, delivery, known);
  keepBase(school, delivery);
  const isAlone = ports.store.schools().every((other) => other === uai);
  write(school, { stored, built, diff, report, now, by: request.by, isAlone, more: request.settings ?? [] });
  return accept(report);
}

/** Who came when; the schools of the fiction have newcomers from their first delivery on. */
function datePeople(built: BuiltDirectory, stored: readonly RowRecord[], day: string): BuiltDirectory['people'] {
  return stored.length === 0 && madeSchoolOf(built.school.uai) !== undefined ? withNewcomers(built, day) : dateArrivals(built.people, stored, day);
}

interface FolderReading {
  readonly wanted: string | undefined;
  readonly anomalies: AnomalyCounter;
}

async function readFolder(store: EntStore, { folder, share }: ImportRequest, { wanted, anomalies }: FolderReading): Promise<Result<SchoolReading, ImportRefusal>> {
  try {
    const source = share?.source ?? (await sourceOf(store, typeof folder === 'string' ? await listDelivery(folder) : folder, { wanted, anomalies }));
    return source === undefined ? refuse({ kind: 'no-base' }) : await readSchool(source, (structures) => chooseStructure(structures, wanted), anomalies);
  } catch (error) {
    if (error instanceof FileError) return refuse({ kind: 'file', refusal: error.refusal });
    throw error;
  }
}

/** A full delivery is its own source; a delta needs what the ENT keeps of the deliveries before it. */
async function sourceOf(store: EntStore, delivery: AafDelivery, { wanted, anomalies }: FolderReading): Promise<RecordSource | undefined> {
  if (delivery.kind === 'full') return fullSource(delivery, anomalies);
  const base = wanted === undefined ? undefined : readBase(store.school(wanted).upstream.list());
  return base === undefined ? undefined : deltaSource(delivery, base, anomalies);
}

function reportOf(
  { about: { read } }: SchoolReading,
  { school, people, groups }: BuiltDirectory,
  { created, changed, unchanged, disappeared }: DirectoryDiff,
  anomalies: ImportReport['anomalies'],
): Omit<ImportReport, 'feeding'> {
  return {
    school: { uai: school.uai, name: school.name },
    read,
    created,
    changed,
    disappeared,
    unchanged,
    people: people.length,
    groups: groups.length,
    anomalies,
  };
}

/** Rewritten when they differ only: importing the same files again writes nothing. */
function keepKeys({ pupils }: SchoolStore, { students, academyCode }: SchoolReading, known: KnownStudents): void {
  const keys = students
    .map(({ key, ine }): PupilKey => ({ key, person: known.get(key) ?? personId(academyCode, key), ine: ine ?? null }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (JSON.stringify(keys) !== JSON.stringify(pupils.list())) pupils.replace(keys);
}

interface Writing {
  readonly stored: readonly RowRecord[];
  readonly built: BuiltDirectory;
  readonly diff: DirectoryDiff;
  readonly report: ImportReport;
  readonly now: string;
  readonly by: ImportRequest['by'];
  /** Whether the ENT has no other school. */
  readonly isAlone: boolean;
  readonly more: readonly SeedRow[];
}

function write(school: SchoolStore, writing: Writing): void {
  const { stored, built, diff, report, now, by } = writing;
  const isFirst = school.rows.isEmpty();
  if (diff.rows.length === 0) return;
  const row = upstreamReportRow({ ...writing, view: createSettingsMemory(school).current() });
  const { created, changed, disappeared, unchanged } = report;
  const anomalies = report.anomalies.reduce((sum, { count }) => sum + count, 0);
  const told = systemLine('imported', AUTHOR, { created, changed, disappeared, unchanged, anomalies });
  const journal = [by === undefined ? told : { ...told, actor: by, message: AUTHOR }];
  commitRows(school, { stream: 'directory', source: 'import', actor: AUTHOR, rows: diff.rows, journal }, now);
  if (isFirst) writeFirst(school, writing);
  else follow(school, { stored, built, diff, now });
  commitRows(school, { stream: 'settings', source: 'import', actor: AUTHOR, rows: [row], journal: [] }, now);
}

function writeFirst(school: SchoolStore, { built, now, isAlone, more }: Pick<Writing, 'built' | 'now' | 'isAlone' | 'more'>): void {
  const first = firstSettings(built);
  const demo = madeSchoolOf(built.school.uai) !== undefined ? demoSettings(built, now) : [];
  const settings = lastOfEach([...first, ...demo, ...more]);
  const journal = [systemLine('seeded', AUTHOR, { settings: settings.length })];
  commitRows(school, { stream: 'settings', source: 'seed', actor: AUTHOR, rows: settings.map(seedRecord), journal }, now);
  // An account has one school, and the same people may be invented in two of them.
  // Where people are real, nobody is given a role by a delivery: the first administrator comes by invitation.
  if (built.school.fictitious) for (const account of demoAccounts(built)) school.accounts.put(isAlone ? account : { ...account, id: `${built.school.uai}:${account.id}` });
}

/** What the demonstration sets again takes the place of what the import had set. */
function lastOfEach(rows: readonly SeedRow[]): readonly SeedRow[] {
  return [...new Map(rows.map((row) => [`${row.entity} ${row.id}`, row])).values()];
}

/** What the settings owe to a later delivery: rights of who left are taken back, classes that came get their rubrique. */
function follow(school: SchoolStore, { stored, built, diff, now }: Pick<Writing, 'stored' | 'built' | 'diff' | 'now'>): void {
  const view = createSettingsMemory(school).current();
  const author = { name: AUTHOR, now };
  const { rows, journal } = withdrawReferences(view, diff.gone, author);
  const here = new Set(built.people.map(({ id }) => id));
  const left = departureRows({ view, stored, gone: diff.gone.person, isThere: (id) => here.has(id), author });
  const born = newClassRubriques(built, diff.appeared, view);
  const told = born.length === 0 ? journal : [...journal, systemLine('seeded', AUTHOR, { settings: born.length })];
  const written = [...[...rows, ...left].map(recordOf), ...born.map(seedRecord)];
  commitRows(school, { stream: 'settings', source: 'import', actor: AUTHOR, rows: written, journal: told }, now);
}
