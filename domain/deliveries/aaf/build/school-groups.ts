import { classSides, type ClassSides } from '../../../directory/class-sides.ts';
import { WELL_KNOWN_GROUPS, type Group } from '../../../directory/group.ts';
import type { Profile } from '../../../directory/profile.ts';
import { compareCodes } from '../../../kernel/order.ts';
import type { AnomalyCounter } from '../aaf-anomalies.ts';
import type { AafClass, AafStructure } from '../aaf-school.ts';
import { className, sentenceCase } from './french-labels.ts';
import { PROFILE_OF_FUNCTION } from './profile-of-function.data.ts';

/** A computed group about a profile. */
export interface ProfileGroup {
  readonly id: string;
  readonly name: string;
  readonly profiles: readonly Profile[];
  /** Whether the group exists even when nobody is in it. */
  readonly always: boolean;
}

/** The computed groups of every school, in the order of the columns of the rights grid. */
export const PROFILE_GROUPS: readonly ProfileGroup[] = [
  { id: 'profil:eleves', name: 'Élèves', profiles: ['student'], always: true },
  { id: 'profil:responsables', name: 'Responsables', profiles: ['guardian'], always: true },
  { id: 'profil:enseignants', name: 'Enseignants', profiles: ['teacher'], always: true },
  { id: 'profil:documentalistes', name: 'Documentalistes', profiles: ['librarian'], always: true },
  { id: 'profil:vie-scolaire', name: 'Vie scolaire', profiles: ['schoolLife'], always: true },
  { id: WELL_KNOWN_GROUPS.direction, name: 'Direction', profiles: ['direction'], always: true },
  { id: 'profil:administratifs', name: 'Personnels administratifs', profiles: ['administrative'], always: true },
  { id: 'profil:academiques', name: 'Personnels académiques', profiles: ['academic'], always: false },
  { id: 'profil:collectivite', name: 'Collectivité', profiles: ['localAuthority'], always: false },
];

const RANK = { everyone: 0, profile: 10, function: 80, class: 100, guardians: 300, teachers: 500, teaching: 700 } as const;

const UNSAFE = /[|\s:]+/g;

/** An upstream code inside an identifier of ours: `|` separates the parts of a right's key. */
export function keyOf(code: string): string {
  return code.trim().replace(UNSAFE, '_').slice(0, 80);
}

/** Identifiers of the groups of one class. */
export function classGroupIds(code: string): ClassSides {
  return classSides(keyOf(code));
}

/** Identifier of a teaching group. */
export function teachingGroupId(code: string): string {
  return `g:${keyOf(code)}`;
}

/** Identifier of the group of those who hold a function. */
export function functionGroupId(code: string): string {
  return `fonction:${keyOf(code)}`;
}

/** Every group of a school: upstream ones as declared, computed ones for profiles, functions and classes. */
export function schoolGroups(
  structure: AafStructure,
  held: { readonly profiles: ReadonlySet<Profile>; readonly functions: ReadonlyMap<string, string>; readonly levels: ReadonlyMap<string, string> },
  anomalies: AnomalyCounter,
): readonly Group[] {
  const classCodes = new Set(structure.classes.map(({ code }) => code));
  for (const { code } of structure.groups) {
    if (classCodes.has(code)) anomalies.meet('code-collision', code);
  }
  return [
    { id: WELL_KNOWN_GROUPS.everyone, name: 'Tous', kind: 'profile', origin: 'computed', rank: RANK.everyone },
    ...profileGroups(held.profiles),
    ...functionGroups(held.functions),
    ...structure.classes.flatMap((one, index) => classGroups({ ...one, level: held.levels.get(one.code) }, index)),
    ...structure.groups.map(
      ({ code, label }, index): Group => ({
        id: teachingGroupId(code),
        name: sentenceCase(label),
        kind: 'teaching',
        origin: 'aaf',
        code,
        rank: RANK.teaching + index,
      }),
    ),
  ];
}

function profileGroups(held: ReadonlySet<Profile>): readonly Group[] {
  return PROFILE_GROUPS.flatMap(({ id, name, profiles, always }, index): readonly Group[] =>
    always || profiles.some((profile) => held.has(profile))
      ? [{ id, name, kind: 'profile', origin: 'computed', rank: RANK.profile + index }]
      : [],
  );
}

function functionGroups(held: ReadonlyMap<string, string>): readonly Group[] {
  return [...held]
    .toSorted(([one], [other]) => compareCodes(one, other))
    .map(([code, label], index) => ({
      id: functionGroupId(code),
      name: PROFILE_OF_FUNCTION[code]?.group ?? sentenceCase(label === '' ? code : label),
      kind: 'function',
      origin: 'computed',
      code,
      rank: RANK.function + index,
    }));
}

type LevelledClass = AafClass & { readonly level: string | undefined };

function classGroups({ code, label, level }: LevelledClass, index: number): readonly Group[] {
  const ids = classGroupIds(code);
  const name = className(code, label);
  const computed = { kind: 'profile', origin: 'computed', classId: ids.students } as const;
  return [
    { id: ids.students, name, kind: 'class', origin: 'aaf', code, ...(level === undefined ? {} : { level }), rank: RANK.class + index },
    { ...computed, id: ids.guardians, name: `Responsables de ${name}`, rank: RANK.guardians + index },
    { ...computed, id: ids.teachers, name: `Enseignants de ${name}`, rank: RANK.teachers + index },
  ];
}
