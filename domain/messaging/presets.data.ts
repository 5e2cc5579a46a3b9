import { WELL_KNOWN_GROUPS } from '../directory/group.ts';
import { DIRECTION_LINES } from './functional-lines.ts';
import type { MatrixTarget } from './matrix.ts';

// What the models of « Qui voit qui ? » say. S2-…: the DRANE Occitanie guide; O-…: other public sources;
// dom:…: the domain dossier. Inferred: no source states the value of that cell.

/** What a model says of one cell, and where that comes from; undefined where it says nothing. */
export interface PresetValue {
  readonly visible: boolean;
  readonly source: string;
  /** True for what is deduced (« Déduit » on screen). */
  readonly inferred: boolean;
}

/** The value that a model gives to one cell of a school, by its emitter and its target. */
export type PresetRule = (emitter: string, target: MatrixTarget) => PresetValue | undefined;

/** The models of the console, in the order of the screen. */
export const BUILT_IN_PRESETS = ['advised', 'open', 'restricted'] as const;
export type BuiltInPreset = (typeof BUILT_IN_PRESETS)[number];

/** What the guide advises of the general parameters, beside the matrix. */
export const ADVISED_SETTINGS = {
  studentMayWriteSingleTeacher: { value: true, source: 'S2-093', inferred: false },
} as const;

const stated = (visible: boolean, source: string): PresetValue => ({ visible, source, inferred: false });
const inferred = (visible: boolean, source: string): PresetValue => ({ visible, source, inferred: true });

const isFamily = (emitter: string): boolean => emitter === 'student' || emitter === 'guardian';
const isStaff = (emitter: string): boolean => emitter === 'teacher' || emitter === 'staff';

/** « Tous » is hidden for every family of profiles: it also holds the academic accounts (S2-034, S2-094). */
const TOUS_HIDDEN = stated(false, 'S2-034, S2-094');

/** Whom pupils and parents should be able to write to (dom:2.4.2): school life, secretariat, direction. */
const FOR_FAMILIES: ReadonlySet<string> = new Set([
  DIRECTION_LINES.head,
  DIRECTION_LINES.deputy,
  'fonctionnel:direction',
  'fonctionnel:cpe',
  'fonctionnel:vie-scolaire',
  'fonctionnel:secretaires',
  'fonctionnel:gestion',
  WELL_KNOWN_GROUPS.schoolLife,
  WELL_KNOWN_GROUPS.direction,
  'profil:administratifs',
].map((id) => `group:${id}`));

const PUPILS_AND_PARENTS: ReadonlySet<string> = new Set([WELL_KNOWN_GROUPS.students, WELL_KNOWN_GROUPS.guardians].map((id) => `group:${id}`));

/** Groups that hold pupils or parents as such: their profiles, and classes. */
function holdsFamilies({ key, group }: MatrixTarget): boolean {
  return PUPILS_AND_PARENTS.has(key) || group?.kind === 'class';
}

/** The safe default of dom:2.4.2 for pupils and parents; it says nothing of the other lines (PsyEN, health…). */
function forFamilies(target: MatrixTarget): PresetValue | undefined {
  if (target.kind === 'classSphere') return inferred(true, 'dom:2.4.2');
  if (target.kind === 'rubriqueSphere' || holdsFamilies(target)) return inferred(false, 'dom:2.4.2');
  return FOR_FAMILIES.has(target.key) ? inferred(true, 'dom:2.4.2') : undefined;
}

/** March 2024 (O-18): only administrative and direction staff still write to all pupils and parents. */
function inEmergency(emitter: string, target: MatrixTarget): PresetValue {
  if (emitter === 'staff') return inferred(target.kind !== 'rubriqueSphere', 'O-18');
  const reachesStaffAlone = target.kind === 'line' || (target.kind === 'group' && !holdsFamilies(target));
  if (emitter === 'teacher' && reachesStaffAlone) return inferred(true, 'O-18');
  // What the measure forbids in so many words: to write to all pupils and parents. The rest is « le strict nécessaire ».
  return PUPILS_AND_PARENTS.has(target.key) ? stated(false, 'O-18') : inferred(false, 'O-18');
}

/** What each model says of a cell. */
export const PRESET_RULES: Readonly<Record<BuiltInPreset, PresetRule>> = {
  advised: (emitter, target) => {
    if (target.kind === 'everyone') return TOUS_HIDDEN;
    if (isFamily(emitter)) return forFamilies(target);
    return isStaff(emitter) ? inferred(true, 'dom:2.4.2') : undefined;
  },
  // The guide advises against « Tous » whatever else is open.
  open: (_, { kind }) => (kind === 'everyone' ? TOUS_HIDDEN : inferred(true, 'dom:2.4.2')),
  restricted: (emitter, target) => (target.kind === 'everyone' ? TOUS_HIDDEN : inEmergency(emitter, target)),
};
