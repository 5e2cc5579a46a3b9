import { z } from 'zod';

/** The kinds of groups (domain.md §2.2). `profile` and `function` are computed by the ENT. */
export const GroupKind = z.enum(['class', 'teaching', 'profile', 'function', 'functional', 'privilege', 'free']);
export type GroupKind = z.infer<typeof GroupKind>;

/** Where a group comes from, hence where it is corrected. */
export const GroupOrigin = z.enum(['aaf', 'computed', 'ent']);
export type GroupOrigin = z.infer<typeof GroupOrigin>;

/** A set of people to whom a right may be given. Upstream and computed groups are read-only. */
export const Group = z.object({
  id: z.string().min(1).max(100),
  name: z.string().max(300),
  kind: GroupKind,
  origin: GroupOrigin,
  /** The code it bears upstream, when it comes from there ("6A"). */
  code: z.string().max(100).optional(),
  /** For a computed group about a class (« Responsables de 6e A »): that class. */
  classId: z.string().max(100).optional(),
  /** For a class: the level of its students (« 6EME »), as upstream bases or its name say it. */
  level: z.string().max(60).optional(),
  /** Order of display among the columns of the rights grid; low first. */
  rank: z.number().int().optional(),
});
export type Group = Readonly<z.infer<typeof Group>>;

/** Well-known identifiers of the computed and privilege groups that rules name. */
export const WELL_KNOWN_GROUPS = {
  everyone: 'profil:tous',
  headOfSchool: 'habilitation:chef-etablissement',
  superAdministrator: 'habilitation:super-administrateur',
  direction: 'profil:direction',
  students: 'profil:eleves',
  guardians: 'profil:responsables',
  teachers: 'profil:enseignants',
  schoolLife: 'profil:vie-scolaire',
} as const;

/** The groups whose rights are looked at first, in the order of the screens (ux:2.9). */
export const MAIN_GROUPS: readonly string[] = [
  WELL_KNOWN_GROUPS.everyone,
  WELL_KNOWN_GROUPS.students,
  WELL_KNOWN_GROUPS.guardians,
  WELL_KNOWN_GROUPS.teachers,
  WELL_KNOWN_GROUPS.schoolLife,
  WELL_KNOWN_GROUPS.direction,
  WELL_KNOWN_GROUPS.headOfSchool,
];
