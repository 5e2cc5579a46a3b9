import { parseSuspensionId } from '../../domain/accounts/suspension.ts';
import { parseCorrespondenceId } from '../../domain/correspondences/correspondence.ts';
import { handCheckOfKey } from '../../domain/controls/by-hand/hand-check-key.ts';
import { isThreshold } from '../../domain/controls/threshold-settings.ts';
import { parseAssignmentId, type AssignmentTarget } from '../../domain/gar/plan/assignment.ts';
import { parseInspectionId } from '../../domain/inspections/inspection.ts';
import { parseModeratorId } from '../../domain/messaging/decide-messaging.ts';
import { parseVisibilityRuleId, type Target } from '../../domain/messaging/visibility-rule.ts';
import { parseAccessId, parseMembershipId, type PrincipalRef } from '../../domain/rubriques/principal.ts';
import { parseServiceAccessId } from '../../domain/services/service-access.ts';
import type { SettingsEntity } from '../../domain/sync/entity.ts';
import type { JournalEdit } from '../../domain/sync/journal-entry.ts';
import { GAR_PUBLIC_LABELS } from '../gar/gar.ts';
import { levelLabel } from './level-label.ts';
import { reminderOfKey } from '../../domain/school-year/reminders.ts';
import { REMINDER_SENTENCES } from '../year/reminders.ts';
import { CHECKLIST_SENTENCES } from '../year/school-year.ts';
import { emitterLabel, SPHERE_LABELS } from '../messaging/messaging.ts';
import { familyWords } from '../people/roles.ts';
import { THRESHOLD_LABELS } from '../situation/thresholds.ts';
import { fr, quoted } from './typography.ts';

/** Gives the names of what an edit is about; undefined for what has left the school. */
export interface SettingNames {
  readonly person: (id: string) => string | undefined;
  readonly group: (id: string) => string | undefined;
  /** Whether a group is a line of « Qui fait quoi ? », which often bears the name of a group that gives rights. */
  readonly isLine: (id: string) => boolean;
  readonly rubrique: (id: string) => string | undefined;
  readonly service: (id: string) => string | undefined;
  /** The label of a role of any service, or its code. */
  readonly serviceRole: (code: string) => string;
  readonly preset: (id: string) => string | undefined;
  readonly subscription: (id: string) => string | undefined;
  /** Who is replaced, and by whom, in a replacement. */
  readonly replacement: (id: string) => { readonly absentId: string; readonly substituteId: string } | undefined;
  /** An inspector whom the directory does not hold. */
  readonly inspector: (id: string) => string | undefined;
  /** The title of a targeted communication. */
  readonly announcement: (id: string) => string | undefined;
  /** The title of a tile of the home page. */
  readonly homeTile: (id: string) => string | undefined;
  /** What a conflict is about, in words. */
  readonly conflict: (id: string) => string | undefined;
}

/** The row that an edit touches, without its field: a right, a membership, a rubrique, a cell of the matrix… */
export function rowObject({ entity, id }: Pick<JournalEdit, 'entity' | 'id'>, names: SettingNames): string {
  return isKnown(entity) ? OBJECTS[entity](id, names) : fr`Réglage ${quoted(id)}`;
}

function isKnown(entity: string): entity is SettingsEntity {
  return entity in OBJECTS;
}

const OBJECTS: Readonly<Record<SettingsEntity, (id: string, names: SettingNames) => string>> = {
  rubrique: (id, names) => fr`Rubrique ${quoted(names.rubrique(id) ?? 'disparue')}`,
  access: accessObject,
  schoolGroup: groupObject,
  membership: membershipObject,
  conflict: () => 'Conflit',
  visibilityRule: visibilityObject,
  messagingSettings: () => 'Messagerie',
  moderator: (id, names) => fr`Modération de la messagerie : ${principalWords(parseModeratorId(id), names)}`,
  allClasses: (id, names) => fr`Accès à toutes les classes : ${names.person(id) ?? GONE_PERSON}`,
  matrixPreset: (id, names) => fr`Modèle ${quoted(names.preset(id) ?? 'disparu')}`,
  service: (id, names) => fr`Service ${quoted(names.service(id) ?? 'disparu')}`,
  serviceAccess: serviceAccessObject,
  accompaniment: accompanimentObject,
  ignoredControl: (id) => fr`Contrôle ${id}`,
  proposition: (id) => fr`Demande de correction ${id}`,
  checklistItem: checklistObject,
  controlThreshold: (id) => fr`Seuil de contrôle ${quoted(isThreshold(id) ? THRESHOLD_LABELS[id] : id)}`,
  schoolCalendar: () => 'Calendrier scolaire',
  platform: (id) => fr`Plateforme ${quoted(id)}`,
  announcement: (id, names) => fr`Communication ${quoted(names.announcement(id) ?? 'disparue')}`,
  homePage: () => fr`Page d’accueil`,
  homeTile: (id, names) => fr`Tuile ${quoted(names.homeTile(id) ?? 'disparue')}`,
  accountSuspension: suspensionObject,
  correspondence: (id) => fr`Correspondance de ${quoted(parseCorrespondenceId(id)?.label ?? id)}`,
  upstreamReport: () => 'Compte rendu d’alimentation',
  garSubscription: (id, names) => fr`Abonnement GAR ${quoted(names.subscription(id) ?? id)}`,
  garAssignment: assignmentObject,
  assignmentManager: (id, names) => fr`Responsable d’affectation GAR : ${names.person(id) ?? GONE_PERSON}`,
  pixManager: (id, names) => fr`Gestionnaire Pix : ${names.person(id) ?? GONE_PERSON}`,
  licenceRecovery: recoveryObject,
  departure: (id, names) => fr`Départ : ${names.person(id) ?? GONE_PERSON}`,
  replacement: replacementObject,
  timetableSettings: () => 'Emploi du temps',
  teacherTimetable: (id, names) => fr`Emploi du temps de ${names.person(id) ?? GONE_PERSON}`,
  inspection: inspectionObject,
  inspector: (id, names) => fr`Inspecteur ${quoted(names.inspector(id) ?? 'disparu')}`,
  visa: () => 'Visa du cahier de textes',
  offlineLease: () => 'Usage hors connexion',
  limitation: (id, names) => fr`Limitation des données : ${names.person(id) ?? 'une personne que rien ne nomme ici'}`,
  answerers: () => 'Qui répond des données',
  rightsReview: (id, names) => fr`Revue des droits forts : ${names.person(id) ?? GONE_PERSON}`,
};

function suspensionObject(id: string, names: SettingNames): string {
  const ref = parseSuspensionId(id);
  if (ref === undefined) return fr`Comptes ${quoted(id)}`;
  if (ref.kind === 'class') return fr`Comptes des élèves : ${names.group(ref.id) ?? GONE_GROUP}`;
  return ref.kind === 'person' ? fr`Compte : ${names.person(ref.id) ?? GONE_PERSON}` : fr`Comptes : ${familyWords(ref.family)}`;
}

const GONE_PERSON = 'une personne partie';
const GONE_GROUP = 'un groupe disparu';

function replacementObject(id: string, names: SettingNames): string {
  const pair = names.replacement(id);
  return pair === undefined ? 'Remplacement' : fr`Remplacement de ${names.person(pair.absentId) ?? GONE_PERSON} par ${names.person(pair.substituteId) ?? GONE_PERSON}`;
}

function accessObject(id: string, names: SettingNames): string {
  const key = parseAccessId(id);
  const rubrique = key === undefined ? undefined : names.rubrique(key.rubriqueId);
  return fr`Rubrique ${quoted(rubrique ?? 'disparue')} : ${principalWords(key?.principal, names)}`;
}

function serviceAccessObject(id: string, names: SettingNames): string {
  const key = parseServiceAccessId(id);
  const service = key === undefined ? undefined : names.service(key.serviceId);
  return fr`Service ${quoted(service ?? 'disparu')} : ${principalWords(key?.principal, names)}`;
}

function visibilityObject(id: string, names: SettingNames): string {
  return fr`Qui voit qui ? : ${matrixCellWords(id, names) ?? quoted(id)}`;
}

/** « Élève → Tous »: a cell of « Qui voit qui ? »; undefined for a key that names none. */
export function matrixCellWords(id: string, names: Pick<SettingNames, 'group'>): string | undefined {
  const key = parseVisibilityRuleId(id);
  return key === undefined ? undefined : `${emitterLabel(key.emitter)} → ${targetWords(key.target, names)}`;
}

/** A target of « Qui voit qui ? » in words. */
export function targetWords(target: Target, names: Pick<SettingNames, 'group'>): string {
  return target.kind === 'group' ? (names.group(target.id) ?? GONE_GROUP) : SPHERE_LABELS[target.kind];
}

function assignmentObject(id: string, names: SettingNames): string {
  const key = parseAssignmentId(id);
  if (key === undefined) return fr`Affectation GAR ${quoted(id)}`;
  return fr`Affectation GAR ${quoted(names.subscription(key.subscriptionId) ?? key.subscriptionId)} : ${assignmentTargetWords(key.target, names)}`;
}

/** Who a resource is given to, in words. */
export function assignmentTargetWords({ kind, id }: AssignmentTarget, names: Pick<SettingNames, 'person' | 'group'>): string {
  return TARGET_WORDS[kind](id, names);
}

const TARGET_WORDS: Readonly<Record<AssignmentTarget['kind'], (id: string, names: Pick<SettingNames, 'person' | 'group'>) => string>> = {
  group: (id, names) => names.group(id) ?? GONE_GROUP,
  person: (id, names) => names.person(id) ?? GONE_PERSON,
  profile: (id) => GAR_PUBLIC_LABELS.get(id) ?? id,
  level: (id) => fr`niveau ${levelLabel(id)}`,
  subject: (id) => fr`matière ${id}`,
};

function recoveryObject(id: string, names: SettingNames): string {
  const key = parseMembershipId(id);
  return fr`Licence ${quoted(names.subscription(key?.groupId ?? '') ?? 'disparue')} : ${names.person(key?.personId ?? '') ?? GONE_PERSON}`;
}

function inspectionObject(id: string, names: SettingNames): string {
  const key = parseInspectionId(id);
  const inspector = key === undefined ? undefined : (names.inspector(key.inspectorId) ?? names.person(key.inspectorId));
  return fr`Inspection, ${names.person(key?.teacherId ?? '') ?? GONE_PERSON} par ${inspector ?? 'un inspecteur disparu'}`;
}

function accompanimentObject(id: string, names: SettingNames): string {
  const key = parseMembershipId(id);
  const accompanist = key === undefined ? undefined : names.person(key.groupId);
  const student = key === undefined ? undefined : names.person(key.personId);
  return fr`Accompagnement, ${student ?? 'un élève parti'} par ${accompanist ?? GONE_PERSON}`;
}

function checklistObject(id: string): string {
  const [year, item] = id.split('|');
  const control = handCheckOfKey(id);
  if (control !== undefined) return fr`Contrôle ${control}, vérifié à la main`;
  const reminder = reminderOfKey(id);
  const sentence = reminder === undefined ? Object.entries(CHECKLIST_SENTENCES).find(([known]) => known === item)?.[1] : REMINDER_SENTENCES[reminder];
  return fr`Liste de l’année ${year ?? ''}, ${sentence === undefined ? (item ?? '') : quoted(sentence.replace(/\.$/, ''))}`;
}

/** Who holds a right, in words: a group by its name, a person by hers. */
export function principalWords(principal: PrincipalRef | undefined, names: SettingNames): string {
  if (principal?.kind === 'person') return names.person(principal.id) ?? GONE_PERSON;
  return (principal === undefined ? undefined : names.group(principal.id)) ?? GONE_GROUP;
}

function membershipObject(id: string, names: SettingNames): string {
  const key = parseMembershipId(id);
  const person = key === undefined ? undefined : names.person(key.personId);
  return fr`${groupObject(key?.groupId ?? '', names)} : ${person ?? GONE_PERSON}`;
}

function groupObject(id: string, names: SettingNames): string {
  const name = quoted(names.group(id) ?? 'disparu');
  return names.isLine(id) ? fr`Qui fait quoi ? : ligne ${name}` : fr`Groupe ${name}`;
}
