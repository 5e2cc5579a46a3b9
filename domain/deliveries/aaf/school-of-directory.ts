import { sidesOfClass } from '../../directory/class-sides.ts';
import type { Person } from '../../directory/person.ts';
import type { School } from '../../directory/school.ts';
import type { AafFunction, AafIdentity, AafPlace, AafSchool, AafStaff, AafStudent } from './aaf-school.ts';
import { personId } from './build/person-id.ts';
import type { HeldDirectory } from './held-directory.ts';

/** A school as a console holds it. */
export interface HeldSchool extends HeldDirectory {
  readonly school: School;
}

interface Ground {
  readonly structure: string;
  /** The key of somebody, from the identifier that the ENT made of it. */
  readonly keyOf: (id: string) => string;
  /** Codes of classes by the group of their pupils, and by that of their teachers; codes of teaching groups. */
  readonly studentsOf: ReadonlyMap<string, string>;
  readonly teachersOf: ReadonlyMap<string, string>;
  readonly teaching: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
  readonly guardians: ReadonlyMap<string, readonly { readonly id: string }[]>;
}

/**
 * What the deliveries of a school must have stated for its directory to be what it is: `buildDirectory` makes the same people
 * and places of it again. A console applies a delta to it, since it holds no record of the AAF: national numbers, MEF, codes of
 * subjects and adults to call only are not there.
 */
export function schoolOfDirectory({ school, people, groups }: HeldSchool, structureKey: string): AafSchool {
  const academyCode = school.academyCode ?? '';
  const classes = groups.flatMap(({ id, kind, name, code, level }) => (kind === 'class' && code !== undefined ? [{ id, code, label: name, level }] : []));
  const teaching = groups.flatMap(({ id, kind, name, code }) => (kind === 'teaching' && code !== undefined ? [{ id, code, label: name }] : []));
  const prefix = personId(academyCode, '');
  const ground: Ground = {
    structure: structureKey,
    keyOf: (id) => (id.startsWith(prefix) ? id.slice(prefix.length) : id),
    studentsOf: new Map(classes.map(({ id, code }) => [id, code])),
    teachersOf: new Map(classes.map(({ id, code }) => [sidesOfClass(id).teachers, code])),
    teaching: new Map(teaching.map(({ id, code }) => [id, code])),
    levels: new Map(classes.flatMap(({ code, level }) => (level === undefined ? [] : [[code, level] as const]))),
    guardians: Map.groupBy(people.flatMap(({ id, childrenIds }) => childrenIds.map((child) => ({ child, id }))), ({ child }) => child),
  };
  const of = (profiles: readonly string[], isOne: boolean): readonly Person[] => people.filter(({ profile }) => profiles.includes(profile) === isOne);
  return {
    structure: {
      key: structureKey, recordId: structureKey, uai: school.uai, acronym: '', writtenName: school.name, writtenCity: school.city ?? '', academyCode,
      classes: classes.map(({ code, label }) => ({ code, label, mefs: [] })),
      groups: teaching.map(({ code, label }) => ({ code, label, classCodes: [] })),
    },
    academyCode,
    subjects: new Map(),
    mefs: new Set(),
    students: of(['student'], true).map((person) => studentOf(ground, person)),
    guardians: of(['guardian'], true).map((person) => identityOf(ground, person)),
    staff: of(['student', 'guardian'], false).map((person) => staffOf(ground, person)),
  };
}

function identityOf({ keyOf }: Ground, { id, lastName, firstName, civility, birthDate, email }: Person): AafIdentity {
  return { key: keyOf(id), lastName, firstName, civility, birthDate, email };
}

function codesIn(groups: ReadonlyMap<string, string>, { groupIds }: Person): readonly string[] {
  return groupIds.flatMap((id) => groups.get(id) ?? []);
}

function studentOf(ground: Ground, person: Person): AafStudent {
  const classCodes = codesIn(ground.studentsOf, person);
  const guardianKeys = (ground.guardians.get(person.id) ?? []).map(({ id }) => ground.keyOf(id));
  return {
    ...identityOf(ground, person),
    classCodes,
    groupCodes: codesIn(ground.teaching, person),
    guardianKeys,
    relatedKeys: guardianKeys,
    ine: undefined,
    mef: undefined,
    level: classCodes.flatMap((code) => ground.levels.get(code) ?? [])[0],
  };
}

function staffOf(ground: Ground, person: Person): AafStaff {
  const places = (groups: ReadonlyMap<string, string>): readonly (AafPlace & { readonly subject: undefined })[] =>
    codesIn(groups, person).map((code) => ({ structure: ground.structure, code, subject: undefined }));
  return {
    ...identityOf(ground, person),
    functions: person.functions.map(({ code, label }): AafFunction => ({ structure: ground.structure, code, label, postCode: undefined, postLabel: undefined })),
    otherSchools: person.otherSchools ?? 0,
    teaches: person.source === 'stsweb',
    classTeachings: places(ground.teachersOf),
    groupTeachings: places(ground.teaching),
    headTeacherOf: [],
    subjectLabels: person.subjects,
  };
}
