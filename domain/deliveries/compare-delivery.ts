import { worksHere } from '../directory/profile.ts';
import { accept, refuse, type Result } from '../kernel/result.ts';
import { readUpstreamReport, reportIdOf } from '../school/upstream-report.ts';
import { isSameUai } from '../school/same-uai.ts';
import { schoolYearOf } from '../school-year/year-plan.ts';
import { compareLessons } from './timetable/compare-lessons.ts';
import { comparePlacements, tellAbsentStudents } from './compare-placements.ts';
import { compareTeachings, tellWithoutService } from './compare-teachings.ts';
import { compareTimetable } from './timetable/compare-timetable.ts';
import { beginComparison, type Comparison, type DeliveryGround } from './delivery-ground.ts';
import { compareGar, refuseGar } from './gar/compare-gar.ts';
import type { DeliveryPreview, DeliveryRefusal, KnownOf, KnownService } from './delivery-preview.ts';
import type { Delivery, DeliverySource, StatedNomenclature, StatedService } from './delivery.ts';
import { NO_CHANGE, type LinkComparison } from './place-changes.ts';
import { recogniseGroups } from './recognition/recognise-groups.ts';
import { recogniseGuardians } from './recognition/recognise-guardians.ts';
import { recogniseNomenclature } from './recognition/recognise-nomenclature.ts';
import { recognisePeople, nameOf } from './recognition/recognise-people.ts';
import { findRenamed, tellRenamed, type KnownOfFile, type Renaming } from './recognition/renamed-groups.ts';
import { compareReplacements } from './timetable/told-replacements.ts';

/**
 * Compares an upstream file with the school: what applying it would change, and everything that is wrong in it. The ENT
 * applies exactly what it answers; a console, which holds fewer identifiers, may recognise fewer people.
 */
export function compareDelivery(ground: DeliveryGround, stated: Delivery): Result<DeliveryPreview, DeliveryRefusal> {
  const refusal = refuseOther(ground, stated) ?? refuseGar(ground, stated);
  if (refusal !== undefined) return refuse(refusal);
  const delivery = withoutPast(stated, ground.day);
  const comparison = beginComparison(ground, delivery);
  const { known, renamed } = recognise(comparison);
  if (isStranger(delivery, known)) return refuse({ kind: 'nothing-known', source: delivery.source });
  tellStale(comparison);
  tellUnknownGroups(comparison, known);
  tellDuplicates(comparison);
  const services = knownServices(delivery.services ?? [], known);
  const replacements = compareReplacements(comparison, known);
  const { changes, links } = compareLinks(comparison, known);
  const overwritten = isTimetable(delivery.source) ? compareTimetable(comparison, services) : [];
  return accept({
    source: delivery.source,
    part: delivery.part,
    statedOn: delivery.statedOn,
    teachers: knownOf(delivery.teachers, known.teachers),
    students: knownOf(delivery.students, known.students),
    guardians: knownOf(delivery.guardians, known.guardians),
    groups: knownOf(delivery.groups, known.groups),
    nomenclature: recogniseNomenclature(comparison),
    gar: compareGar(comparison),
    services,
    changes,
    links,
    replacements,
    timetables: compareLessons(comparison, known),
    renamed: tellRenamed(comparison, renamed),
    overwritten,
    duplicates: delivery.duplicates?.map((adult) => ({ label: nameOf(adult), records: adult.records })),
    withoutEntId: countWithoutEntId(delivery, known),
    anomalies: comparison.anomalies(),
  });
}

/** Refused before anything is compared (formats.md §3.9 traps 4 and 5). */
function refuseOther({ uai, day }: DeliveryGround, delivery: Delivery): DeliveryRefusal | undefined {
  if (delivery.uai !== undefined && !isSameUai(delivery.uai, uai)) return { kind: 'other-school', stated: delivery.uai, expected: uai };
  const expected = schoolYearOf(day).slice(0, 'YYYY'.length);
  return delivery.year === undefined || delivery.year === expected ? undefined : { kind: 'other-year', stated: delivery.year, expected };
}

function withoutPast(delivery: Delivery, day: string): Delivery {
  return { ...delivery, services: delivery.services?.filter(({ until = day }) => until >= day) };
}

/** Share of the people of a file that says no school, under which it is taken for another school's; inferred. */
const FEW_KNOWN = 0.5;

/** Classes bear the same names everywhere: people tell whose file it is. One that says its school is believed. */
function isStranger({ source, uai, duplicates, nomenclature, teachers = [], students = [], guardians = [] }: Delivery, known: KnownOfFile): boolean {
  const people = known.teachers.size + known.students.size + known.guardians.size;
  if (people + known.groups.size === 0) return source !== 'gar' && duplicates === undefined && !hasNames(nomenclature);
  return uai === undefined && people < (teachers.length + students.length + guardians.length) * FEW_KNOWN;
}

/** A nomenclature names nobody: it says its school, or is the same everywhere. */
function hasNames({ mefs, subjects }: Pick<StatedNomenclature, 'mefs' | 'subjects'> = { mefs: [], subjects: [] }): boolean {
  return mefs.length + subjects.length > 0;
}

/** Timetables may be wrong about services: STSweb is their master, timetables are compared with it. */
function isTimetable(source: DeliverySource): boolean {
  return source === 'edt' || source === 'udt';
}

function recognise(comparison: Comparison): { readonly known: KnownOfFile; readonly renamed: readonly Renaming[] } {
  const { delivery, ground } = comparison;
  const { people } = ground.directory;
  const teachers = recognisePeople(comparison, delivery.teachers ?? [], people.filter(worksHere), 'unknown-teacher');
  const students = recognisePeople(comparison, delivery.students ?? [], people.filter(({ profile }) => profile === 'student'), 'unknown-student');
  const guardians = recogniseGuardians(comparison);
  const groups = recogniseGroups(comparison);
  const renamed = findRenamed(comparison, { teachers, students, groups });
  return { known: { teachers, students, guardians, groups: new Map([...groups, ...renamed.map(({ stated, group }) => [stated.key, group] as const)]) }, renamed };
}

function tellUnknownGroups({ delivery, meet }: Comparison, { groups }: KnownOfFile): void {
  for (const { key, kind, name } of delivery.groups ?? []) {
    if (!groups.has(key)) meet(kind === 'class' ? 'unknown-class' : 'unknown-group', name);
  }
}

/** A file older than the last one of its kind would bring the school back. */
function tellStale({ ground, delivery, meet }: Comparison): void {
  const last = readUpstreamReport(ground.view, reportIdOf(delivery))?.statedOn ?? undefined;
  if (delivery.statedOn !== undefined && last !== undefined && delivery.statedOn < last) meet('stale-file', delivery.statedOn, { detail: last });
}

function tellDuplicates({ delivery, meet }: Comparison): void {
  for (const adult of delivery.duplicates ?? []) meet('duplicate-guardian', nameOf(adult), { detail: String(adult.records) });
}

function knownServices(services: readonly StatedService[], { teachers, groups }: KnownOfFile): readonly KnownService[] {
  const known = services.flatMap(({ teacher, group, subject }): readonly KnownService[] => {
    const [person, place] = [teachers.get(teacher), groups.get(group)];
    return person === undefined || place === undefined ? [] : [{ personId: person.id, groupId: place.id, subject }];
  });
  return [...new Map(known.map((one) => [JSON.stringify(one), one])).values()];
}

function compareLinks(comparison: Comparison, known: KnownOfFile): LinkComparison {
  const { source, placements, students } = comparison.delivery;
  if (source === 'sts') {
    tellWithoutService(comparison, known.teachers, known.groups);
    return compareTeachings(comparison, known.teachers, known.groups);
  }
  if (placements === undefined || isTimetable(source)) return NO_CHANGE;
  if (students !== undefined) tellAbsentStudents(comparison, known.students);
  return comparePlacements(comparison, placements, known);
}

/** Identifiers that the school gave to some and not to others (ALI-10). */
function countWithoutEntId({ teachers = [], students = [] }: Delivery, known: KnownOfFile): number | undefined {
  const people = [...teachers.filter(({ key }) => known.teachers.has(key)), ...students.filter(({ key }) => known.students.has(key))];
  return people.some(({ hasEntId }) => hasEntId === true) ? people.filter(({ hasEntId }) => hasEntId === false).length : undefined;
}

function knownOf(stated: readonly unknown[] = [], known: ReadonlyMap<string, unknown>): KnownOf {
  return { stated: stated.length, known: known.size };
}
