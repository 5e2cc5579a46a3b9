import type { NoteGar } from './gar-anomaly.ts';
import type { GarIdentity, GarManager, GarStudent, GarTeacher } from './gar-school.ts';
import { soundSubjectCode } from './sound-labels.ts';

/** Codes that the school's other records define; undefined when the degree sends none to check against. */
export interface KnownCodes {
  readonly groups: ReadonlySet<string>;
  readonly levels: ReadonlySet<string> | undefined;
  readonly subjects: ReadonlySet<string>;
  /** Identifiers met so far: nobody is a pupil and a teacher. */
  readonly people: Set<string>;
}

/** Most characters of an identifier, a name and an address in the GAR-ENT schemas. */
const LONGEST = { id: 64, name: 500, email: 255 } as const;

/** Pupils that the GAR accepts, with the codes it knows. */
export function soundStudents(students: readonly GarStudent[], known: KnownCodes, note: NoteGar): readonly GarStudent[] {
  return soundIdentities(students, known.people, note).map((student) => ({
    ...student,
    ...soundMembership(student, known, note),
    subjects: soundCodes(student.subjects, known, (code) => note('unknown-subject', student.id, code)),
  }));
}

/** Teachers that the GAR accepts, with the codes it knows. */
export function soundTeachers(teachers: readonly GarTeacher[], known: KnownCodes, note: NoteGar): readonly GarTeacher[] {
  return soundIdentities(teachers, known.people, note).map((teacher) => ({
    ...teacher,
    ...soundMembership(teacher, known, note),
    teachings: teacher.teachings.flatMap(({ group, subject }) => {
      const [code] = soundCodes([subject], known, (missing) => note('unknown-subject', teacher.id, missing));
      const isHere = known.groups.has(group);
      if (!isHere) note('unknown-group', teacher.id, group);
      return isHere && code !== undefined ? [{ group, subject: code }] : [];
    }),
  }));
}

/** Managers with an address, the first `most` of them: 15 for one producer, a setting for others. */
export function soundManagers(managers: readonly GarManager[], most: number, note: NoteGar): readonly GarManager[] {
  const sound = soundIdentities(managers, new Set(), note).flatMap((manager) => {
    const emails = [...new Set(manager.emails)].filter((email) => email !== '' && email.length <= LONGEST.email);
    if (emails.length === 0) note('without-email', manager.id);
    return emails.length === 0 ? [] : [{ ...manager, emails }];
  });
  for (const { id } of sound.slice(most)) note('too-many-managers', id);
  return sound.slice(0, most);
}

function soundIdentities<T extends GarIdentity>(people: readonly T[], seen: Set<string>, note: NoteGar): readonly T[] {
  return people.filter((person) => {
    if (!hasSoundIdentity(person, note)) return false;
    if (seen.has(person.id)) note('duplicate', person.id);
    const isFirst = !seen.has(person.id);
    seen.add(person.id);
    return isFirst;
  });
}

function hasSoundIdentity({ id, lastName, firstName }: GarIdentity, note: NoteGar): boolean {
  const fields = [
    ['GARPersonIdentifiant', id, LONGEST.id],
    ['GARPersonNom', lastName, LONGEST.name],
    ['GARPersonPrenom', firstName, LONGEST.name],
  ] as const;
  for (const [field, value, longest] of fields) {
    if (value.trim() === '') note('missing-field', id, field);
    else if (value.length > longest) note('too-long', id, field);
    else continue;
    return false;
  }
  return true;
}

function soundMembership({ id, groups, levels }: GarStudent | GarTeacher, known: KnownCodes, note: NoteGar): Pick<GarStudent, 'groups' | 'levels'> {
  return {
    groups: distinct(groups, (code) => known.groups.has(code), (code) => note('unknown-group', id, code)),
    levels: distinct(levels, (code) => isLevel(code, known), (code) => note('unknown-level', id, code)),
  };
}

/** The first degree has no list of levels: a MEFSTAT4 is four characters at most. */
function isLevel(code: string, { levels }: KnownCodes): boolean {
  return levels === undefined ? code !== '' && code.length <= 4 : levels.has(code);
}

function soundCodes(codes: readonly string[], { subjects }: KnownCodes, otherwise: (code: string) => void): readonly string[] {
  const national = codes.flatMap((code) => {
    const sound = soundSubjectCode(code);
    if (sound === undefined || !subjects.has(sound)) otherwise(code);
    return sound !== undefined && subjects.has(sound) ? [sound] : [];
  });
  return [...new Set(national)];
}

function distinct(codes: readonly string[], isKnown: (code: string) => boolean, otherwise: (code: string) => void): readonly string[] {
  return [...new Set(codes)].filter((code) => {
    if (!isKnown(code)) otherwise(code);
    return isKnown(code);
  });
}
