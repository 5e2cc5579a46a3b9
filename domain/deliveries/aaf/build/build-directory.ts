import { WELL_KNOWN_GROUPS, type Group } from '../../../directory/group.ts';
import type { Person } from '../../../directory/person.ts';
import type { Profile } from '../../../directory/profile.ts';
import type { School } from '../../../directory/school.ts';
import { must } from '../../../kernel/assert.ts';
import type { AnomalyCounter } from '../aaf-anomalies.ts';
import type { AafIdentity, AafSchool, AafStaff, AafStudent } from '../aaf-school.ts';
import type { KnownStudents } from '../recognise-students.ts';
import { classLevels } from './class-levels.ts';
import { describeStructure } from './describe-structure.ts';
import { sentenceCase } from './french-labels.ts';
import { personId } from './person-id.ts';
import { PROFILE_OF_FUNCTION, PROFILE_WITHOUT_FUNCTION } from './profile-of-function.data.ts';
import {
  classGroupIds,
  functionGroupId,
  PROFILE_GROUPS,
  schoolGroups,
  teachingGroupId,
} from './school-groups.ts';

/** What a delivery makes of a school. */
export interface BuiltDirectory {
  readonly school: School;
  readonly groups: readonly Group[];
  readonly people: readonly Person[];
  /** Post labels by person, of those who hold a function (« CHEF D'ETABLISSEMENT ADJOINT »). */
  readonly posts: ReadonlyMap<string, string>;
}

/** What goes with a delivery to make a directory of it. */
export interface BuildingPorts {
  /** Whether the names are invented. */
  readonly fictitious: boolean;
  readonly known: KnownStudents;
  readonly anomalies: AnomalyCounter;
}

interface Building {
  readonly delivery: AafSchool;
  readonly known: KnownStudents;
  readonly anomalies: AnomalyCounter;
  readonly classes: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly people: Map<string, Person>;
  readonly posts: Map<string, string>;
}

/** Turns the records of one school into people and groups, with every membership that they imply. */
export function buildDirectory(delivery: AafSchool, { fictitious, known, anomalies }: BuildingPorts): BuiltDirectory {
  const { structure } = delivery;
  const building: Building = {
    delivery,
    known,
    anomalies,
    classes: new Set(structure.classes.map(({ code }) => code)),
    groups: new Set(structure.groups.map(({ code }) => code)),
    people: new Map(),
    posts: new Map(),
  };
  for (const student of delivery.students) addStudent(building, student);
  addGuardians(building);
  for (const staff of delivery.staff) addStaff(building, staff);
  countNamesakes(building);
  const functions = new Map(delivery.staff.flatMap((staff) => staff.functions.map(({ code, label }) => [code, label] as const)));
  const profiles = new Set([...building.people.values()].map(({ profile }) => profile));
  const { name, city, kind } = describeStructure(structure);
  return {
    school: {
      uai: structure.uai,
      name,
      ...(city === '' ? {} : { city }),
      ...(kind === '' ? {} : { kind }),
      ...(delivery.academyCode === '' ? {} : { academyCode: delivery.academyCode }),
      structureKey: structure.key.slice(0, 100),
      fictitious,
      rightsInheritance: false,
    },
    groups: schoolGroups(structure, { profiles, functions, levels: classLevels(delivery.students) }, anomalies),
    people: [...building.people.values()],
    posts: building.posts,
  };
}

function idOf({ delivery, known }: Building, key: string): string {
  return known.get(key) ?? personId(delivery.academyCode, key);
}

function addPerson(building: Building, person: Person): void {
  if (building.people.has(person.id)) building.anomalies.meet('duplicate-key', person.id);
  else building.people.set(person.id, person);
}

interface Role {
  readonly profile: Profile;
  readonly source: Person['source'];
  readonly groupIds: readonly string[];
}

function personOf(building: Building, identity: AafIdentity, role: Role): Person {
  const { key, lastName, firstName, civility, birthDate, email } = identity;
  const profileGroups = PROFILE_GROUPS.filter(({ profiles }) => profiles.includes(role.profile)).map(({ id }) => id);
  return {
    id: idOf(building, key),
    lastName,
    firstName,
    ...(civility === undefined ? {} : { civility }),
    ...(birthDate === undefined ? {} : { birthDate }),
    profile: role.profile,
    functions: [],
    subjects: [],
    ...(email === undefined ? {} : { email }),
    groupIds: [...new Set([WELL_KNOWN_GROUPS.everyone, ...profileGroups, ...role.groupIds])],
    childrenIds: [],
    source: role.source,
  };
}

function addStudent(building: Building, student: AafStudent): void {
  const { anomalies } = building;
  const name = `Eleve ${student.key}`;
  if (student.relatedKeys.length === 0) anomalies.meet('without-guardian', name);
  if (student.classCodes.length === 0) anomalies.meet('without-class', name);
  if (student.ine === undefined) anomalies.meet('without-ine', name);
  const { mefs } = building.delivery;
  if (student.mef !== undefined && mefs.size > 0 && !mefs.has(student.mef)) anomalies.meet('unknown-mef', `${name} ${student.mef}`);
  const groupIds = [
    ...classesOf(building, student.classCodes, name).map((code) => classGroupIds(code).students),
    ...groupsOf(building, student.groupCodes, name),
  ];
  addPerson(building, personOf(building, student, { profile: 'student', source: 'siecle', groupIds }));
}

function classesOf({ classes, anomalies }: Building, codes: readonly string[], name: string): readonly string[] {
  return [...new Set(codes)].filter((code) => {
    if (!classes.has(code)) anomalies.meet('unknown-class', `${name} ${code}`);
    return classes.has(code);
  });
}

function groupsOf({ groups, anomalies }: Building, codes: readonly string[], name: string): readonly string[] {
  return [...new Set(codes)].flatMap((code) => {
    if (!groups.has(code)) anomalies.meet('unknown-group', `${name} ${code}`);
    return groups.has(code) ? [teachingGroupId(code)] : [];
  });
}

function addGuardians(building: Building): void {
  const { delivery, anomalies, classes } = building;
  const children = new Map<string, AafStudent[]>();
  const known = new Set(delivery.guardians.map(({ key }) => key));
  for (const student of delivery.students) {
    for (const key of student.guardianKeys) {
      if (known.has(key)) children.set(key, [...(children.get(key) ?? []), student]);
      else anomalies.meet('orphan-link', `Eleve ${student.key} → ${key}`);
    }
  }
  for (const guardian of delivery.guardians) {
    const own = children.get(guardian.key) ?? [];
    const codes = own.flatMap(({ classCodes }) => classCodes.filter((code) => classes.has(code)));
    const groupIds = codes.map((code) => classGroupIds(code).guardians);
    const person = personOf(building, guardian, { profile: 'guardian', source: 'siecle', groupIds });
    addPerson(building, { ...person, childrenIds: own.map(({ key }) => idOf(building, key)) });
  }
}

function addStaff(building: Building, staff: AafStaff): void {
  const name = `PersEducNat ${staff.key}`;
  const taught = [...staff.classTeachings.map(({ code }) => code), ...staff.headTeacherOf];
  const groupIds = [
    ...classesOf(building, taught, name).map((code) => classGroupIds(code).teachers),
    ...groupsOf(building, staff.groupTeachings.map(({ code }) => code), name),
    ...staff.functions.map(({ code }) => functionGroupId(code)),
  ];
  const profile = profileOf(building, staff, name);
  const person = personOf(building, staff, { profile, source: staff.teaches ? 'stsweb' : 'agents', groupIds });
  const post = staff.functions.find(({ postLabel }) => postLabel !== undefined)?.postLabel;
  if (post !== undefined) building.posts.set(person.id, post);
  addPerson(building, {
    ...person,
    functions: functionsOf(staff),
    subjects: subjectsOf(building, staff, name),
    ...(staff.otherSchools === 0 ? {} : { otherSchools: staff.otherSchools }),
  });
}

function profileOf({ anomalies }: Building, staff: AafStaff, name: string): Profile {
  for (const { code } of staff.functions) {
    const meaning = PROFILE_OF_FUNCTION[code];
    if (meaning !== undefined) return meaning.profile;
  }
  if (!staff.teaches) anomalies.meet('unknown-profile', `${name} ${staff.functions.map(({ code }) => code).join(' ')}`.trim());
  return staff.teaches ? 'teacher' : PROFILE_WITHOUT_FUNCTION;
}

function functionsOf(staff: AafStaff): Person['functions'] {
  const labels = new Map(staff.functions.map(({ code, label }) => [code, label]));
  return [...labels].slice(0, 40).map(([code, label]) => ({
    code: code.slice(0, 16),
    label: PROFILE_OF_FUNCTION[code]?.label ?? sentenceCase(label === '' ? code : label),
  }));
}

function subjectsOf({ delivery, anomalies }: Building, staff: AafStaff, name: string): string[] {
  const codes = [...staff.classTeachings, ...staff.groupTeachings].flatMap(({ subject }) => subject ?? []);
  const labels = [...new Set(codes)].flatMap((code) => {
    const label = delivery.subjects.get(code);
    if (label === undefined && delivery.subjects.size > 0) anomalies.meet('unknown-subject', `${name} ${code}`);
    return label ?? [];
  });
  return [...new Set([...staff.subjectLabels, ...labels].map(sentenceCase))].slice(0, 40);
}

/** Namesakes born the same day are two people until the school says otherwise (trap 11). */
function countNamesakes({ people, anomalies }: Building): void {
  const seen = new Map<string, string>();
  for (const { id, lastName, firstName, birthDate, profile } of people.values()) {
    if (profile !== 'student' || birthDate === undefined) continue;
    const name = `${lastName} ${firstName} ${birthDate}`;
    if (seen.has(name)) anomalies.meet('namesakes', `${must(seen.get(name), 'seen')} ${id}`);
    else seen.set(name, id);
  }
}
