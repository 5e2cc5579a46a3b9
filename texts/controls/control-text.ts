import type { ControlId } from '../../domain/controls/catalogue.ts';
import type { ControlObject, Finding } from '../../domain/controls/control.ts';
import { emitterLabel } from '../messaging/messaging.ts';
import { matrixCellWords, type SettingNames } from '../language/setting-objects.ts';

/** Gives the names of what findings are about. */
export type ControlNames = Pick<SettingNames, 'person' | 'group' | 'rubrique' | 'service'> & Partial<Pick<SettingNames, 'subscription' | 'inspector' | 'homeTile'>>;

/** What the screen says of one control. */
export interface ControlText {
  /** What it checks, as the list of those that passed shows it. */
  readonly title: string;
  /** What is wrong, for one finding. */
  readonly message: (finding: Finding, names: ControlNames) => string;
  /** What is wrong, when there are several findings. */
  readonly several: (findings: readonly Finding[], names: ControlNames) => string;
  /** Where to correct it, with the exact menu path of the guide. */
  readonly path: string;
  /** What the correction does, or what to do. */
  readonly fix: string;
  /** The message to copy for whoever corrects elsewhere. */
  readonly ticket?: (findings: readonly Finding[], names: ControlNames) => string;
}

/** The texts of one family: each of its controls has them. */
export type FamilyTexts<Family extends string> = Readonly<Record<Extract<ControlId, `${Family}-${string}`>, ControlText>>;

/** The name of the first object of a kind; what left the school has none. */
export function nameIn({ objects }: Finding, kind: keyof typeof GONE, names: ControlNames): string {
  const object = objects.find((one) => one.kind === kind);
  return object === undefined ? GONE[kind] : nameOf(object, names);
}

/** The name of who has a part in a finding: who is absent, who replaces, who inspects. */
export function nameAs({ objects }: Finding, as: 'absent' | 'substitute' | 'inspector', names: ControlNames): string {
  const object = objects.find(({ detail }) => detail?.['as'] === as);
  return object === undefined ? GONE.person : nameOf(object, names);
}

/** The name of an object of a finding. */
export function nameOf({ kind, id }: ControlObject, names: ControlNames): string {
  const named = kind === 'line' ? 'group' : kind;
  if (isKey(GONE, named)) return names[named]?.(id) ?? GONE[named];
  if (isKey(ROWS, kind)) return ROWS[kind];
  return kind === 'cell' ? cellName(id, names) : (names.homeTile?.(id) ?? SETTINGS[id] ?? emitterLabel(id));
}

function isKey<K extends string>(words: Readonly<Record<K, string>>, kind: string): kind is K {
  return Object.hasOwn(words, kind);
}

function cellName(id: string, names: ControlNames): string {
  return matrixCellWords(id, names) ?? id;
}

/** What findings call settings; the others are columns of « Qui voit qui ? ». */
const SETTINGS: Readonly<Record<string, string>> = {
  moderators: 'Modérateurs de la messagerie',
  studentMayWriteSingleTeacher: 'Écrire à un seul enseignant',
  direction: 'Personnels de direction',
  assignmentManagers: 'Responsables d’affectation GAR',
  pixManagers: 'Gestionnaires Pix',
  general: 'Emploi du temps',
  stsTeachers: 'Enseignants de STSweb',
  schoolCalendar: 'Calendrier scolaire',
  homePage: 'Page d’accueil',
};

/** Rows that have no name of their own: those concerned are named beside. */
const ROWS = { replacement: 'Remplacement', inspection: 'Inspection', visa: 'Visa' } as const;

const GONE = {
  person: 'une personne partie',
  group: 'un groupe disparu',
  rubrique: 'une rubrique disparue',
  service: 'un service disparu',
  subscription: 'une ressource disparue',
  inspector: 'un inspecteur disparu',
} as const;

/** A parameter of a finding as a text; empty when it says nothing. */
export function param({ params }: Finding, name: string): string {
  return String(params[name] ?? '');
}

/** A parameter of a finding as a figure. */
export function figure({ params }: Finding, name: string): number {
  return Number(params[name] ?? 0);
}
