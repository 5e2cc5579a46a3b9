import type { Group } from '../../directory/group.ts';
import { plainName } from '../../directory/identity.ts';
import type { Person } from '../../directory/person.ts';
import { overlap } from '../../kernel/days.ts';
import { must } from '../../kernel/assert.ts';
import { listReplacements } from '../../replacements/replacement.ts';
import { teachersOf, teachersPlace } from '../compare-teachings.ts';
import type { Comparison } from '../delivery-ground.ts';
import type { KnownService, Overwritten } from '../delivery-preview.ts';
import { nameOf } from '../recognition/recognise-people.ts';

/** AAF function of a teacher who replaces others (domain.md §2.1). */
const SUBSTITUTE = 'RPL';

/**
 * Compares who teaches each class in the timetable with whom the ENT has: a teacher of the class who is not there any more
 * while somebody of the same subject is, who was not, has been overwritten rather than replaced (RPL-02, « Déduit »); any
 * other teacher whom the ENT does not have lacks a service in STSweb (ALI-05).
 */
export function compareTimetable(comparison: Comparison, services: readonly KnownService[]): readonly Overwritten[] {
  const overwritten = [...taughtClasses(comparison, services)].flatMap(([classId, taught]) => overwrittenIn(comparison, { classId, taught, services }));
  for (const { absentId, substituteId, groupId } of overwritten) {
    const detail = `${nameOf(personOf(comparison, absentId))}, ${groupOf(comparison, groupId).name}`;
    comparison.meet('overwritten-teacher', nameOf(personOf(comparison, substituteId)), { personId: substituteId, groupId, detail });
  }
  const explained = new Set(overwritten.map(({ substituteId }) => substituteId));
  for (const { personId, groupId, subject } of services) {
    if (explained.has(personId) || isStated(comparison, personId, groupId)) continue;
    const detail = [groupOf(comparison, groupId).name, subject].filter((part) => part !== '').join(', ');
    comparison.meet('service-not-stated', nameOf(personOf(comparison, personId)), { personId, groupId, detail });
  }
  return overwritten;
}

const personOf = ({ ground }: Comparison, id: string): Person => must(ground.directory.findPerson(id), 'a known service has a known teacher');
const groupOf = ({ ground }: Comparison, id: string): Group => must(ground.directory.findGroup(id), 'a known service has a known group');

function isStated({ ground: { directory } }: Comparison, personId: string, groupId: string): boolean {
  const group = directory.findGroup(groupId);
  return teachersPlace(directory, group) === undefined || teachersOf(directory, group).includes(personId);
}

function taughtClasses(comparison: Comparison, services: readonly KnownService[]): ReadonlyMap<string, readonly KnownService[]> {
  return Map.groupBy(services.filter(({ groupId }) => groupOf(comparison, groupId).kind === 'class'), ({ groupId }) => groupId);
}

interface TaughtClass {
  readonly classId: string;
  /** Who has lessons with the class, and what they teach it. */
  readonly taught: readonly KnownService[];
  /** Every service of the timetable. */
  readonly services: readonly KnownService[];
}

function overwrittenIn(comparison: Comparison, timetable: TaughtClass): readonly Overwritten[] {
  const { classId, taught } = timetable;
  const { directory } = comparison.ground;
  const stated = teachersOf(directory, directory.findGroup(classId));
  const here = new Set(taught.map(({ personId }) => personId));
  const missing = stated.filter((id) => !here.has(id));
  const others = [...here].filter((id) => !stated.includes(id));
  return missing.flatMap((absentId) =>
    others.filter((substituteId) => isOverwriting(comparison, timetable, { absentId, substituteId })).map((substituteId) => ({ absentId, substituteId, groupId: classId })),
  );
}

function isOverwriting(comparison: Comparison, { taught, services }: TaughtClass, { absentId, substituteId }: Omit<Overwritten, 'groupId'>): boolean {
  const absent = personOf(comparison, absentId);
  const substitute = personOf(comparison, substituteId);
  if (isPlanned(comparison, absentId, substituteId)) return true;
  if (!shareSubject(absent, substitute, taught)) return false;
  const hasNoLesson = !services.some(({ personId }) => personId === absentId);
  return hasNoLesson || substitute.functions.some(({ code }) => code === SUBSTITUTE);
}

/** The ENT knows that one stands for the other now. */
function isPlanned({ ground: { view, day } }: Comparison, absentId: string, substituteId: string): boolean {
  const now = { from: day, to: day };
  return listReplacements(view).some((one) => one.absentId === absentId && one.substituteId === substituteId && overlap(one.period, now));
}

function shareSubject(absent: Person, substitute: Person, taught: readonly KnownService[]): boolean {
  const lessons = taught.filter(({ personId }) => personId === substitute.id).map(({ subject }) => subject);
  const theirs = new Set([...substitute.subjects, ...lessons].map(plainName));
  return absent.subjects.some((subject) => theirs.has(plainName(subject)));
}
