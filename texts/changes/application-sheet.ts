import type { Concerned, SheetScreen, SheetStep } from '../../domain/application-sheet/sheet-step.ts';
import { parseSuspensionId } from '../../domain/accounts/suspension.ts';
import { parseModeratorId } from '../../domain/messaging/decide-messaging.ts';
import { parseAccessId, parseMembershipId } from '../../domain/rubriques/principal.ts';
import type { JournalEdit } from '../../domain/sync/journal-entry.ts';
import { editWords, type EditWords } from './edits.ts';
import { fieldLabel } from '../language/field-labels.ts';
import { valueWords } from '../language/value-words.ts';
import { emitterPlural } from '../messaging/messaging.ts';
import { matrixCellWords, principalWords, rowObject, type SettingNames } from '../language/setting-objects.ts';
import { agree, capital, figureOf, formatNumber, fr, lowered, NOUNS, quoted } from '../language/typography.ts';

/** The words of the application sheet that do not vary. */
export const SHEET_TEXTS = {
  print: 'Imprimer',
  back: 'Revenir à Synchronisation',
  intro: fr`À faire dans l’ENT, menu par menu. Cochez chaque étape faite : ses modifications sont alors « Appliqué à la main », ce qui n’est pas « accepté par l’ENT ».`,
  empty: fr`Rien à faire à la main : aucune modification ne demande une étape dans l’ENT.`,
  inferred: 'Déduit',
  inferredWhy: fr`Le guide ne donne pas ce chemin ou ce réglage : nom et place peuvent différer dans votre ENT.`,
  deletions: 'À la fin, les suppressions',
  concerned: fr`Concerne :`,
  steps: 'Étapes',
} as const;

/** A menu of the ENT, in the words of the guide of the DRANE; `inferred` when it gives none. */
export interface SheetMenu {
  readonly path: string;
  readonly inferred?: true;
}

/** The menus, from S2-091, S2-092, S2-054, S2-074, S2-095, S2-094, S2-093, S2-038, S2-074, S2-103, S2-105, S2-024 and S2-008. */
export const SHEET_MENUS: Readonly<Record<SheetScreen, SheetMenu>> = {
  groups: { path: 'Autres services › Annuaire › Groupes' },
  lines: { path: fr`Gestion de l’établissement › Qui fait quoi ?` },
  rubriques: { path: fr`Rubriques › Paramétrer (sur la ligne de la rubrique concernée)` },
  services: { path: 'Administration › Services › Liste des services' },
  accompaniments: { path: 'Autres services › Annuaire', inferred: true },
  matrix: { path: fr`Administration › Messagerie › Qui voit qui ?` },
  general: { path: 'Administration › Messagerie › Paramètres généraux' },
  moderation: { path: 'Administration › Messagerie', inferred: true },
  gar: { path: fr`Ressources › Médiacentre › Gérer les affectations (console du GAR)` },
  replacements: { path: fr`Pédagogie › Gestion emploi du temps › Remplacements` },
  inspections: { path: fr`Pédagogie › Gestion emploi du temps › Inspections` },
  communication: { path: fr`Autres services › Communication ciblée` },
  homePage: { path: fr`Publication › Gestion page d’accueil` },
  accounts: { path: 'Autres services › Annuaire', inferred: true },
};

const STEP = { one: 'étape', many: 'étapes', gender: 'f' } as const;

/** « 4 étapes faites sur 12 ». */
export function sheetProgress(done: number, all: number): string {
  return fr`${figureOf(done, STEP)} ${agree(done, 'faite', 'faites')} sur ${formatNumber(all)}`;
}

/** Said of the changes that have no screen in the ENT. */
export function apartSentence(n: number): string {
  return n === 1
    ? fr`Une modification n’existe que dans la console (contrôle, demande, liste de l’année…) : rien à faire dans l’ENT.`
    : fr`${formatNumber(n)} modifications n’existent que dans la console (contrôles, demandes, listes de l’année…) : rien à faire dans l’ENT.`;
}

/** A step for a person to do: what, the values, and what helps. */
export interface StepWords {
  readonly title: string;
  /** The values to put, none when the title says it all; no value before where something is made. */
  readonly lines: readonly EditWords[];
  readonly hint?: string;
  readonly inferred: boolean;
}

/** A step in words. */
export function stepWords(step: SheetStep, names: SettingNames): StepWords {
  const words = step.deed === 'set' ? settingWords(step, names) : deedWords(step.deed, step, names);
  return { lines: [], inferred: isInferred(step), ...words };
}

const DEEDS: Readonly<Record<Deed, string>> = {
  create: 'Créer', archive: 'Archiver', reopen: 'Rétablir', delete: 'Supprimer',
};

type Deed = Exclude<SheetStep['deed'], 'set'>;

/** The same said after what is planned on a day. */
const PLANNED_DEEDS: Readonly<Partial<Record<SheetStep['entity'], Readonly<Record<Deed, string>>>>> = {
  replacement: { create: 'à créer', archive: 'à annuler', reopen: 'à rétablir', delete: 'à annuler' },
  inspection: { create: 'à ouvrir', archive: 'à fermer', reopen: 'à ouvrir', delete: 'à fermer' },
  homeTile: { create: 'à créer', archive: 'à retirer', reopen: 'à remettre', delete: 'à retirer' },
  announcement: { create: 'à publier', archive: 'à retirer', reopen: 'à publier', delete: 'à retirer' },
};

function deedTitle(deed: Deed, { entity, id }: Pick<SheetStep, 'entity' | 'id'>, names: SettingNames): string {
  const planned = PLANNED_DEEDS[entity]?.[deed];
  if (planned !== undefined) return fr`${rowObject({ entity, id }, names)} : ${planned}`;
  const object = entity === 'rubrique' ? fr`la rubrique ${quoted(names.rubrique(id) ?? 'disparue')}` : fr`le groupe ${quoted(names.group(id) ?? 'disparu')}`;
  return `${DEEDS[deed]} ${object}`;
}

function deedWords(deed: Deed, step: SheetStep, names: SettingNames): Partial<StepWords> & Pick<StepWords, 'title'> {
  const { edits } = step;
  const told = deed === 'create' ? edits.filter(({ field, after }) => !SAID.has(field) && !(field === 'state' && (after === 'active' || after === 'open'))) : [];
  return { title: deedTitle(deed, step, names), lines: told.map((edit) => ({ ...fieldWords(edit, names), before: '' })) };
}

/** What the title of a creation says, or that has no screen of its own. */
const SAID: ReadonlySet<string> = new Set(['title', 'name', 'position', 'createdFor', 'absentId', 'substituteId']);

function fieldWords({ entity, id, field, before, after }: JournalEdit, names: SettingNames): EditWords {
  return { ...editWords({ entity, id, field, before, after }, names), object: capital(field === 'studentMayWriteSingleTeacher' ? SINGLE_TEACHER : fieldLabel(field)) };
}

/** The words of the screen (S2-093). */
const SINGLE_TEACHER = fr`L’élève peut écrire à un ou plusieurs enseignants de sa classe, il n’est pas obligé d’écrire à tous les enseignants de la classe`;

type Worder = (step: SheetStep, names: SettingNames) => Partial<StepWords> & Pick<StepWords, 'title'>;

function settingWords(step: SheetStep, names: SettingNames): Partial<StepWords> & Pick<StepWords, 'title'> {
  const worder = WORDERS[step.entity];
  if (worder !== undefined) return worder(step, names);
  const [first] = step.edits;
  return first === undefined ? { title: rowObject(step, names) } : { title: fieldWords(first, names).object, lines: valueLine(first, names) };
}

/** The value alone: the title already says of what. */
function valueLine(edit: JournalEdit, names: SettingNames): readonly EditWords[] {
  return [{ object: '', ...pairOf(edit, names) }];
}

function allValues({ edits }: SheetStep, names: SettingNames): readonly EditWords[] {
  return edits.flatMap((edit) => valueLine(edit, names));
}

function fieldByField(step: SheetStep, names: SettingNames): Pick<StepWords, 'title' | 'lines'> {
  return { title: rowObject(step, names), lines: step.edits.map((edit) => fieldWords(edit, names)) };
}

const isGiven = ({ edits }: SheetStep): boolean => edits[0]?.after === true;

const WORDERS: Readonly<Partial<Record<SheetStep['entity'], Worder>>> = {
  access: (step, names) => ({ title: principalWords(parseAccessId(step.id)?.principal, names), lines: allValues(step, names) }),
  serviceAccess: (step, names) => {
    const principal = parseAccessId(step.id)?.principal;
    const tab = principal?.kind === 'person' ? 'Accès utilisateur' : 'Accès population';
    return { title: fr`Onglet ${quoted(tab)} : ${principalWords(principal, names)}`, lines: allValues(step, names) };
  },
  membership: (step, names) => ({ title: `${isGiven(step) ? 'Ajouter' : 'Enlever'} ${names.person(parseMembershipId(step.id)?.personId ?? '') ?? 'une personne partie'}` }),
  moderator: (step, names) => ({ title: fr`${isGiven(step) ? 'Donner' : 'Retirer'} la modération : ${principalWords(parseModeratorId(step.id), names)}` }),
  allClasses: (step, names) => ({
    title: fr`${isGiven(step) ? 'Donner' : 'Retirer'} l’accès à toutes les classes : ${names.person(step.id) ?? 'une personne partie'}`,
    hint: fr`L’ENT n’a pas ce réglage : il s’obtient en plaçant la personne dans une ligne inutilisée (par exemple « DDFPT tertiaire »), masquée aux élèves et aux responsables dans « Qui voit qui ? ».`,
  }),
  accompaniment: fieldByField,
  replacement: fieldByField,
  inspection: fieldByField,
  announcement: fieldByField,
  homeTile: fieldByField,
  homePage: () => ({ title: fr`Activer la page d’accueil par tuiles`, hint: fr`Irréversible : l’ancienne page d’accueil ne sera plus utilisable (S2-007).` }),
  accountSuspension: (step, names) => ({
    title: fr`${step.edits[0]?.after === 'suspended' ? 'Suspendre' : 'Rouvrir'} ${parseSuspensionId(step.id)?.kind === 'person' ? 'le' : 'les'} ${lowered(rowObject(step, names))}`,
    hint: fr`Aucune source ne dit où un ENT suspend des comptes. S’il n’a pas ce réglage, la messagerie masquée (mode restreint de cette feuille) empêche déjà d’écrire ; demandez le reste à l’assistance de l’ENT.`,
  }),
  garAssignment: (step, names) => ({ title: rowObject(step, names), lines: allValues(step, names) }),
  visibilityRule: (step, names) => ({ title: cellTitle(step.id, names), lines: allValues(step, names) }),
  messagingSettings: (step, names) => {
    const [first] = step.edits;
    if (first === undefined) return { title: fr`Mode restreint : aucune cellule à changer` };
    if (first.entity === 'messagingSettings') return { title: fieldWords(first, names).object, lines: valueLine(first, names) };
    return {
      title: fr`Mode restreint : changer ces cellules une par une`,
      lines: step.edits.map((edit) => ({ object: cellTitle(edit.id, names), ...pairOf(edit, names) })),
      hint: fr`L’ENT ne revient pas de lui-même à l’état d’avant : levez le mode restreint dans la console le moment venu, une nouvelle feuille dira quoi remettre.`,
    };
  },
};

function pairOf(edit: JournalEdit, names: SettingNames): Pick<EditWords, 'before' | 'after'> {
  return { before: valueWords(edit, edit.before, names), after: valueWords(edit, edit.after, names) };
}

function cellTitle(id: string, names: SettingNames): string {
  return matrixCellWords(id, names) ?? quoted(id);
}

/** What the guide gives no menu or no wording for. */
function isInferred({ deed, entity, edits }: SheetStep): boolean {
  if (entity === 'rubrique') return deed !== 'set';
  if (entity === 'messagingSettings') return edits.some(({ field }) => field !== 'studentMayWriteSingleTeacher');
  return entity === 'allClasses' || entity === 'service' || entity === 'accountSuspension';
}

/** « Enseignants (28 personnes) », « Anaïs Lefèvre », « les élèves (412 personnes) ». */
export function concernedWords(concerned: Concerned, names: SettingNames): string {
  const people = figureOf(concerned.people, NOUNS.person);
  switch (concerned.kind) {
    case 'person':
      return names.person(concerned.id) ?? 'une personne partie';
    case 'group':
      return fr`${names.group(concerned.id) ?? 'un groupe disparu'} (${people})`;
    case 'emitter':
      return fr`${emitterPlural(concerned.id)} (${people})`;
    case 'readers':
      return fr`ceux qui entrent dans la rubrique (${people})`;
    case 'everyone':
      return fr`tout l’établissement (${people})`;
    default:
      return people;
  }
}

/** The heading of a place: the rubrique, the service, the group. */
export function placeTitle({ entity, id }: { readonly entity: 'rubrique' | 'service' | 'schoolGroup'; readonly id: string }, names: SettingNames): string {
  return rowObject({ entity, id }, names);
}

/** « Collège Jean-Macé · établie le 22 novembre 2026 ». */
export function printedLine(school: string, day: string): string {
  return [school, fr`établie le ${day}`].filter((part) => part !== '').join(' · ');
}
