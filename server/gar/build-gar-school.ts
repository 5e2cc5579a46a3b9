import type { Person } from '../../domain/directory/person.ts';
import type { School } from '../../domain/directory/school.ts';
import { listGarStaff } from '../../domain/gar/staff/gar-staff.ts';
import { compareCodes } from '../../domain/kernel/order.ts';
import type { SettingsView } from '../../domain/sync/row.ts';
import type { GarGroup, GarIdentity, GarLabel, GarManager, GarSchool, GarStudent, GarTeacher } from '../../formats/gar/rtfs/gar-school.ts';
import { soundSubjectCode } from '../../formats/gar/rtfs/sound-labels.ts';
import { classGroupIds, teachingGroupId } from '../../domain/deliveries/aaf/build/school-groups.ts';
import type { GarCodes, PersonCodes } from './gar-codes.ts';
import { GAR_PROFILES, NAMED_PROFILES } from './gar-profiles.data.ts';

/** What the ENT knows of a school: who is where is the directory's, as every import left it; national codes are upstream's. */
export interface GarGround {
  readonly school: School;
  readonly people: readonly Person[];
  readonly view: SettingsView;
  readonly codes: GarCodes;
}

const NO_CODES: PersonCodes = { levels: [], subjects: [], teachings: [] };

/**
 * The school as the GAR takes it, in an order that does not depend on the imports that made it. `withoutOtherStaff`: whether
 * adults under a profile that the schema does not name are left out.
 */
export function buildGarSchool(ground: GarGround, withoutOtherStaff: boolean): GarSchool {
  const { school, codes } = ground;
  const people = ground.people.toSorted((a, b) => compareCodes(a.id, b.id));
  const codeOf = groupCodes(codes);
  const students = people.filter(({ profile }) => profile === 'student').map((person) => studentOf(person, codes, codeOf));
  const adults = people.flatMap((person) => teacherOf(person, codes, codeOf));
  const teachers = withoutOtherStaff ? adults.filter(({ profile }) => NAMED_PROFILES.has(profile)) : adults;
  return {
    degree: codes.degree,
    uai: school.uai,
    name: school.name,
    ...(codes.seat?.uai === undefined ? {} : { seat: codes.seat.uai }),
    mefs: usedMefs(codes, [...students, ...teachers].flatMap(({ levels }) => levels)),
    subjects: usedSubjects(codes, [...students.flatMap(({ subjects }) => subjects), ...teachers.flatMap(({ teachings }) => teachings.map(({ subject }) => subject))]),
    groups: groupsOf(codes),
    students,
    teachers,
    managers: managersOf(ground.view, people),
  };
}

/** Codes by identifier of the group of the directory, pupils' side and teachers' side. */
function groupCodes({ structure: { classes, groups } }: GarCodes): ReadonlyMap<string, string> {
  return new Map([
    ...classes.flatMap(({ code }) => [[classGroupIds(code).students, code] as const, [classGroupIds(code).teachers, code] as const]),
    ...groups.map(({ code }) => [teachingGroupId(code), code] as const),
  ]);
}

function groupsOf({ structure: { classes, groups } }: GarCodes): readonly GarGroup[] {
  return [
    ...classes.map(({ code, label }): GarGroup => ({ code, label, status: 'DIVISION', divisions: [] })),
    ...groups.map(({ code, label, classCodes }): GarGroup => ({ code, label, status: 'GROUPE', divisions: classCodes })),
  ];
}

type CodeOf = ReadonlyMap<string, string>;

function memberOf(person: Person, codes: GarCodes, codeOf: CodeOf): GarIdentity & Pick<GarStudent, 'levels' | 'groups'> {
  const { levels } = codes.people.get(person.id) ?? NO_CODES;
  return { ...identityOf(person), levels, groups: [...new Set(person.groupIds.flatMap((id) => codeOf.get(id) ?? []))] };
}

function identityOf({ id, lastName, firstName }: Person): GarIdentity {
  return { id, lastName, firstName };
}

function studentOf(person: Person, codes: GarCodes, codeOf: CodeOf): GarStudent {
  return { ...memberOf(person, codes, codeOf), subjects: (codes.people.get(person.id) ?? NO_CODES).subjects };
}

/** A service that another base has taken back since the delivery is not sent: the directory no longer has it. */
function teacherOf(person: Person, codes: GarCodes, codeOf: CodeOf): readonly GarTeacher[] {
  const profile = GAR_PROFILES[person.profile];
  if (profile === undefined) return [];
  const member = memberOf(person, codes, codeOf);
  const { teachings } = codes.people.get(person.id) ?? NO_CODES;
  return [{ ...member, profile, teachings: teachings.filter(({ group }) => member.groups.includes(group)) }];
}

/** A nomenclature is a whole academy's: the GAR receives what the school uses. */
function usedMefs({ mefs, structure }: GarCodes, used: readonly string[]): readonly GarLabel[] {
  const codes = new Set([...used, ...structure.classes.flatMap((one) => one.mefs)]);
  return mefs.filter(({ code }) => codes.has(code));
}

function usedSubjects({ subjects }: GarCodes, used: readonly string[]): readonly GarLabel[] {
  const national = (code: string): string => soundSubjectCode(code) ?? code;
  const codes = new Set(used.map(national));
  return subjects.filter(({ code }) => codes.has(national(code)));
}

function managersOf(view: SettingsView, people: readonly Person[]): readonly GarManager[] {
  const named = new Set(listGarStaff(view, 'assignmentManager').map(({ personId }) => personId));
  return people.filter(({ id }) => named.has(id)).map((person) => ({ ...identityOf(person), emails: person.email === undefined ? [] : [person.email] }));
}
