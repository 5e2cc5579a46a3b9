import { createAnomalyCounter, type AnomalyCounter } from '../../domain/deliveries/aaf/aaf-anomalies.ts';
import type { AafSchool } from '../../domain/deliveries/aaf/aaf-school.ts';
import { buildDirectory } from '../../domain/deliveries/aaf/build/build-directory.ts';
import { chooseStructure } from '../../domain/deliveries/aaf/choose-structure.ts';
import { compareDirectories } from '../../domain/deliveries/aaf/compare-directories.ts';
import { feedingReport, type FeedingRefusal, type FeedingReport } from '../../domain/deliveries/aaf/feeding-report.ts';
import type { HeldDirectory } from '../../domain/deliveries/aaf/held-directory.ts';
import { recogniseStudents } from '../../domain/deliveries/aaf/recognise-students.ts';
import { schoolOfDirectory, type HeldSchool } from '../../domain/deliveries/aaf/school-of-directory.ts';
import type { Person } from '../../domain/directory/person.ts';
import type { FeedingFile } from '../../domain/imports/imported-file.ts';
import type { DirectoryView } from '../../domain/roles/directory-view.ts';
import { accept, refuse, type Result } from '../../domain/kernel/result.ts';
import type { AafDelivery } from '../../formats/aaf/delivery.ts';
import { givenDelivery } from '../../formats/aaf/given-files.ts';
import { baseSource, deltaSource } from '../../formats/aaf/school/delta-source.ts';
import { readSchool, type SchoolReading } from '../../formats/aaf/school/read-school.ts';
import { fullSource, type RecordSource } from '../../formats/aaf/school/record-source.ts';
import { recordsOfSchool } from '../../formats/aaf/school/records-of-school.ts';
import type { FileInput } from '../../formats/file/byte-source.ts';
import { FileError } from '../../formats/file/file-error.ts';

/** The school as a console holds it, and what its account receives of nobody under age. */
export type ReceivedSchool = HeldSchool & Partial<Pick<DirectoryView, 'hiddenOfPupils'>>;

/**
 * Foresees what a delivery of the AAF would change of the school that this console holds; undefined for files of no such
 * delivery. The ENT does the same with what it alone keeps: records of the AAF, national numbers, keys of former years.
 */
export async function readFeeding(inputs: readonly FileInput[], held: ReceivedSchool | undefined): Promise<FeedingFile | undefined> {
  try {
    const delivery = await givenDelivery(inputs);
    if (delivery === undefined) return undefined;
    const foreseen = held === undefined ? refuse({ kind: 'no-base' }) : await foresee(delivery, held);
    return { kind: 'feeding', preview: foreseen.ok ? { kind: 'foreseen', report: foreseen.value } : { kind: 'refused', refusal: foreseen.refusal } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { kind, line, detail } = error.refusal;
    return { kind: 'feeding', preview: { kind: 'refused', refusal: { kind: 'file', refusal: { kind, line, detail } } } };
  }
}

function foresee(delivery: AafDelivery, held: ReceivedSchool): Promise<Result<FeedingReport, FeedingRefusal>> {
  return delivery.kind === 'full' ? foreseeFull(delivery, held) : foreseeDelta(delivery, held);
}

async function foreseeFull(delivery: AafDelivery, held: ReceivedSchool): Promise<Result<FeedingReport, FeedingRefusal>> {
  const anomalies = createAnomalyCounter();
  const read = await readHere(fullSource(delivery, anomalies), held, anomalies);
  return read.ok ? accept(report(read.value, { before: held, after: built(read.value, held, anomalies), anomalies })) : read;
}

/** A delta changes the records that the directory held here comes from, as far as it tells them; both sides are made of them. */
async function foreseeDelta(delivery: AafDelivery, held: ReceivedSchool): Promise<Result<FeedingReport, FeedingRefusal>> {
  const { structureKey } = held.school;
  if (structureKey === undefined) return refuse({ kind: 'unknown-key' });
  const base = recordsOfSchool(schoolOfDirectory(held, structureKey));
  const unheard = createAnomalyCounter();
  const known = await readHere(baseSource(delivery, base), held, unheard);
  if (!known.ok) return known;
  const anomalies = createAnomalyCounter();
  const changed = await readHere(await deltaSource(delivery, base, anomalies), held, unheard);
  return changed.ok ? accept(report(changed.value, { before: built(known.value, held, unheard), after: built(changed.value, held, unheard), anomalies })) : changed;
}

function readHere(source: RecordSource, { school }: ReceivedSchool, anomalies: AnomalyCounter): Promise<Result<SchoolReading, FeedingRefusal>> {
  return readSchool<FeedingRefusal>(source, (structures) => chooseStructure(structures, school.uai), anomalies);
}

function built(read: AafSchool, { school, people, hiddenOfPupils = [] }: ReceivedSchool, anomalies: AnomalyCounter): HeldDirectory {
  const known = recogniseStudents(read, { people, keys: [] }, anomalies);
  const made = buildDirectory(read, { fictitious: school.fictitious, known, anomalies });
  return { groups: made.groups, people: made.people.map((person) => seenPerson(person, hiddenOfPupils)) };
}

/** What is not received is not told to change. */
function seenPerson(person: Person, hidden: DirectoryView['hiddenOfPupils']): Person {
  return person.profile === 'student' && hidden.length > 0 ? { ...person, ...Object.fromEntries(hidden.map((field) => [field, undefined])) } : person;
}

interface Sides {
  readonly before: HeldDirectory;
  readonly after: HeldDirectory;
  readonly anomalies: AnomalyCounter;
}

function report({ about }: SchoolReading, { before, after, anomalies }: Sides): FeedingReport {
  return feedingReport({ about, before, after, changes: compareDirectories(before, after), anomalies: anomalies.list() });
}
